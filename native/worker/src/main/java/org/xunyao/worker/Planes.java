package org.xunyao.worker;

import java.nio.ByteBuffer;
import org.xunyao.player.Picture;
import org.xunyao.vision.I420;

/// From decoded pictures to those that are looked at.
public final class Planes {
    /// Why nothing is concluded from a picture that is not intact.
    static final String BROKEN = "broken";

    private Planes() {}

    /// The same memory, borrowed as long as the picture is.
    public static I420 of(Picture picture) {
        ByteBuffer[] planes = picture.planes();
        int[] strides = picture.strides();
        return new I420(
                planes[0], planes[1], planes[2], picture.width(), picture.height(), strides[0], strides[1], strides[2]);
    }

    /// Copies three planes without the gaps between rows, one after another.
    ///
    /// @param to written from its position on
    /// @param width columns of luma that are wanted
    /// @param height rows of luma that are wanted
    public static void pack(Picture picture, int width, int height, ByteBuffer to) {
        rows(picture, 0, width, height, to);
        rows(picture, 1, (width + 1) / 2, (height + 1) / 2, to);
        rows(picture, 2, (width + 1) / 2, (height + 1) / 2, to);
    }

    private static void rows(Picture picture, int plane, int columns, int rows, ByteBuffer to) {
        ByteBuffer from = picture.planes()[plane];
        int stride = picture.strides()[plane];
        if (stride == columns) {
            to.put(from.slice(0, columns * rows));
            return;
        }
        for (int row = 0; row < rows; row++) {
            to.put(from.slice(row * stride, columns));
        }
    }
}
