package org.xunyao.archtest.planted.t4.video;

import java.time.Instant;
import java.util.function.Supplier;

final class GuiltyTime {
    Supplier<Instant> wallClock() {
        return Instant::now;
    }

    long ticks() {
        return System.nanoTime();
    }
}
