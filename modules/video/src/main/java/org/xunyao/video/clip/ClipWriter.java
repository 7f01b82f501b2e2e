package org.xunyao.video.clip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.xunyao.video.AccessUnit;

/// Writes a clip into its container (docs/design/clip.md). Equal clips give equal bytes.
public final class ClipWriter {
    static final byte[] MAGIC = {(byte) 0x89, 'X', 'Y', 'C', 'L', 'I', 'P', '\n'};
    static final int VERSION = 1;
    static final int H264 = 1;
    static final int H265 = 2;
    static final int ENTRY = 40;
    static final int FIXED = MAGIC.length + 2 + 1 + 1 + 2 + 4;
    static final int KEY = 1;
    static final int GAP = 2;
    static final int MOST_SETS = 64;
    static final int MOST_SET_BYTES = 65_535;

    private ClipWriter() {}

    /// The container's bytes.
    ///
    /// @throws IllegalArgumentException if the stream changed its parameter sets more than 64 times
    public static byte[] bytes(Clip clip) {
        byte[] camera = clip.camera().code().getBytes(StandardCharsets.US_ASCII);
        List<byte[]> sets = clip.parameterSets();
        if (sets.size() > MOST_SETS || sets.stream().anyMatch(set -> set.length > MOST_SET_BYTES)) {
            throw new IllegalArgumentException("parameter sets: " + sets.size());
        }
        int size = FIXED + camera.length;
        for (byte[] set : sets) {
            size += 2 + set.length;
        }
        for (AccessUnit unit : clip.units()) {
            size += ENTRY + unit.bytes().length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put(MAGIC).putShort((short) VERSION).put((byte) code(clip)).put((byte) camera.length);
        out.putShort((short) sets.size()).putInt(clip.units().size()).put(camera);
        sets.forEach(set -> out.putShort((short) set.length).put(set));
        for (int i = 0; i < clip.units().size(); i++) {
            entry(out, clip.units().get(i), clip.gapBefore(i));
        }
        clip.units().forEach(unit -> out.put(unit.bytes()));
        return out.array();
    }

    private static int code(Clip clip) {
        return switch (clip.units().getFirst().codec()) {
            case H264 -> H264;
            case H265 -> H265;
        };
    }

    private static void entry(ByteBuffer out, AccessUnit unit, boolean gap) {
        out.putLong(unit.number()).putLong(unit.pts());
        Instant arrival = unit.arrival();
        out.putLong(arrival.getEpochSecond()).putInt(arrival.getNano());
        out.putInt((unit.key() ? KEY : 0) | (gap ? GAP : 0));
        out.putInt(unit.lost()).putInt(unit.bytes().length);
    }
}
