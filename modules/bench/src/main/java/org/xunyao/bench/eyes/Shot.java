package org.xunyao.bench.eyes;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import org.xunyao.vision.I420;
import org.xunyao.vision.tamper.Luma;

/// One picture of 640x360 as three planes of 0..255, and what can be done to it. Nothing changes
/// it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Shot(float[] red, float[] green, float[] blue) {
    private static final int WIDTH = Canvas.WIDTH;
    private static final int HEIGHT = Canvas.HEIGHT;

    /// What becomes of one value at a place.
    interface Change {
        double of(double value, int x, int y);
    }

    static Shot plain(Change grey) {
        Shot black = new Shot(new float[WIDTH * HEIGHT], new float[WIDTH * HEIGHT], new float[WIDTH * HEIGHT]);
        return black.each(grey);
    }

    Shot each(Change change) {
        return new Shot(each(red, change), each(green, change), each(blue, change));
    }

    /// The same noise on all three, as a sensor's luma noise.
    Shot noise(double sigma, RandomGenerator random) {
        float[] noise = new float[WIDTH * HEIGHT];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (sigma * random.nextGaussian());
        }
        return each((value, x, y) -> value + noise[y * WIDTH + x]);
    }

    Shot gain(double factor) {
        return each((value, _, _) -> value * factor);
    }

    Shot gamma(double power) {
        return each((value, _, _) -> 255 * Math.pow(Math.max(value, 0) / 255, power));
    }

    /// As a camera at night: red counts most, and no colour is left.
    Shot infrared() {
        float[] grey = new float[red.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0.7f * red[i] + 0.2f * green[i] + 0.1f * blue[i];
        }
        return new Shot(grey, grey, grey);
    }

    /// Warmer light.
    Shot warm(double share) {
        return new Shot(
                each(red, (value, _, _) -> value * (1 + share)),
                green,
                each(blue, (value, _, _) -> value * (1 - share)));
    }

    Shot blur(double sigma) {
        return new Shot(Blur.of(red, sigma), Blur.of(green, sigma), Blur.of(blue, sigma));
    }

    /// Another picture within a rectangle.
    Shot with(Shot other, int left, int top, int width, int height) {
        return new Shot(
                with(red, other.red, left, top, width, height),
                with(green, other.green, left, top, width, height),
                with(blue, other.blue, left, top, width, height));
    }

    /// As the tamper rules take it.
    Luma luma() {
        ByteBuffer plane = ByteBuffer.allocateDirect(WIDTH * HEIGHT);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            plane.put(i, bytes(0.299 * clip(red[i]) + 0.587 * clip(green[i]) + 0.114 * clip(blue[i])));
        }
        return new Luma(plane, WIDTH, HEIGHT, WIDTH);
    }

    /// As a decoder gives it (ITU-R BT.601, limited range).
    I420 planes() {
        int half = WIDTH / 2;
        int colour = half * (HEIGHT / 2);
        ByteBuffer all = ByteBuffer.allocateDirect(WIDTH * HEIGHT + 2 * colour);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int at = y * WIDTH + x;
                double r = clip(red[at]);
                double g = clip(green[at]);
                double b = clip(blue[at]);
                all.put(at, bytes(16 + 0.257 * r + 0.504 * g + 0.098 * b));
                if (x % 2 == 0 && y % 2 == 0) {
                    int to = WIDTH * HEIGHT + y / 2 * half + x / 2;
                    all.put(to, bytes(128 - 0.148 * r - 0.291 * g + 0.439 * b));
                    all.put(to + colour, bytes(128 + 0.439 * r - 0.368 * g - 0.071 * b));
                }
            }
        }
        return I420.packed(all, WIDTH, HEIGHT);
    }

    private static double clip(double value) {
        return Math.clamp(value, 0, 255);
    }

    private static byte bytes(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }

    private static float[] each(float[] plane, Change change) {
        float[] changed = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            changed[i] = (float) clip(change.of(plane[i], i % WIDTH, i / WIDTH));
        }
        return changed;
    }

    private static float[] with(float[] plane, float[] other, int left, int top, int width, int height) {
        float[] changed = plane.clone();
        for (int y = top; y < top + height; y++) {
            System.arraycopy(other, y * WIDTH + left, changed, y * WIDTH + left, width);
        }
        return changed;
    }
}
