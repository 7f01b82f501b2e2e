package org.xunyao.ingest.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.ingest.file.RecordedException.Refusal;

/// A box that lies in the memory (ISO/IEC 14496-12 §4.2).
///
/// @param body behind its header, from 0 to its limit; read by place, so it is never moved
record Mp4Box(String type, ByteBuffer body) {
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;
    /// Boxes in a box.
    private static final int MOST = 10_000;
    /// Version and flags of a full box.
    static final int FULL = 4;

    /// The boxes in a part of the memory.
    ///
    /// @throws RecordedException BROKEN if one reaches over the end of it
    static List<Mp4Box> within(ByteBuffer part, int from) throws RecordedException {
        List<Mp4Box> boxes = new ArrayList<>();
        int at = from;
        while (part.limit() - at >= HEADER) {
            long size = part.getInt(at) & 0xFFFF_FFFFL;
            int header = HEADER;
            if (size == 1 && part.limit() - at >= LARGE_HEADER) {
                size = part.getLong(at + HEADER);
                header = LARGE_HEADER;
            } else if (size == 0) {
                size = (long) part.limit() - at;
            }
            if (size < header || size > part.limit() - at || boxes.size() >= MOST) {
                throw new RecordedException(Refusal.BROKEN, "box of " + size + " bytes");
            }
            boxes.add(new Mp4Box(type(part, at + 4), part.slice(at + header, (int) size - header)));
            at += (int) size;
        }
        return boxes;
    }

    static String type(ByteBuffer part, int at) {
        byte[] letters = new byte[4];
        part.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /// The boxes in it.
    ///
    /// @throws RecordedException BROKEN
    List<Mp4Box> inside() throws RecordedException {
        return within(body, 0);
    }

    /// All of a type in it.
    ///
    /// @throws RecordedException BROKEN
    List<Mp4Box> all(String wanted) throws RecordedException {
        return inside().stream().filter(box -> box.type().equals(wanted)).toList();
    }

    /// What lies in it along a path of types, the first of each.
    ///
    /// @throws RecordedException BROKEN
    Optional<Mp4Box> at(String... path) throws RecordedException {
        Optional<Mp4Box> found = Optional.of(this);
        for (String step : path) {
            if (found.isEmpty()) {
                break;
            }
            found = found.get().all(step).stream().findFirst();
        }
        return found;
    }

    /// The same, which must be there.
    ///
    /// @throws RecordedException BROKEN
    Mp4Box need(String... path) throws RecordedException {
        return at(path).orElseThrow(() -> new RecordedException(Refusal.BROKEN, "no " + String.join("/", path)));
    }

    int version() throws RecordedException {
        return word(0) >>> 24;
    }

    int flags() throws RecordedException {
        return word(0) & 0xFF_FFFF;
    }

    int word(int at) throws RecordedException {
        reach(at, Integer.BYTES);
        return body.getInt(at);
    }

    /// Without a sign.
    long count(int at) throws RecordedException {
        return word(at) & 0xFFFF_FFFFL;
    }

    long wide(int at) throws RecordedException {
        reach(at, Long.BYTES);
        return body.getLong(at);
    }

    /// How many entries of a table there are, which all lie in the box.
    ///
    /// @param at place of their number
    /// @param bytes of each
    /// @throws RecordedException BROKEN
    int entries(int at, int bytes) throws RecordedException {
        long count = count(at);
        if (count > (body.limit() - at - Integer.BYTES) / bytes) {
            throw new RecordedException(Refusal.BROKEN, type + " of " + count);
        }
        return (int) count;
    }

    byte[] bytes() {
        byte[] all = new byte[body.limit()];
        body.get(0, all);
        return all;
    }

    private void reach(int at, int count) throws RecordedException {
        if (at < 0 || at > body.limit() - count) {
            throw new RecordedException(Refusal.BROKEN, type + " ends too early");
        }
    }
}
