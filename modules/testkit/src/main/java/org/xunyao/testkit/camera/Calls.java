package org.xunyao.testkit.camera;

import java.util.HashSet;
import java.util.Set;

/// Counts who is trying to get pictures. Safe for many threads.
final class Calls {
    private final Set<Connection> trying = new HashSet<>();
    private int all;
    private int most;
    private long last = Sender.TIME.nanoTime();

    /// Somebody has connected.
    synchronized void came(Connection caller) {
        trying.add(caller);
        all++;
        last = Sender.TIME.nanoTime();
        most = Math.max(most, trying.size());
    }

    /// Somebody is about to be told that the pictures come, or is gone.
    synchronized void settled(Connection caller) {
        trying.remove(caller);
    }

    synchronized int all() {
        return all;
    }

    synchronized int mostAtOnce() {
        return most;
    }

    synchronized long millisSinceLast() {
        return (Sender.TIME.nanoTime() - last) / 1_000_000;
    }
}
