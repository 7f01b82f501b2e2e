package org.xunyao.testkit.camera;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;

/// A camera while its server runs: its clip, its present fault, who is connected.
final class Stream {
    private static final Clock TIME = new SystemClock(SystemClock.CHINA);

    final SimulatedCamera camera;
    final Clip clip;
    final long startedNanos = TIME.nanoTime();
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger keptAlive = new AtomicInteger();
    final AtomicInteger saidGoodbye = new AtomicInteger();
    final AtomicInteger reports = new AtomicInteger();
    final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = new Mood(Fault.OK, 1);

    Stream(SimulatedCamera camera, Clip clip) {
        this.camera = camera;
        this.clip = clip;
    }

    Mood mood() {
        return mood;
    }

    void set(Fault fault, double factor) {
        mood = new Mood(fault, factor);
        if (fault == Fault.DROP) {
            open.forEach(Connection::cut);
        }
    }

    /// Where a live camera would be now, moved back to where decoding can start.
    int keyPicture() {
        double seconds = (TIME.nanoTime() - startedNanos) / 1e9 + camera.offsetSeconds();
        int at = (int) ((long) (seconds * camera.fps()) % clip.pictures().size());
        while (!clip.pictures().get(at).key()) {
            at--;
        }
        return at;
    }

    /// What it does wrong now.
    ///
    /// @param factor how many times slower, for {@link Fault#SLOW}
    record Mood(Fault fault, double factor) {}
}
