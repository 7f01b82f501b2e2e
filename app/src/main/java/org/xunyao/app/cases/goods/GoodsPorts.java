package org.xunyao.app.cases.goods;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.procedure.Obstacle;

/// Port: measures and goods of cases, with this person's ticket inside. Called off the JavaFX thread; may throw
/// a `FaultException`, which the screen says by its code.
public interface GoodsPorts {
    /// Those of a case; nothing for somebody who may not see them.
    Optional<GoodsSheet> open(CaseId id);

    /// Does it in the person's name.
    Acted act(CaseId id, GoodsAct act);

    /// What became of it.
    sealed interface Acted {
        /// It is on the disk.
        record Done(Saved<?> saved) implements Acted {}

        /// It was not done; nothing was saved.
        record Blocked(List<Obstacle> obstacles) implements Acted {
            /// Copies the obstacles.
            public Blocked {
                obstacles = List.copyOf(obstacles);
            }
        }
    }
}
