package org.xunyao.player;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Units on their way into a decoder: bounded, and never blocking the side that puts. When it overflows it
/// drops everything up to the next key frame, because pictures without their key frame would be broken
/// ones. A reader takes either whole units or a stream of their bytes, not both. Any thread may call.
public final class UnitQueue {
    /// Most bytes that wait for one camera.
    public static final int LIMIT = 4 << 20;

    private record Waiting(CodedUnit unit, long due) {
        int size() {
            return unit.bytes().length;
        }
    }

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final int limit;
    private int bytes;
    private int readOfHead;
    private boolean wantsKey = true;
    private boolean ended;
    private long dropped;

    /// @param limit most bytes that wait
    public UnitQueue(int limit) {
        this.limit = limit;
    }

    /// Puts a unit behind the others, or drops it.
    ///
    /// @param due when it shall be taken; only remembered here
    public synchronized void offer(CodedUnit unit, long due) {
        if (ended) {
            return;
        }
        Waiting last = new Waiting(unit, due);
        int size = last.size();
        if (bytes + size > limit) {
            dropAll();
        }
        if ((wantsKey && !unit.key()) || size > limit) {
            dropped++;
            return;
        }
        wantsKey = false;
        waiting.add(last);
        bytes += size;
        notifyAll();
    }

    private void dropAll() {
        // A unit that libVLC has begun to read stays, else half a transport packet would be followed by a whole one.
        boolean begun = readOfHead > 0;
        Waiting head = waiting.peek();
        dropped += waiting.size() - (begun ? 1 : 0);
        waiting.clear();
        bytes = 0;
        if (begun && head != null) {
            waiting.add(head);
            bytes = head.size();
        }
        wantsKey = true;
    }

    /// The next unit, null when none waits.
    public synchronized @Nullable CodedUnit poll() {
        Waiting head = waiting.poll();
        if (head == null) {
            return null;
        }
        bytes -= head.size();
        return head.unit;
    }

    /// When the next unit is due, empty when none waits.
    public synchronized OptionalLong due() {
        Waiting head = waiting.peek();
        return head == null ? OptionalLong.empty() : OptionalLong.of(head.due);
    }

    /// Waits for bytes.
    ///
    /// @param into filled from its start
    /// @param most bytes wanted
    /// @param fed told the number of each unit whose last byte was taken
    /// @return bytes read, or -1 when the queue was ended
    public synchronized int read(byte[] into, int most, LongConsumer fed) throws InterruptedException {
        while (waiting.isEmpty() && !ended) {
            wait();
        }
        if (ended) {
            return -1;
        }
        int done = 0;
        while (done < most && !waiting.isEmpty()) {
            Waiting head = waiting.element();
            int count = Math.min(most - done, head.size() - readOfHead);
            System.arraycopy(head.unit.bytes(), readOfHead, into, done, count);
            done += count;
            readOfHead += count;
            if (readOfHead == head.size()) {
                waiting.remove();
                bytes -= head.size();
                readOfHead = 0;
                fed.accept(head.unit.number());
            }
        }
        return done;
    }

    /// Lets a reader go; nothing more comes out.
    public synchronized void end() {
        ended = true;
        waiting.clear();
        bytes = 0;
        notifyAll();
    }

    /// Units dropped so far.
    public synchronized long dropped() {
        return dropped;
    }
}
