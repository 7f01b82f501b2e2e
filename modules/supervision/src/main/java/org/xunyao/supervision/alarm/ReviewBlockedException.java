package org.xunyao.supervision.alarm;

import java.util.List;

/// Leaves the work of a review so that its transaction is rolled back; it never leaves {@link Review}.
final class ReviewBlockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ReviewObstacle> obstacles;

    ReviewBlockedException(List<ReviewObstacle> obstacles) {
        super("blocked by " + obstacles);
        this.obstacles = List.copyOf(obstacles);
    }

    List<ReviewObstacle> obstacles() {
        return obstacles;
    }
}
