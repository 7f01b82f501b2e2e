package org.xunyao.casework.summary;

import java.util.List;

/// Leaves the work of a step so that its transaction is rolled back; it never leaves the desk.
final class WithheldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<SpotObstacle> obstacles;

    WithheldException(List<SpotObstacle> obstacles) {
        super("withheld by " + obstacles.stream().map(SpotObstacle::condition).toList());
        this.obstacles = List.copyOf(obstacles);
    }

    List<SpotObstacle> obstacles() {
        return obstacles;
    }
}
