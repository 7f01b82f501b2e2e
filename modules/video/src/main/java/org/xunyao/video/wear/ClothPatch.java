package org.xunyao.video.wear;

import java.util.Optional;

/// A piece of cloth at {@value #SIDE}x{@value #SIDE} (布料小样), made smaller or larger by averaging, so that cloth
/// near the camera and far from it is measured alike. It is forgotten once it is measured.
public final class ClothPatch {
    /// Points each way.
    public static final int SIDE = 32;

    private final double[][] rgb;

    private ClothPatch(double[][] rgb) {
        this.rgb = rgb;
    }

    /// The colours of a picture.
    @FunctionalInterface
    public interface Colours {
        /// Red, green and blue of a pixel, 8 bits each, the red ones highest; what stands above them is not read.
        int rgb(int x, int y);
    }

    /// A rectangle of a picture.
    ///
    /// @param width of the picture in pixels
    /// @param height of the picture in pixels
    /// @return nothing if less than a pixel of it lies in the picture
    public static Optional<ClothPatch> of(Torso at, int width, int height, Colours picture) {
        double left = Math.clamp(at.x() * width, 0, width);
        double top = Math.clamp(at.y() * height, 0, height);
        double wide = Math.clamp((at.x() + at.width()) * width, 0, width) - left;
        double high = Math.clamp((at.y() + at.height()) * height, 0, height) - top;
        if (wide < 1 || high < 1) {
            return Optional.empty();
        }
        var points = new double[SIDE * SIDE][];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int fromX = pixel(left + column * wide / SIDE, width);
                int toX = Math.max(fromX, pixel(left + (column + 1) * wide / SIDE - 1, width));
                int fromY = pixel(top + row * high / SIDE, height);
                int toY = Math.max(fromY, pixel(top + (row + 1) * high / SIDE - 1, height));
                points[row * SIDE + column] = mean(picture, fromX, toX, fromY, toY);
            }
        }
        return Optional.of(new ClothPatch(points));
    }

    private static int pixel(double at, int side) {
        return Math.clamp((long) Math.floor(at), 0, side - 1);
    }

    private static double[] mean(Colours picture, int fromX, int toX, int fromY, int toY) {
        double[] sum = new double[3];
        for (int y = fromY; y <= toY; y++) {
            for (int x = fromX; x <= toX; x++) {
                int colour = picture.rgb(x, y);
                sum[0] += colour >> 16 & 0xFF;
                sum[1] += colour >> 8 & 0xFF;
                sum[2] += colour & 0xFF;
            }
        }
        double count = (double) (toX - fromX + 1) * (toY - fromY + 1);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= count;
        }
        return sum;
    }

    /// Red, green, blue of a point, 0..255 each.
    double[] at(int column, int row) {
        return rgb[row * SIDE + column];
    }

    /// Luma of a point, 0..255.
    double luma(int column, int row) {
        double[] of = at(column, row);
        return 0.299 * of[0] + 0.587 * of[1] + 0.114 * of[2];
    }

    /// Mean luma, 0..255.
    public double luma() {
        double sum = 0;
        for (int place = 0; place < SIDE * SIDE; place++) {
            sum += luma(place % SIDE, place / SIDE);
        }
        return sum / (SIDE * SIDE);
    }
}
