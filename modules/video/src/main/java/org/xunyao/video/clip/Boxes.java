package org.xunyao.video.clip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes the boxes of the ISO base media file format (ISO/IEC 14496-12 §4.2) from the inside out.
final class Boxes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// A box around its content.
    ///
    /// @param type four characters
    static byte[] box(String type, byte[]... content) {
        int size = 2 * Integer.BYTES;
        for (byte[] part : content) {
            size += part.length;
        }
        ByteBuffer box = ByteBuffer.allocate(size);
        box.putInt(size).put(type.getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : content) {
            box.put(part);
        }
        return box.array();
    }

    /// A box with a version and flags.
    static byte[] full(String type, int version, int flags, byte[]... content) {
        byte[][] parts = new byte[content.length + 1][];
        parts[0] = new Boxes().word(version << 24 | flags).bytes();
        System.arraycopy(content, 0, parts, 1, content.length);
        return box(type, parts);
    }

    Boxes word(long value) {
        return half(value >> 16).half(value);
    }

    Boxes half(long value) {
        return octet(value >> 8).octet(value);
    }

    Boxes octet(long value) {
        out.write((int) value);
        return this;
    }

    Boxes zeros(int count) {
        return put(new byte[count]);
    }

    Boxes put(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
