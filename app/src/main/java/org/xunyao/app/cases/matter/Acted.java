package org.xunyao.app.cases.matter;

import java.util.List;
import org.xunyao.access.Saved;
import org.xunyao.casework.procedure.Obstacle;

/// What became of a step (办理结果).
public sealed interface Acted {
    /// It is on the disk.
    ///
    /// @param key of the matter that it led to: the new lead, the new case, or the same
    record Done(Saved<?> saved, String key) implements Acted {}

    /// It was not taken; nothing was saved.
    record Blocked(List<Obstacle> obstacles) implements Acted {
        /// Copies the obstacles.
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// Somebody else took a step first; nothing was saved.
    ///
    /// @param now the matter as it stands
    record Overtaken(MatterSheet now) implements Acted {}
}
