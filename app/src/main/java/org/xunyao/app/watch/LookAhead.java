package org.xunyao.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When the film of a stretch is looked at before its rule fires (预看), so that only its last seconds keep the alarm
/// waiting. Not safe for use by many threads.
final class LookAhead {
    private static final Duration LEAD = Duration.ofSeconds(12);
    private static final Duration EVERY = Duration.ofSeconds(3);
    /// A look that is not back when the rule fires would hold it up.
    private static final Duration LAST = Duration.ofMillis(1500);

    private final Duration sustained;
    private Instant next = Instant.MIN;
    private Instant fires = Instant.MAX;

    /// @param sustained after so long the rule fires
    LookAhead(Duration sustained) {
        this.sustained = sustained;
    }

    /// @param running where the stretch that goes on began; empty if none goes on
    void follow(Optional<Instant> running) {
        fires = running.map(from -> from.plus(sustained)).orElse(Instant.MAX);
    }

    /// When the rule fires if the stretch goes on, as far as is known; {@link Instant#MAX} if none does.
    Instant fires() {
        return fires;
    }

    /// Whether it is time to look; the next time is some seconds later.
    boolean isDue(Instant now) {
        boolean due = fires.isBefore(Instant.MAX)
                && !now.isBefore(fires.minus(LEAD))
                && now.isBefore(fires.minus(LAST))
                && !now.isBefore(next);
        if (due) {
            next = now.plus(EVERY);
        }
        return due;
    }
}
