package org.xunyao.worker.command;

import java.util.Arrays;

/// Makes areas of a picture unreadable: squares of one colour each, so large that no more than six by six remain.
/// The picture is three planes without gaps (I420) of even width and height.
final class Mosaic {
    private static final int LEAST_SIDE = 16;
    private static final int SQUARES = 6;
    private static final int BYTE = 0xFF;

    private final byte[] planes;
    private final int width;
    private final int height;

    Mosaic(byte[] planes, int width, int height) {
        this.planes = planes;
        this.width = width;
        this.height = height;
    }

    /// Hides an area.
    ///
    /// @return whether any of it lies in the picture
    boolean over(HeadArea area) {
        int left = even(area.left() * width, width);
        int top = even(area.top() * height, height);
        int right = Math.min(width, even(area.right() * width, width) + 2);
        int bottom = Math.min(height, even(area.bottom() * height, height) + 2);
        if (area.right() <= 0 || area.bottom() <= 0 || left >= right || top >= bottom) {
            return false;
        }
        int side = Math.max(LEAST_SIDE, 2 * Math.ceilDiv(Math.max(right - left, bottom - top), 2 * SQUARES));
        for (int y = top; y < bottom; y += side) {
            for (int x = left; x < right; x += side) {
                square(x, y, Math.min(side, right - x), Math.min(side, bottom - y));
            }
        }
        return true;
    }

    private static int even(double at, int most) {
        return Math.clamp((long) Math.floor(at), 0, most) & ~1;
    }

    private void square(int x, int y, int wide, int high) {
        flat(0, width, x, y, wide, high);
        int luma = width * height;
        flat(luma, width / 2, x / 2, y / 2, wide / 2, high / 2);
        flat(luma + luma / 4, width / 2, x / 2, y / 2, wide / 2, high / 2);
    }

    private void flat(int from, int stride, int x, int y, int wide, int high) {
        long sum = 0;
        for (int row = y; row < y + high; row++) {
            for (int column = x; column < x + wide; column++) {
                sum += planes[from + row * stride + column] & BYTE;
            }
        }
        byte mean = (byte) (sum / Math.max(1, wide * high));
        for (int row = y; row < y + high; row++) {
            int begin = from + row * stride + x;
            Arrays.fill(planes, begin, begin + wide, mean);
        }
    }
}
