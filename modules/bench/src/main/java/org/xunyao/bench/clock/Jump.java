package org.xunyao.bench.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// A way to set the clock.
///
/// @param name as the figure tells it
/// @param noticed whether it is more than the two minutes that are let pass
/// @param to where the clock goes
record Jump(String name, boolean noticed, UnaryOperator<Instant> to) {
    /// The table of the torture plan.
    static List<Jump> table() {
        return List.of(
                by("-1 s", false, Duration.ofSeconds(-1)),
                by("-2 min", false, Duration.ofMinutes(-2)),
                by("-2 min 1 s", true, Duration.ofSeconds(-121)),
                by("-1 day", true, Duration.ofDays(-1)),
                by("-10 years", true, Duration.ofDays(-3_653)),
                by("+1 h", true, Duration.ofHours(1)),
                by("+400 days", true, Duration.ofDays(400)),
                to("1970-01-01T00:00:00Z"),
                to("2028-02-29T02:00:00Z"),
                to("2038-01-19T03:14:08Z"),
                to("9999-12-31T00:00:00Z"));
    }

    private static Jump by(String name, boolean noticed, Duration time) {
        return new Jump(name, noticed, at -> at.plus(time));
    }

    private static Jump to(String time) {
        return new Jump("to " + time.substring(0, 10), true, at -> Instant.parse(time));
    }
}
