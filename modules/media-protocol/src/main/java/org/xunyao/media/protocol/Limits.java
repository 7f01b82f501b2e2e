package org.xunyao.media.protocol;

import org.xunyao.video.Box;

/// The limits of everything that crosses the pipe.
public final class Limits {
    /// Longest frame after its length field, in bytes.
    public static final int MAX_LENGTH = 8 << 20;
    /// Longest payload of a frame, in bytes.
    public static final int MAX_PAYLOAD = MAX_LENGTH - 4;
    /// Most persons in one look.
    public static final int MAX_PERSONS = 200;
    /// Most access units in one piece of a second look.
    public static final int MAX_UNITS = 4_000;
    /// Most coded bytes of one second look, all pieces together.
    public static final int MAX_EXAMINED = 32 << 20;
    /// Stands for no single camera in a fault.
    public static final int WHOLE_WORKER = 0xFFFF;

    private static final int MAX_WORD = 64;

    private Limits() {}

    static void camera(int camera) {
        range("camera", camera, 0, FrameMap.MAX_SMALL + FrameMap.MAX_LARGE - 1);
    }

    static void range(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " " + value);
        }
    }

    static void word(String what, String text) {
        if (text.length() > MAX_WORD || !text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException(what);
        }
    }

    static void jpeg(byte[] jpeg) {
        range("jpeg", jpeg.length, 4, MAX_PAYLOAD - 20);
        if (jpeg[0] != (byte) 0xFF || jpeg[1] != (byte) 0xD8) {
            throw new IllegalArgumentException("jpeg");
        }
    }

    static void box(Box box) {
        // Written as "not inside" so that NaN is refused too.
        boolean inside = box.x() >= 0
                && box.y() >= 0
                && box.width() > 0
                && box.height() > 0
                && box.x() + box.width() <= 1.000001
                && box.y() + box.height() <= 1.000001
                && box.score() >= 0
                && box.score() <= 1;
        if (!inside) {
            throw new IllegalArgumentException("box");
        }
    }
}
