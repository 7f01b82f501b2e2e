package org.xunyao.worker;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.xunyao.player.Picture;
import org.xunyao.vision.I420;

/// Scales the three planes to the tile and colours them there, which costs a third of colouring first.
/// One thread.
final class TileScaler implements AutoCloseable {
    /// From this factor on every source pixel must count, else thin things flicker; below it the weighing
    /// of areas costs six times as much as that of neighbours.
    private static final int COARSE = 2;

    private final int width;
    private final int height;
    private final Mat tile;
    private final Mat luma;
    private final Mat blue;
    private final Mat red;
    // The mats above look into this buffer; the field keeps it alive.
    private final ByteBuffer planes;
    // By identity: the keys are memory, and keep it alive.
    private final IdentityHashMap<Object, Mat> known = new IdentityHashMap<>();

    /// @param width of the tile, even
    /// @param height of the tile, even
    TileScaler(int width, int height) {
        this.width = width;
        this.height = height;
        int pixels = width * height;
        planes = ByteBuffer.allocateDirect(pixels * 3 / 2);
        tile = new Mat(height * 3 / 2, width, CvType.CV_8UC1, planes);
        luma = new Mat(height, width, CvType.CV_8UC1, planes.slice(0, pixels));
        blue = new Mat(height / 2, width / 2, CvType.CV_8UC1, planes.slice(pixels, pixels / 4));
        red = new Mat(height / 2, width / 2, CvType.CV_8UC1, planes.slice(pixels + pixels / 4, pixels / 4));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// Scales a live picture. Planes and slots are the same few pieces of memory again and again, so what
    /// OpenCV knows of them is kept.
    ///
    /// @param bgra at least `width × height × 4` bytes
    void scale(Picture picture, MemorySegment bgra) {
        int halfWidth = (picture.width() + 1) / 2;
        int halfHeight = (picture.height() + 1) / 2;
        ByteBuffer[] from = picture.planes();
        shrink(plane(from[0], picture.width(), picture.height()), luma);
        shrink(plane(from[1], halfWidth, halfHeight), blue);
        shrink(plane(from[2], halfWidth, halfHeight), red);
        Mat to = known.computeIfAbsent(bgra, slot -> new Mat(height, width, CvType.CV_8UC4, bgra.asByteBuffer()));
        Imgproc.cvtColor(tile, to, Imgproc.COLOR_YUV2BGRA_I420);
    }

    private Mat plane(ByteBuffer bytes, int columns, int rows) {
        return known.computeIfAbsent(bytes, plane -> new Mat(rows, columns, CvType.CV_8UC1, bytes));
    }

    /// @param bgra direct, at least `width × height × 4` bytes
    void scale(I420 picture, ByteBuffer bgra) {
        int halfWidth = (picture.width() + 1) / 2;
        int halfHeight = (picture.height() + 1) / 2;
        shrink(picture.y(), picture.width(), picture.height(), picture.yStride(), luma);
        shrink(picture.u(), halfWidth, halfHeight, picture.uStride(), blue);
        shrink(picture.v(), halfWidth, halfHeight, picture.vStride(), red);
        colour(bgra);
    }

    private void colour(ByteBuffer bgra) {
        Mat to = new Mat(height, width, CvType.CV_8UC4, bgra);
        try {
            Imgproc.cvtColor(tile, to, Imgproc.COLOR_YUV2BGRA_I420);
        } finally {
            to.release();
        }
    }

    private static void shrink(ByteBuffer plane, int columns, int rows, int stride, Mat to) {
        Mat from = new Mat(rows, columns, CvType.CV_8UC1, plane, stride);
        try {
            shrink(from, to);
        } finally {
            from.release();
        }
    }

    private static void shrink(Mat from, Mat to) {
        int method = from.cols() >= COARSE * to.cols() ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
        Imgproc.resize(from, to, to.size(), 0, 0, method);
    }

    @Override
    public void close() {
        tile.release();
        luma.release();
        blue.release();
        red.release();
        known.values().forEach(Mat::release);
        known.clear();
        planes.clear();
    }
}
