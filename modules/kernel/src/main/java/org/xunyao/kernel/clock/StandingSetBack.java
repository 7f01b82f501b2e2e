package org.xunyao.kernel.clock;

import java.time.Duration;
import java.util.List;

/// How far the recorded wall clock still stands behind the time that is believed (时钟未复位). A clock set back
/// stays set back over any number of starts; a clock that ran ahead and came back was not set back.
public final class StandingSetBack {
    private StandingSetBack() {}

    /// Adds recorded jumps up.
    ///
    /// Forward first makes good what was set back before. What is more than that is either a repair of a
    /// clock that had been wrong from the beginning or a slip, which nobody can tell apart: the next
    /// set-back is counted only in so far as it goes further than that, once. Where the clock stood in a year
    /// that nobody can mean, it can be told apart: forward from there is a repair, and back from there says
    /// something only if the way there is known.
    ///
    /// @param jumps in the order in which they were recorded, since a person last confirmed the clock
    /// @return never negative
    public static Duration after(List<ClockJump> jumps, ClockLimits limits) {
        Duration standing = Duration.ZERO;
        Duration slip = Duration.ZERO;
        for (ClockJump jump : jumps) {
            boolean meant = limits.plausible(jump.before());
            if (!jump.by().isNegative()) {
                Duration good = least(jump.by(), standing);
                standing = standing.minus(good);
                slip = meant ? jump.by().minus(good) : Duration.ZERO;
            } else if (meant || !slip.isZero()) {
                Duration back = jump.by().negated();
                standing = standing.plus(back).minus(least(back, slip));
                slip = Duration.ZERO;
            }
        }
        return standing;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
