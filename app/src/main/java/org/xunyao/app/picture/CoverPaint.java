package org.xunyao.app.picture;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunyao.registry.mask.MaskShape;

/// Paints over areas of a picture, pixel by pixel, in the memory that is drawn: what is under them is not
/// there any more, whatever enlarges, greys or copies the picture afterwards. A pixel that an area
/// touches is painted as a whole.
final class CoverPaint {
    private static final int STRIPE = 0xFF3A_3D42;
    private static final int GROUND = 0xFF26_282C;
    private static final int PERIOD = 16;
    private static final int WIDE = 4;
    // Lines on which an area's edges are looked for in each row of pixels.
    private static final double[] WITHIN = {0.001, 0.25, 0.5, 0.75, 0.999};

    private final int width;
    private final int height;
    private final List<MaskShape> shapes;
    private final int[] runs;
    private final int[] pattern;

    /// @param width of the picture in pixels
    /// @param height of it
    CoverPaint(int width, int height, List<MaskShape> shapes) {
        this.width = width;
        this.height = height;
        this.shapes = List.copyOf(shapes);
        this.runs = runs();
        this.pattern = new int[width + PERIOD];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = i % PERIOD < WIDE ? STRIPE : GROUND;
        }
    }

    /// Whether it is for such a picture and these areas.
    boolean fits(int wide, int high, List<MaskShape> other) {
        return wide == width && high == height && other.equals(shapes);
    }

    /// Paints.
    ///
    /// @param pixels one number each, ARGB, from the top
    void over(IntBuffer pixels) {
        for (int i = 0; i < runs.length; i += 3) {
            int y = runs[i];
            int x = runs[i + 1];
            pixels.put(y * width + x, pattern, (x + y) % PERIOD, runs[i + 2]);
        }
    }

    private int[] runs() {
        List<int[]> found = new ArrayList<>();
        for (MaskShape shape : shapes) {
            for (int y = 0; y < height; y++) {
                run(shape, y, found);
            }
        }
        return found.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /// From the leftmost to the rightmost touch in a row: what a hollow shape leaves open is hidden too.
    private void run(MaskShape shape, int y, List<int[]> found) {
        double left = Double.MAX_VALUE;
        double right = -1;
        List<MaskShape.Corner> corners = shape.corners();
        for (int i = 0; i < corners.size(); i++) {
            MaskShape.Corner from = corners.get(i);
            MaskShape.Corner to = corners.get((i + 1) % corners.size());
            double fromY = from.y() * height;
            double toY = to.y() * height;
            if (fromY > y && fromY < y + 1) {
                left = Math.min(left, from.x() * width);
                right = Math.max(right, from.x() * width);
            }
            for (double part : WITHIN) {
                double line = y + part;
                if (Math.min(fromY, toY) <= line && line <= Math.max(fromY, toY) && fromY != toY) {
                    double x = (from.x() + (line - fromY) / (toY - fromY) * (to.x() - from.x())) * width;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        if (right >= 0) {
            int first = Math.clamp((long) Math.floor(left), 0, width);
            int last = Math.clamp((long) Math.ceil(right), 0, width);
            if (last > first) {
                found.add(new int[] {y, first, last - first});
            }
        }
    }
}
