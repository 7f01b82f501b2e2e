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
    private final UnitBudget all;
    private int bytes;
    private int readOfHead;
    private boolean wantsKey = true;
    private boolean ended;
    private long dropped;

    /// @param limit most bytes that wait
    /// @param all what the queues of all cameras share
    public UnitQueue(int limit, UnitBudget all) {
        this.limit = limit;
        this.all = all;
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
        if ((wantsKey && !unit.key()) || size > limit || !room(size)) {
            dropped++;
            return;
        }
        wantsKey = false;
        waiting.add(last);
        bytes += size;
        notifyAll();
    }

    /// Where the bytes of all cameras are used up, this one gives its own away first.
    private boolean room(int size) {
        if (all.take(size)) {
            return true;
        }
        dropAll();
        return false;
    }

    /// Catches up when the reader is too slow: what is late is left out up to the newest key unit. Where
    /// none waits, film that is not hopelessly late is gone through, for else nothing at all would be seen
    /// of a camera that seldom sends one.
    ///
    /// @param late a head that was due before is late
    /// @param hopeless where a head was due before and no key unit waits, all is dropped up to the next one
    public synchronized void catchUp(long late, long hopeless) {
        Waiting head = waiting.peek();
        if (head == null || head.due - late >= 0) {
            return;
        }
        int newest = newestKey();
        if (newest > 0) {
            for (int i = 0; i < newest; i++) {
                forget(waiting.remove());
                dropped++;
            }
        } else if (newest < 0 && head.due - hopeless < 0) {
            dropAll();
        }
    }

    /// How many units wait before the newest key unit, -1 when no key unit waits.
    private int newestKey() {
        int newest = -1;
        int at = 0;
        for (Waiting each : waiting) {
            newest = each.unit.key() ? at : newest;
            at++;
        }
        return newest;
    }

    private void forget(Waiting gone) {
        bytes -= gone.size();
        all.giveBack(gone.size());
    }

    private void dropAll() {
        // A unit that libVLC has begun to read stays, else half a transport packet would be followed by a whole one.
        boolean begun = readOfHead > 0;
        Waiting head = waiting.peek();
        dropped += waiting.size() - (begun ? 1 : 0);
        if (begun) {
            waiting.poll();
        }
        waiting.forEach(this::forget);
        waiting.clear();
        if (begun && head != null) {
            waiting.add(head);
        }
        wantsKey = true;
    }

    /// The next unit, null when none waits.
    public synchronized @Nullable CodedUnit poll() {
        Waiting head = waiting.poll();
        if (head == null) {
            return null;
        }
        forget(head);
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
                forget(head);
                readOfHead = 0;
                fed.accept(head.unit.number());
            }
        }
        return done;
    }

    /// Lets a reader go; nothing more comes out.
    public synchronized void end() {
        ended = true;
        waiting.forEach(this::forget);
        waiting.clear();
        notifyAll();
    }

    /// Units dropped so far.
    public synchronized long dropped() {
        return dropped;
    }
}
