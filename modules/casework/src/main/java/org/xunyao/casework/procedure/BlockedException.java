package org.xunyao.casework.procedure;

import java.util.List;
import java.util.function.Supplier;
import org.xunyao.access.Saved;

/// Leaves the work of a step so that its transaction is rolled back; it never leaves a desk, which
/// answers with {@link Step.Blocked}.
public final class BlockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Obstacle> obstacles;

    /// @param obstacles at least one
    public BlockedException(List<Obstacle> obstacles) {
        super("blocked by " + obstacles.stream().map(Obstacle::guard).toList());
        this.obstacles = List.copyOf(obstacles);
    }

    /// Runs a call of the Office and turns a refusal by the procedure into its result.
    public static <T> Step<T> asStep(Supplier<Saved<T>> call) {
        try {
            return new Step.Done<>(call.get());
        } catch (BlockedException blocked) {
            return new Step.Blocked<>(blocked.obstacles);
        }
    }
}
