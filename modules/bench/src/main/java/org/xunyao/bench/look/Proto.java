package org.xunyao.bench.look;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The fields of one message of Protocol Buffers, in their order: enough of the coding to read a network's
/// file and to write a small one.
///
/// @param fields as they lie there
record Proto(List<Field> fields) {
    private static final int VARINT = 0;
    private static final int LONG = 1;
    private static final int BYTES = 2;
    private static final int INT = 5;
    private static final int SEVEN = 7;
    private static final int LOW = 0x7F;

    /// One field.
    ///
    /// @param number as the message's definition says
    /// @param value of a varint, else 0
    /// @param bytes of all else
    record Field(int number, long value, byte[] bytes) {}

    /// Takes a message apart.
    static Proto of(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long key = varint(in);
            int number = (int) (key >>> 3);
            fields.add(
                    switch ((int) (key & SEVEN)) {
                        case VARINT -> new Field(number, varint(in), new byte[0]);
                        case LONG -> new Field(number, 0, bytes(in, Long.BYTES));
                        case BYTES -> new Field(number, 0, bytes(in, (int) varint(in)));
                        case INT -> new Field(number, 0, bytes(in, Integer.BYTES));
                        default -> throw new IllegalArgumentException("no message");
                    });
        }
        return new Proto(fields);
    }

    /// All of one number as messages.
    List<Proto> messages(int number) {
        return fields.stream()
                .filter(field -> field.number() == number)
                .map(field -> of(field.bytes()))
                .toList();
    }

    /// All of one number as texts.
    List<String> texts(int number) {
        return fields.stream()
                .filter(field -> field.number() == number)
                .map(field -> new String(field.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    /// The first of one number as text, or empty.
    String text(int number) {
        List<String> all = texts(number);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// The bytes of the first of one number, none if it is not there.
    byte[] raw(int number) {
        return fields.stream()
                .filter(field -> field.number() == number)
                .map(Field::bytes)
                .findFirst()
                .orElseGet(() -> new byte[0]);
    }

    /// Numbers of a repeated field, packed or not.
    long[] numbers(int number) {
        List<Long> all = new ArrayList<>();
        for (Field field : fields) {
            if (field.number() != number) {
                continue;
            }
            ByteBuffer packed = ByteBuffer.wrap(field.bytes());
            if (!packed.hasRemaining()) {
                all.add(field.value());
            }
            while (packed.hasRemaining()) {
                all.add(varint(packed));
            }
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += SEVEN) {
            byte next = in.get();
            value |= (long) (next & LOW) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static byte[] bytes(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }
}
