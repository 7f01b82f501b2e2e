package org.xunyao.media.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One frame of the pipe: `u32 length, u8 type, u8 0, u16 camera, payload`, big endian. The length counts
/// what follows it.
///
/// @param type 1..255
/// @param camera 0..65535
/// @param payload positioned at its first byte
record Frame(int type, int camera, ByteBuffer payload) {
    private static final int HEADER = 4;

    /// A buffer with room for the payload; the header is filled by {@link #bytes}.
    static ByteBuffer room(int payload) {
        return ByteBuffer.allocate(4 + HEADER + payload).position(4 + HEADER);
    }

    /// Fills in the header.
    ///
    /// @param filled what {@link #room} gave, with the payload put
    @SuppressWarnings("ByteBufferBackingArray") // room() made the array for exactly this frame
    static byte[] bytes(int type, int camera, ByteBuffer filled) {
        filled.putInt(0, filled.capacity() - 4)
                .put(4, (byte) type)
                .put(5, (byte) 0)
                .putShort(6, (short) camera);
        return filled.array();
    }

    /// Reads the next frame.
    ///
    /// @return null at a clean end between two frames
    /// @throws ProtocolException when the length or the zero byte is wrong
    /// @throws EOFException when the pipe ends inside a frame
    static @Nullable Frame read(InputStream in) throws IOException {
        byte[] head = new byte[4];
        int found = in.readNBytes(head, 0, head.length);
        if (found == 0) {
            return null;
        }
        if (found < head.length) {
            throw new EOFException("inside a length");
        }
        int length = ByteBuffer.wrap(head).getInt();
        if (length < HEADER || length > Limits.MAX_LENGTH) {
            throw new ProtocolException("length " + length);
        }
        byte[] body = new byte[length];
        if (in.readNBytes(body, 0, length) < length) {
            throw new EOFException("inside a frame");
        }
        if (body[1] != 0) {
            throw new ProtocolException("reserved byte");
        }
        ByteBuffer buffer = ByteBuffer.wrap(body);
        return new Frame(body[0] & 0xFF, buffer.getShort(2) & 0xFFFF, buffer.position(HEADER));
    }

    /// Runs a parse and turns every way in which wrong bytes can show into one exception.
    static <T> T parse(Frame frame, Parser<T> parser) throws ProtocolException {
        try {
            T message = parser.parse(frame);
            if (frame.payload.hasRemaining()) {
                throw new ProtocolException("trailing bytes in type " + frame.type);
            }
            return message;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new ProtocolException("type " + frame.type, e);
        }
    }

    static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    static void putWord(ByteBuffer to, String word) {
        byte[] bytes = ascii(word);
        to.put((byte) bytes.length).put(bytes);
    }

    String word() {
        byte[] bytes = new byte[Math.min(payload.get() & 0xFF, payload.remaining() + 1)];
        payload.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    byte[] rest() {
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }

    boolean flag() throws ProtocolException {
        return switch (payload.get()) {
            case 0 -> false;
            case 1 -> true;
            default -> throw new ProtocolException("flag");
        };
    }

    /// What makes a message of a frame.
    @FunctionalInterface
    interface Parser<T> {
        T parse(Frame frame) throws ProtocolException;
    }
}
