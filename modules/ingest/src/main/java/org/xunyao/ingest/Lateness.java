package org.xunyao.ingest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a stream has fallen behind for good (画面落后): its pictures come in time to each other, but all of
/// them late. A camera or a line that held pictures back gives them out in their order and never makes up for it;
/// only a new connection begins with what is to be seen now. One that is catching up is left alone.
///
/// From the third time on that it had to begin anew for nothing else it is borne with twice as long each time, so
/// that a line that is too narrow for its stream is not cut again and again. One thread.
final class Lateness {
    /// Over this a picture is no longer live.
    private static final Duration LATE = Duration.ofSeconds(2);

    private static final Duration FIRST = Duration.ofSeconds(6);
    private static final int AT_ONCE = 3;
    private static final Duration LAST = Duration.ofMinutes(5);
    private static final Duration FORGIVEN = Duration.ofMinutes(10);
    private static final Duration CAUGHT_UP = Duration.ofMillis(500);

    private Duration patience = FIRST;
    private int gone;
    private Duration least = Duration.ZERO;
    private Duration then = Duration.ZERO;
    private @Nullable Instant since;
    private @Nullable Instant inTime;

    /// A new connection.
    void begin() {
        least = Duration.ZERO;
        since = null;
        inTime = null;
    }

    /// The connection ended for another reason: what made it late may have ended with it.
    void forgive() {
        patience = FIRST;
        gone = 0;
    }

    /// So late pictures must be on this way, such as by whole segments.
    void must(Duration age) {
        least = age.compareTo(least) > 0 ? age : least;
    }

    /// One picture more.
    ///
    /// @param lag how late it came
    /// @param now when
    /// @return whether to begin anew
    boolean goneFor(Duration lag, Instant now) {
        Instant from = since;
        if (lag.minus(least).compareTo(LATE) <= 0) {
            since = null;
            beInTime(now);
            return false;
        }
        if (from == null || then.minus(lag).compareTo(CAUGHT_UP) >= 0) {
            since = now;
            inTime = null;
            then = lag;
            return false;
        }
        if (Duration.between(from, now).compareTo(patience) < 0) {
            return false;
        }
        gone++;
        if (gone >= AT_ONCE) {
            Duration twice = patience.multipliedBy(2);
            patience = twice.compareTo(LAST) < 0 ? twice : LAST;
        }
        return true;
    }

    private void beInTime(Instant now) {
        Instant from = inTime;
        if (from == null) {
            inTime = now;
        } else if (Duration.between(from, now).compareTo(FORGIVEN) >= 0) {
            forgive();
        }
    }
}
