package org.xunyao.supervision.alarm;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.Saved;

/// The outcome of a review (复核结果).
public sealed interface Reviewed {
    /// The verdict counts and is on the disk. The alarm is {@link Alarm.Decided}, or still {@link
    /// Alarm.Raised} where a second reviewer must agree.
    record Done(Saved<Alarm> saved) implements Reviewed {}

    /// The verdict was not taken and nothing was saved, no audit row either.
    ///
    /// @param obstacles at least one
    /// @param stored what another reviewer decided first, if that stands in the way
    record Blocked(List<ReviewObstacle> obstacles, Optional<Alarm.Decided> stored) implements Reviewed {
        /// Copies the obstacles.
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }

        /// Nobody decided first.
        public Blocked(List<ReviewObstacle> obstacles) {
            this(obstacles, Optional.empty());
        }
    }
}
