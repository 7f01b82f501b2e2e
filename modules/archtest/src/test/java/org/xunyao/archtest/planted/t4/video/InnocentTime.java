package org.xunyao.archtest.planted.t4.video;

import java.time.Instant;
import org.xunyao.kernel.Clock;

final class InnocentTime {
    Instant ask(Clock clock) {
        return clock.now();
    }
}
