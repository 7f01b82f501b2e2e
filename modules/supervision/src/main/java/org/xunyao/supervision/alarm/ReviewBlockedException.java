package org.xunyao.supervision.alarm;

import java.util.List;
import java.util.Optional;

/// Leaves the work of a review so that its transaction is rolled back; it never leaves {@link Review}.
final class ReviewBlockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ReviewObstacle> obstacles;

    private final transient Optional<Alarm.Decided> stored;

    ReviewBlockedException(List<ReviewObstacle> obstacles) {
        this(obstacles, Optional.empty());
    }

    /// @param stored what another reviewer decided first
    ReviewBlockedException(List<ReviewObstacle> obstacles, Optional<Alarm.Decided> stored) {
        super("blocked by " + obstacles);
        this.obstacles = List.copyOf(obstacles);
        this.stored = stored;
    }

    Reviewed.Blocked outcome() {
        return new Reviewed.Blocked(obstacles, stored);
    }
}
