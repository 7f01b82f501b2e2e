package org.xunyao.worker;

import java.nio.ByteBuffer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.player.Picture;

/// Scales the three planes to the tile and colours them there, which costs a third of colouring first.
/// One thread.
final class TileScaler implements AutoCloseable {
    private final int width;
    private final int height;
    private final Mat tile;
    private final Mat luma;
    private final Mat blue;
    private final Mat red;
    // The mats above look into this buffer; the field keeps it alive.
    private final ByteBuffer planes;

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

    /// @param bgra direct, at least `width × height × 4` bytes
    void scale(Picture picture, ByteBuffer bgra) {
        int halfWidth = (picture.width() + 1) / 2;
        int halfHeight = (picture.height() + 1) / 2;
        shrink(picture.planes()[0], picture.width(), picture.height(), luma);
        shrink(picture.planes()[1], halfWidth, halfHeight, blue);
        shrink(picture.planes()[2], halfWidth, halfHeight, red);
        Mat to = new Mat(height, width, CvType.CV_8UC4, bgra);
        try {
            Imgproc.cvtColor(tile, to, Imgproc.COLOR_YUV2BGRA_I420);
        } finally {
            to.release();
        }
    }

    private static void shrink(ByteBuffer plane, int columns, int rows, Mat to) {
        Mat from = new Mat(rows, columns, CvType.CV_8UC1, plane);
        try {
            Imgproc.resize(from, to, new Size(to.cols(), to.rows()), 0, 0, Imgproc.INTER_AREA);
        } finally {
            from.release();
        }
    }

    @Override
    public void close() {
        tile.release();
        luma.release();
        blue.release();
        red.release();
        planes.clear();
    }
}
