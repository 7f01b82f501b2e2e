package org.xunyao.app.wall.grid;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.wall.Cell;
import org.xunyao.video.wall.FreeLayout;
import org.xunyao.video.wall.WallPlan;

/// Arranging the cells of a wall by hand (编排). One rule: a change after which a cell would lie over another
/// one or beyond the wall is refused, and said. JavaFX thread.
public final class Arranging {
    private final Page page;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper(this, "refused");
    private final ReadOnlyObjectWrapper<Optional<Draft>> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", Optional.empty());
    private @Nullable Cell held;
    private Edges edges = Edges.NONE;

    /// Port: the page of the wall on the screen.
    public interface Page {
        /// The plan of the wall.
        WallPlan plan();

        /// The selected cell, from 0.
        int cell();

        /// Selects a cell.
        void select(int cell);

        /// Shows other cells in a step that can be undone; the selected cell stays so.
        void take(FreeLayout changed);

        /// Takes the selected cell away, and what stands in it goes behind all others.
        void remove(FreeLayout fewer);
    }

    /// Which edges of a cell a drag takes along; none moves the whole cell.
    public record Edges(boolean left, boolean top, boolean right, boolean bottom) {
        /// The whole cell.
        public static final Edges NONE = new Edges(false, false, false, false);

        /// Whether none is taken along.
        public boolean none() {
            return !(left || top || right || bottom);
        }
    }

    /// Where a dragged cell would come to lie.
    ///
    /// @param fits whether it may
    public record Draft(Cell cell, boolean fits) {}

    /// Begins without.
    public Arranging(Page page) {
        this.page = page;
    }

    /// Whether the cells are being arranged.
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /// Whether the last change was refused.
    public ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Where the dragged cell would come to lie; empty while none is dragged.
    public ReadOnlyObjectProperty<Optional<Draft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// The cells as they can be arranged.
    public FreeLayout layout() {
        return FreeLayout.of(page.plan().layout());
    }

    /// The selected cell, from 0.
    public int cell() {
        return page.cell();
    }

    /// Begins to arrange the cells that are shown, or ends it.
    public void toggle() {
        if (on.get()) {
            end();
        } else {
            page.take(layout());
            refused.set(false);
            on.set(true);
        }
    }

    /// Ends it; what was changed stays.
    public void end() {
        drop(false);
        refused.set(false);
        on.set(false);
    }

    /// Selects a cell.
    public void select(int cell) {
        refused.set(false);
        page.select(cell);
    }

    /// Selects the next cell (1) or the one before (−1), round and round.
    public void next(int step) {
        select(Math.floorMod(page.cell() + step, layout().tiles()));
    }

    /// The selected cell goes by so many steps.
    public void move(int right, int down) {
        take(layout().move(page.cell(), right, down));
    }

    /// The right and the lower edge of the selected cell go by so many steps.
    public void resize(int right, int down) {
        take(layout().resize(page.cell(), right, down));
    }

    /// The selected cell becomes two.
    public void split() {
        take(layout().split(page.cell()));
    }

    /// The selected cell goes.
    public void remove() {
        Optional<FreeLayout> fewer = layout().without(page.cell());
        refused.set(fewer.isEmpty());
        fewer.ifPresent(page::remove);
    }

    private void take(Optional<FreeLayout> changed) {
        refused.set(changed.isEmpty());
        changed.ifPresent(page::take);
    }

    /// Takes the selected cell into the hand, or some of its edges.
    public void hold(Edges taken) {
        held = layout().cells().get(page.cell());
        edges = taken;
        refused.set(false);
    }

    /// The hand has gone so far, in steps, since the cell was taken. It goes no further than the wall, and
    /// makes no cell smaller than the smallest.
    public void drag(int right, int down) {
        Cell from = held;
        if (from == null) {
            return;
        }
        Cell to = edges.none() ? moved(from, right, down) : stretched(from, right, down);
        draft.set(Optional.of(new Draft(to, layout().with(page.cell(), to).isPresent())));
    }

    private static Cell moved(Cell from, int right, int down) {
        return new Cell(
                Math.clamp((long) from.column() + right, 0, FreeLayout.SIDE - from.columns()),
                Math.clamp((long) from.row() + down, 0, FreeLayout.SIDE - from.rows()),
                from.columns(),
                from.rows());
    }

    private Cell stretched(Cell from, int right, int down) {
        int[] columns = stretched(from.column(), from.columns(), edges.left() ? right : 0, edges.right() ? right : 0);
        int[] rows = stretched(from.row(), from.rows(), edges.top() ? down : 0, edges.bottom() ? down : 0);
        return new Cell(columns[0], rows[0], columns[1], rows[1]);
    }

    /// First step and number of steps after the first edge and the last have gone.
    private static int[] stretched(int first, int count, int firstBy, int lastBy) {
        int end = first + count;
        int begin = firstBy == 0 ? first : Math.clamp((long) first + firstBy, 0, end - FreeLayout.SMALLEST);
        int last = lastBy == 0 ? end : Math.clamp((long) end + lastBy, begin + FreeLayout.SMALLEST, FreeLayout.SIDE);
        return new int[] {begin, last - begin};
    }

    /// The hand lets go: the cell stays where it would lie, or goes back if it does not fit there.
    public void drop() {
        drop(true);
    }

    private void drop(boolean wanted) {
        Optional<Draft> last = draft.get();
        held = null;
        draft.set(Optional.empty());
        if (wanted) {
            last.ifPresent(lies -> take(layout().with(page.cell(), lies.cell())));
        }
    }
}
