package org.xunyao.app.shell;

import java.time.Instant;
import java.time.ZoneId;
import org.xunyao.kernel.Clock;

/// A clock that stands still.
public record StillClock(Instant now) implements Clock {
    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
