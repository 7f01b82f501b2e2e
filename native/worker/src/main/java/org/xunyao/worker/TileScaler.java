package org.xunyao.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.xunyao.media.protocol.TileFit;
import org.xunyao.player.Picture;
import org.xunyao.video.PictureSize;

/// Scales the three planes to the tile and colours them there, which costs a third of colouring first.
/// The picture keeps its proportions inside the tile, also when its size changes. One thread at a time.
final class TileScaler implements AutoCloseable {
    /// From this factor on every source pixel must count, else thin things flicker; below it the weighing
    /// of areas costs six times as much as that of neighbours.
    private static final int COARSE = 2;
    /// Decoders and slots turn around fewer pieces of memory.
    private static final int MOST_KNOWN = 256;

    private final PictureSize tile;
    private Mat all = new Mat();
    private Mat luma = new Mat();
    private Mat blue = new Mat();
    private Mat red = new Mat();
    // The mats above look into it. Given back at once: a buffer that waits for the collector would stay for hours,
    // because this process makes little garbage.
    private Arena room = Arena.ofShared();
    private int fromWidth;
    private int fromHeight;
    private int fromStride;
    private int width;
    private int height;
    // By identity: the keys are memory, and keep it alive.
    private final IdentityHashMap<Object, Mat> known = new IdentityHashMap<>();

    /// @param tile the largest that is wanted
    TileScaler(PictureSize tile) {
        this.tile = tile;
    }

    /// Width of the picture last scaled, even.
    int width() {
        return width;
    }

    /// Height of the picture last scaled, even.
    int height() {
        return height;
    }

    /// Scales a picture. Planes and slots are the same few pieces of memory again and again, so what
    /// OpenCV knows of them is kept.
    ///
    /// @param bgra room for the tile, four bytes a pixel
    void scale(Picture picture, MemorySegment bgra) {
        fit(picture);
        int halfWidth = (picture.width() + 1) / 2;
        int halfHeight = (picture.height() + 1) / 2;
        ByteBuffer[] from = picture.planes();
        int[] strides = picture.strides();
        shrink(plane(from[0], picture.width(), picture.height(), strides[0]), luma);
        shrink(plane(from[1], halfWidth, halfHeight, strides[1]), blue);
        shrink(plane(from[2], halfWidth, halfHeight, strides[2]), red);
        Mat to = known.computeIfAbsent(bgra, slot -> new Mat(height, width, CvType.CV_8UC4, bgra.asByteBuffer()));
        Imgproc.cvtColor(all, to, Imgproc.COLOR_YUV2BGRA_I420);
    }

    private void fit(Picture picture) {
        boolean same =
                fromWidth == picture.width() && fromHeight == picture.height() && fromStride == picture.strides()[0];
        if (same && known.size() <= MOST_KNOWN) {
            return;
        }
        forget();
        fromWidth = picture.width();
        fromHeight = picture.height();
        fromStride = picture.strides()[0];
        PictureSize fitted = TileFit.inside(new PictureSize(fromWidth, fromHeight), tile);
        if (fitted.width() != width || fitted.height() != height) {
            width = fitted.width();
            height = fitted.height();
            views();
        }
    }

    /// The three planes of the small picture lie one after another, as OpenCV's colouring wants them.
    private void views() {
        release();
        int pixels = width * height;
        room = Arena.ofShared();
        ByteBuffer planes = room.allocate(pixels * 3L / 2).asByteBuffer();
        all = new Mat(height * 3 / 2, width, CvType.CV_8UC1, planes);
        luma = new Mat(height, width, CvType.CV_8UC1, planes.slice(0, pixels));
        blue = new Mat(height / 2, width / 2, CvType.CV_8UC1, planes.slice(pixels, pixels / 4));
        red = new Mat(height / 2, width / 2, CvType.CV_8UC1, planes.slice(pixels + pixels / 4, pixels / 4));
    }

    private void release() {
        all.release();
        luma.release();
        blue.release();
        red.release();
        if (room.scope().isAlive()) {
            room.close();
        }
    }

    private Mat plane(ByteBuffer bytes, int columns, int rows, int stride) {
        Mat before = known.get(bytes);
        if (before != null && before.rows() == rows && before.cols() == columns && before.step1() == stride) {
            return before;
        }
        Mat plane = new Mat(rows, columns, CvType.CV_8UC1, bytes, stride);
        known.put(bytes, plane);
        return plane;
    }

    private static void shrink(Mat from, Mat to) {
        int method = from.cols() >= COARSE * to.cols() ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
        Imgproc.resize(from, to, to.size(), 0, 0, method);
    }

    private void forget() {
        known.values().forEach(Mat::release);
        known.clear();
    }

    @Override
    public void close() {
        forget();
        release();
    }
}
