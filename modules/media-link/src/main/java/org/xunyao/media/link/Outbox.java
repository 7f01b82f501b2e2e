package org.xunyao.media.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.AccessUnit;

/// What waits to be written to one worker process: bounded, and never blocking the side that puts. When
/// it is full the camera whose unit comes loses what it has waiting, up to its next key frame.
final class Outbox {
    /// One thing to write.
    sealed interface Item {}

    /// A message as it is.
    record Say(ToWorker message) implements Item {}

    /// A camera begins.
    record Begin(CameraLane lane) implements Item {}

    /// A live unit.
    record Live(CameraLane lane, AccessUnit unit) implements Item {}

    private final Deque<Item> waiting = new ArrayDeque<>();
    private final Set<CameraLane> wantKey = new HashSet<>();
    private final long limit;
    private long bytes;
    private long dropped;
    private boolean ended;

    /// @param limit most bytes of access units that wait
    Outbox(long limit) {
        this.limit = limit;
    }

    synchronized void put(Item item) {
        if (ended) {
            return;
        }
        if (item instanceof Live live && !admit(live)) {
            dropped++;
            return;
        }
        waiting.add(item);
        notifyAll();
    }

    private boolean admit(Live live) {
        int size = live.unit.bytes().length;
        if (bytes + size > limit) {
            waiting.removeIf(item -> {
                boolean gone = item instanceof Live other && other.lane == live.lane;
                if (gone) {
                    bytes -= ((Live) item).unit.bytes().length;
                    dropped++;
                }
                return gone;
            });
            wantKey.add(live.lane);
        }
        if (bytes + size > limit || (wantKey.contains(live.lane) && !live.unit.key())) {
            return false;
        }
        wantKey.remove(live.lane);
        bytes += size;
        return true;
    }

    /// Waits for the next item.
    ///
    /// @return null when the outbox was ended
    synchronized @Nullable Item take() throws InterruptedException {
        while (waiting.isEmpty() && !ended) {
            wait();
        }
        if (ended) {
            return null;
        }
        Item item = waiting.remove();
        if (item instanceof Live live) {
            bytes -= live.unit.bytes().length;
        }
        return item;
    }

    /// Whether the writer would wait now; then it flushes.
    synchronized boolean idle() {
        return waiting.isEmpty();
    }

    synchronized long dropped() {
        return dropped;
    }

    synchronized void end() {
        ended = true;
        waiting.clear();
        notifyAll();
    }
}
