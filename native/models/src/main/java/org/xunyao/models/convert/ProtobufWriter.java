package org.xunyao.models.convert;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes one protobuf message field by field (Protocol Buffers encoding: varint, 32-bit,
/// length-delimited). Fields come out in the order they were given, so the same calls give the same
/// bytes.
final class ProtobufWriter {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;
    private static final int PAYLOAD_BITS = 7;
    private static final int PAYLOAD_MASK = 0x7f;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// An integer field.
    ProtobufWriter integer(int field, long value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    /// A field of 32-bit IEEE 754.
    ProtobufWriter real(int field, float value) {
        tag(field, FIXED32);
        int bits = Float.floatToRawIntBits(value);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(bits >>> shift);
        }
        return this;
    }

    /// A string field, UTF-8.
    ProtobufWriter text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /// A field of bytes.
    ProtobufWriter bytes(int field, byte[] value) {
        tag(field, LENGTH_DELIMITED);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    /// A nested message.
    ProtobufWriter message(int field, ProtobufWriter value) {
        return bytes(field, value.toBytes());
    }

    /// What has been written so far.
    byte[] toBytes() {
        return out.toByteArray();
    }

    private void tag(int field, int wire) {
        varint(((long) field << 3) | wire);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~PAYLOAD_MASK) != 0) {
            out.write((int) ((rest & PAYLOAD_MASK) | (PAYLOAD_MASK + 1)));
            rest >>>= PAYLOAD_BITS;
        }
        out.write((int) rest);
    }
}
