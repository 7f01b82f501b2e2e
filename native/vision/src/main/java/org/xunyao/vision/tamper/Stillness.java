package org.xunyao.vision.tamper;

import java.util.Arrays;

/// For how long a camera has sent the same picture. Every block of a real scene changes a little
/// with each picture, by the noise of the sensor; in a frozen one at most a clock runs. The picture
/// is compared with the one at which the stillness began, so that slow change counts as change. One
/// thread.
public final class Stillness {
    private static final int BLOCK = 20;
    private static final double NANOS = 1e9;

    private final FrozenLimits limits;
    private final int width;
    private final int height;
    private final byte[] first;
    private long since;
    private boolean begun;

    /// @param width of the grey pictures, a multiple of 20
    /// @param height likewise
    public Stillness(FrozenLimits limits, int width, int height) {
        if (width % BLOCK != 0 || height % BLOCK != 0) {
            throw new IllegalArgumentException("picture of " + width + "x" + height);
        }
        this.limits = limits;
        this.width = width;
        this.height = height;
        this.first = new byte[width * height];
    }

    /// Takes the next picture.
    ///
    /// @param grey row by row; copied where it is kept
    /// @param nanos of a clock that never runs backwards
    public void take(byte[] grey, long nanos) {
        if (!begun || changed(grey)) {
            System.arraycopy(grey, 0, first, 0, first.length);
            since = nanos;
            begun = true;
        }
    }

    /// For how long the picture has been the same, in seconds.
    public double seconds(long nanos) {
        return begun ? (nanos - since) / NANOS : 0;
    }

    private boolean changed(byte[] grey) {
        if (Arrays.equals(first, grey)) {
            return false;
        }
        int blocks = width / BLOCK * (height / BLOCK);
        int most = (int) (limits.share() * blocks);
        int other = 0;
        for (int top = 0; top < height; top += BLOCK) {
            for (int left = 0; left < width; left += BLOCK) {
                if (step(grey, left, top) > limits.difference() && ++other > most) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Mean step of luma in a block.
    private double step(byte[] grey, int left, int top) {
        int sum = 0;
        for (int row = top; row < top + BLOCK; row++) {
            int from = row * width + left;
            for (int at = from; at < from + BLOCK; at++) {
                sum += Math.abs((grey[at] & 0xff) - (first[at] & 0xff));
            }
        }
        return (double) sum / (BLOCK * BLOCK);
    }
}
