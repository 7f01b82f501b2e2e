package org.xunyao.casework.summary;

import java.util.List;
import java.util.function.Supplier;
import org.xunyao.access.Saved;

/// The outcome of a step (办理结果).
public sealed interface SpotStep {
    /// The step was taken and is on the disk.
    record Done(Saved<SpotCase> saved) implements SpotStep {}

    /// The step was not taken and nothing was saved, no audit row either.
    ///
    /// @param obstacles at least one
    record Withheld(List<SpotObstacle> obstacles) implements SpotStep {
        /// Copies the obstacles.
        public Withheld {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// Runs a call of the Office and turns a refusal by the procedure into its result.
    static SpotStep of(Supplier<Saved<SpotCase>> call) {
        try {
            return new Done(call.get());
        } catch (WithheldException withheld) {
            return new Withheld(withheld.obstacles());
        }
    }
}
