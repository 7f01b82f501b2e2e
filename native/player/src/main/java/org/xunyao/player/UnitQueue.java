package org.xunyao.player;

import java.util.ArrayDeque;
import java.util.Deque;

/// Transport-stream bytes on their way into libVLC: bounded, and never blocking the side that puts. When
/// it overflows it drops everything up to the next key frame, because pictures without their key frame
/// would be broken ones.
final class UnitQueue {
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or copied
    private record Waiting(long number, byte[] ts) {}

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final int limit;
    private int bytes;
    private int readOfHead;
    private boolean wantsKey = true;
    private boolean ended;
    private long dropped;

    /// @param limit most bytes that wait
    UnitQueue(int limit) {
        this.limit = limit;
    }

    synchronized void offer(long number, boolean key, byte[] ts) {
        if (ended) {
            return;
        }
        if (bytes + ts.length > limit) {
            dropAll();
        }
        if ((wantsKey && !key) || ts.length > limit) {
            dropped++;
            return;
        }
        wantsKey = false;
        waiting.add(new Waiting(number, ts));
        bytes += ts.length;
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
            bytes = head.ts.length;
        }
        wantsKey = true;
    }

    /// Waits for bytes.
    ///
    /// @param into filled from its start
    /// @param most bytes wanted
    /// @param fed told the number of each unit whose last byte was taken
    /// @return bytes read, or -1 when the queue was ended
    synchronized int read(byte[] into, int most, FedUnits fed) throws InterruptedException {
        while (waiting.isEmpty() && !ended) {
            wait();
        }
        if (ended) {
            return -1;
        }
        int done = 0;
        while (done < most && !waiting.isEmpty()) {
            Waiting head = waiting.element();
            int count = Math.min(most - done, head.ts.length - readOfHead);
            System.arraycopy(head.ts, readOfHead, into, done, count);
            done += count;
            readOfHead += count;
            if (readOfHead == head.ts.length) {
                waiting.remove();
                bytes -= head.ts.length;
                readOfHead = 0;
                fed.add(head.number);
            }
        }
        return done;
    }

    /// Lets a reader go; nothing more comes out.
    synchronized void end() {
        ended = true;
        waiting.clear();
        notifyAll();
    }

    synchronized long dropped() {
        return dropped;
    }
}
