package org.xunyao.vision.cells;

import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;

/// A picture made ready to be compared: smoothed luma at 320x180 and the mean chromas of each cell. Its memory is
/// allocated once and reused. One thread.
public final class CellPicture implements AutoCloseable {
    /// Width of the grey picture.
    public static final int WIDTH = CellGrid.COLUMNS * CellGrid.WIDTH;
    /// Its height.
    public static final int HEIGHT = CellGrid.ROWS * CellGrid.HEIGHT;

    private static final Size SMOOTHING = new Size(5, 5);
    private static final Size CELLS = new Size(CellGrid.COLUMNS, CellGrid.ROWS);

    private final Mat smooth = new Mat();
    private final Mat means = new Mat();
    private final byte[] luma = new byte[WIDTH * HEIGHT];
    private final byte[] u = new byte[CellGrid.CELLS];
    private final byte[] v = new byte[CellGrid.CELLS];

    /// Takes a picture.
    ///
    /// @param grey of 320x180
    /// @param first whole plane of the first chroma, of any size
    /// @param second likewise of the second
    public void take(Mat grey, Mat first, Mat second) {
        Imgproc.GaussianBlur(grey, smooth, SMOOTHING, 0);
        smooth.get(0, 0, luma);
        means(first, u);
        means(second, v);
    }

    private void means(Mat plane, byte[] into) {
        Imgproc.resize(plane, means, CELLS, 0, 0, Imgproc.INTER_AREA);
        means.get(0, 0, into);
    }

    /// What it shows of some cells, to be compared with later.
    public CellSketch sketch(CellSet cells) {
        byte[] content = new byte[cells.size() * CellSketch.CELL];
        int to = 0;
        for (int cell : cells.numbers()) {
            int from = left(cell) + top(cell) * WIDTH;
            for (int row = 0; row < CellGrid.HEIGHT; row++) {
                System.arraycopy(luma, from + row * WIDTH, content, to, CellGrid.WIDTH);
                to += CellGrid.WIDTH;
            }
            content[to++] = u[cell];
            content[to++] = v[cell];
        }
        return CellSketch.of(cells, content);
    }

    byte[] luma() {
        return luma;
    }

    int u(int cell) {
        return u[cell] & 0xFF;
    }

    int v(int cell) {
        return v[cell] & 0xFF;
    }

    static int left(int cell) {
        return cell % CellGrid.COLUMNS * CellGrid.WIDTH;
    }

    static int top(int cell) {
        return cell / CellGrid.COLUMNS * CellGrid.HEIGHT;
    }

    /// Where a cell begins that is seen so many pixels to the right; within the picture.
    static int across(int cell, int right) {
        return Math.clamp(left(cell) + (long) right, 0, WIDTH - CellGrid.WIDTH);
    }

    /// Where a cell begins that is seen so many pixels lower; within the picture.
    static int along(int cell, int below) {
        return Math.clamp(top(cell) + (long) below, 0, HEIGHT - CellGrid.HEIGHT);
    }

    @Override
    public void close() {
        smooth.release();
        means.release();
    }
}
