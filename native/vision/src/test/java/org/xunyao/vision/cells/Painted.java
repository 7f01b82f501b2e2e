package org.xunyao.vision.cells;

import java.util.Random;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/// A grey picture of 320x180 full of structure, and what is done to it.
final class Painted {
    private static final int BLOB = 4;
    private static final int GREY = 128;

    private final byte[] luma = new byte[CellPicture.WIDTH * CellPicture.HEIGHT];

    /// Blobs of four pixels, of any luma between these.
    static Painted structure(long seed, int least, int most) {
        var painted = new Painted();
        var random = new Random(seed);
        int wide = CellPicture.WIDTH / BLOB + 1;
        int[] blobs = random.ints((long) wide * (CellPicture.HEIGHT / BLOB + 1), least, most + 1)
                .toArray();
        for (int i = 0; i < painted.luma.length; i++) {
            int row = i / CellPicture.WIDTH / BLOB;
            int column = i % CellPicture.WIDTH / BLOB;
            painted.luma[i] = (byte) blobs[row * wide + column];
        }
        return painted;
    }

    /// Bare.
    static Painted plain(int value) {
        return structure(0, value, value);
    }

    /// Another picture within a rectangle of pixels.
    Painted with(Painted other, int left, int top, int width, int height) {
        var changed = copy();
        for (int y = top; y < top + height; y++) {
            System.arraycopy(
                    other.luma, y * CellPicture.WIDTH + left, changed.luma, y * CellPicture.WIDTH + left, width);
        }
        return changed;
    }

    Painted light(double gain, int more) {
        var changed = copy();
        for (int i = 0; i < luma.length; i++) {
            changed.luma[i] = (byte) Math.clamp(Math.round((luma[i] & 0xFF) * gain + more), 0, 255);
        }
        return changed;
    }

    Painted noise(long seed, double sigma) {
        var random = new Random(seed);
        var changed = copy();
        for (int i = 0; i < luma.length; i++) {
            changed.luma[i] = (byte) Math.clamp(Math.round((luma[i] & 0xFF) + sigma * random.nextGaussian()), 0, 255);
        }
        return changed;
    }

    /// As a camera sees it that was turned by so many pixels.
    Painted moved(int right) {
        var changed = new Painted();
        for (int y = 0; y < CellPicture.HEIGHT; y++) {
            for (int x = 0; x < CellPicture.WIDTH; x++) {
                changed.luma[y * CellPicture.WIDTH + x] =
                        luma[y * CellPicture.WIDTH + Math.clamp(x + right, 0, CellPicture.WIDTH - 1)];
            }
        }
        return changed;
    }

    /// Taken by the camera, without colour.
    CellPicture seen() {
        return seen(GREY);
    }

    /// Taken with one colour all over.
    CellPicture seen(int chroma) {
        Mat grey = new Mat(CellPicture.HEIGHT, CellPicture.WIDTH, CvType.CV_8UC1);
        grey.put(0, 0, luma);
        Mat colour = new Mat(CellPicture.HEIGHT / 2, CellPicture.WIDTH / 2, CvType.CV_8UC1, new Scalar(chroma));
        var picture = new CellPicture();
        picture.take(grey, colour, colour);
        grey.release();
        colour.release();
        return picture;
    }

    private Painted copy() {
        var copy = new Painted();
        System.arraycopy(luma, 0, copy.luma, 0, luma.length);
        return copy;
    }
}
