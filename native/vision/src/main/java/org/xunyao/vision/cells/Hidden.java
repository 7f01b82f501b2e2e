package org.xunyao.vision.cells;

import java.util.BitSet;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.video.Box;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;

/// The cells of which a picture tells nothing: somebody stands before them, or something moves there. One thread.
public final class Hidden implements AutoCloseable {
    private static final Size CELLS = new Size(CellGrid.COLUMNS, CellGrid.ROWS);
    private static final double WHITE = 255;

    private final CellLimits limits;
    private final Mat shares = new Mat();
    private final byte[] share = new byte[CellGrid.CELLS];

    /// @param limits how much of a cell must move
    public Hidden(CellLimits limits) {
        this.limits = limits;
    }

    /// Cells that boxes meet, each box being widened a little.
    public CellSet behind(List<Box> persons) {
        var cells = new BitSet(CellGrid.CELLS);
        for (Box box : persons) {
            double across = box.width() * limits.margin();
            double down = box.height() * limits.margin();
            int left = column(box.x() - across);
            int right = column(box.x() + box.width() + across);
            int lower = row(box.y() + box.height() + down);
            for (int row = row(box.y() - down); row <= lower; row++) {
                cells.set(row * CellGrid.COLUMNS + left, row * CellGrid.COLUMNS + right + 1);
            }
        }
        return new CellSet(cells);
    }

    /// Cells in which something moves.
    ///
    /// @param moved white where the picture moved, of any size; empty while nobody knows
    public CellSet moving(Mat moved) {
        var cells = new BitSet(CellGrid.CELLS);
        if (!moved.empty()) {
            Imgproc.resize(moved, shares, CELLS, 0, 0, Imgproc.INTER_AREA);
            shares.get(0, 0, share);
            for (int cell = 0; cell < share.length; cell++) {
                if ((share[cell] & 0xFF) >= limits.moving() * WHITE) {
                    cells.set(cell);
                }
            }
        }
        return new CellSet(cells);
    }

    private static int column(double x) {
        return Math.clamp((long) Math.floor(x * CellGrid.COLUMNS), 0, CellGrid.COLUMNS - 1);
    }

    private static int row(double y) {
        return Math.clamp((long) Math.floor(y * CellGrid.ROWS), 0, CellGrid.ROWS - 1);
    }

    @Override
    public void close() {
        shares.release();
    }
}
