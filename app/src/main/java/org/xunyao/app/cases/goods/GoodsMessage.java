package org.xunyao.app.cases.goods;

import java.util.List;
import org.xunyao.access.Saved;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.procedure.Obstacle;

/// What the form of measures and goods has to say.
public sealed interface GoodsMessage {
    /// Nothing.
    record None() implements GoodsMessage {}

    /// It is on its way to the disk.
    record Saving() implements GoodsMessage {}

    /// It is on the disk.
    record Done(MeasureEvent event, Saved<?> saved) implements GoodsMessage {}

    /// It was not done; nothing was saved.
    record Blocked(List<Obstacle> obstacles) implements GoodsMessage {
        /// Copies the obstacles.
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// A field cannot be read; nothing was asked of the desk.
    record Unreadable(String field) implements GoodsMessage {}

    /// Cells cannot be saved, or there are none; nothing was asked of the desk.
    ///
    /// @param cells how many, 0 where the grid is empty
    record Rows(int cells) implements GoodsMessage {}

    /// It could not be saved or read; what is typed stays.
    record Fault(String code, boolean saving) implements GoodsMessage {}
}
