package org.xunyao.casework.procedure;

import java.util.List;
import org.xunyao.access.Saved;

/// The outcome of a step (办理结果).
///
/// @param <T> the state after it
public sealed interface Step<T> {
    /// The step was taken and is on the disk.
    record Done<T>(Saved<T> saved) implements Step<T> {}

    /// The step was not taken and nothing was saved, no audit row either.
    ///
    /// @param obstacles at least one
    record Blocked<T>(List<Obstacle> obstacles) implements Step<T> {
        /// Copies the obstacles.
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }
}
