package org.xunyao.bench.eyes;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// A real picture with room around the part that the camera sees, so that a camera that turns sees
/// what was really there.
final class Canvas {
    /// Width of what the camera sees.
    static final int WIDTH = 640;
    /// Its height.
    static final int HEIGHT = 360;

    private static final int WIDE = 880;
    private static final int HIGH = 495;
    private static final int CHANNELS = 3;

    private final String name;
    private final int[] pixels;
    private final Shot still;

    /// @param picture filled into the canvas without being stretched; what sticks out is cut off
    Canvas(String name, BufferedImage picture) {
        this.name = name;
        double factor = Math.max((double) WIDE / picture.getWidth(), (double) HIGH / picture.getHeight());
        int width = (int) Math.ceil(picture.getWidth() * factor);
        int height = (int) Math.ceil(picture.getHeight() * factor);
        BufferedImage canvas = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, (WIDE - width) / 2, (HIGH - height) / 2, width, height, null);
        pen.dispose();
        pixels = canvas.getRGB(0, 0, WIDE, HIGH, null, 0, WIDE);
        still = shot(0, 0, 0, 1);
    }

    String name() {
        return name;
    }

    /// What the camera sees as it was put up.
    Shot shot() {
        return still;
    }

    /// What it sees when it was turned.
    ///
    /// @param right in pixels
    /// @param down in pixels
    /// @param degrees about its own axis
    /// @param zoom more than 1 = nearer
    Shot shot(double right, double down, double degrees, double zoom) {
        double cos = Math.cos(Math.toRadians(degrees)) / zoom;
        double sin = Math.sin(Math.toRadians(degrees)) / zoom;
        float[][] planes = new float[CHANNELS][WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double fromX = x - WIDTH / 2.0;
                double fromY = y - HEIGHT / 2.0;
                double atX = WIDE / 2.0 + cos * fromX - sin * fromY + right;
                double atY = HIGH / 2.0 + sin * fromX + cos * fromY + down;
                sample(planes, y * WIDTH + x, atX, atY);
            }
        }
        return new Shot(planes[0], planes[1], planes[2]);
    }

    private void sample(float[][] planes, int to, double x, double y) {
        int left = Math.clamp((int) Math.floor(x), 0, WIDE - 2);
        int top = Math.clamp((int) Math.floor(y), 0, HIGH - 2);
        double across = Math.clamp(x - left, 0, 1);
        double along = Math.clamp(y - top, 0, 1);
        int at = top * WIDE + left;
        for (int channel = 0; channel < CHANNELS; channel++) {
            int shift = 16 - 8 * channel;
            double upper = mix((pixels[at] >> shift) & 0xff, (pixels[at + 1] >> shift) & 0xff, across);
            double lower = mix((pixels[at + WIDE] >> shift) & 0xff, (pixels[at + WIDE + 1] >> shift) & 0xff, across);
            planes[channel][to] = (float) mix(upper, lower, along);
        }
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
