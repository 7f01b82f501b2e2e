package org.xunyao.app.zone;

import java.util.BitSet;
import java.util.List;
import org.xunyao.app.picture.Cover;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.MaskShape.Corner;
import org.xunyao.supervision.Zone;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;

/// The cells of the grid that a privacy mask touches, however little (遮挡网格), and the zones that it meets.
final class HiddenCells {
    private static final CellSet ALL = CellGrid.of((_, _) -> true);

    private HiddenCells() {}

    /// Of what is hidden now; all while that is not known.
    static CellSet of(Cover cover) {
        return cover.isUnknown() ? ALL : of(cover.hidden());
    }

    /// Of these areas.
    static CellSet of(List<MaskShape> shapes) {
        var cells = new BitSet(CellGrid.CELLS);
        for (int cell = 0; cell < CellGrid.CELLS; cell++) {
            int number = cell;
            cells.set(cell, shapes.stream().anyMatch(shape -> touches(shape.corners(), number)));
        }
        return new CellSet(cells);
    }

    /// Whether something is hidden of the upright rectangle around a zone, which is what its words are read in.
    static boolean meet(Cover cover, Zone zone) {
        if (cover.isUnknown()) {
            return true;
        }
        double left = zone.corners().stream().mapToDouble(Zone.Corner::x).min().orElse(0);
        double right = zone.corners().stream().mapToDouble(Zone.Corner::x).max().orElse(1);
        double top = zone.corners().stream().mapToDouble(Zone.Corner::y).min().orElse(0);
        double bottom =
                zone.corners().stream().mapToDouble(Zone.Corner::y).max().orElse(1);
        return cover.hidden().stream().anyMatch(shape -> touches(shape.corners(), left, top, right, bottom));
    }

    private static boolean touches(List<Corner> corners, int cell) {
        double left = (double) (cell % CellGrid.COLUMNS) / CellGrid.COLUMNS;
        int row = cell / CellGrid.COLUMNS;
        double top = (double) row / CellGrid.ROWS;
        return touches(corners, left, top, left + 1.0 / CellGrid.COLUMNS, top + 1.0 / CellGrid.ROWS);
    }

    /// Whether an edge of the polygon enters the rectangle; if none does, that lies inside as a whole or not at all.
    private static boolean touches(List<Corner> corners, double left, double top, double right, double bottom) {
        boolean inside = false;
        Corner from = corners.getLast();
        for (Corner to : corners) {
            if (enters(from, to, left, right, top, bottom)) {
                return true;
            }
            boolean over = from.y() > top != to.y() > top;
            if (over && left < from.x() + (top - from.y()) / (to.y() - from.y()) * (to.x() - from.x())) {
                inside = !inside;
            }
            from = to;
        }
        return inside;
    }

    /// Cuts the edge off at each side of the cell (Liang and Barsky); what is left lies within.
    private static boolean enters(Corner from, Corner to, double left, double right, double top, double bottom) {
        double across = to.x() - from.x();
        double down = to.y() - from.y();
        double[] steps = {-across, across, -down, down};
        double[] room = {from.x() - left, right - from.x(), from.y() - top, bottom - from.y()};
        double begin = 0;
        double end = 1;
        for (int side = 0; side < steps.length; side++) {
            if (steps[side] == 0 && room[side] <= 0) {
                return false;
            }
            if (steps[side] < 0) {
                begin = Math.max(begin, room[side] / steps[side]);
            } else if (steps[side] > 0) {
                end = Math.min(end, room[side] / steps[side]);
            }
        }
        return begin < end;
    }
}
