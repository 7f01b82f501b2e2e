package org.xunyao.media.protocol;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.Learning;

/// How zones and what was counted in them stand in a frame.
final class ZoneForm {
    static final int COUNT_BYTES = 3;
    private static final int ZONE_HEAD = CellSet.BYTES + 1 + 4;

    private ZoneForm() {}

    static int size(List<CellZone> zones) {
        int size = 1;
        for (CellZone zone : zones) {
            size += ZONE_HEAD
                    + zone.baseline().map(sketch -> sketch.bytes().length).orElse(0);
        }
        return size;
    }

    static void put(ByteBuffer room, List<CellZone> zones) {
        room.put((byte) zones.size());
        for (CellZone zone : zones) {
            byte[] sketch = zone.baseline().map(CellSketch::bytes).orElse(new byte[0]);
            room.put(zone.cells().bytes())
                    .put((byte) code(zone.learning()))
                    .putInt(sketch.length)
                    .put(sketch);
        }
    }

    static List<CellZone> zones(ByteBuffer in) throws ProtocolException {
        int count = in.get();
        Limits.range("zones", count, 0, CellZone.MOST);
        List<CellZone> zones = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            CellSet cells = CellSet.of(bytes(in, CellSet.BYTES));
            Learning learning = learning(in.get());
            int length = in.getInt();
            Limits.range("sketch", length, 0, CellSketch.MOST);
            Optional<CellSketch> baseline =
                    length == 0 ? Optional.empty() : Optional.of(CellSketch.read(bytes(in, length)));
            zones.add(new CellZone(cells, learning, baseline));
        }
        return zones;
    }

    static void putCounts(ByteBuffer room, List<CellCount> counts) {
        room.put((byte) counts.size());
        for (CellCount count : counts) {
            room.put((byte) count.cells()).put((byte) count.changed()).put((byte) count.unknown());
        }
    }

    static List<CellCount> counts(ByteBuffer in) {
        int size = in.get();
        Limits.range("counts", size, 0, CellZone.MOST);
        List<CellCount> counts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            counts.add(new CellCount(in.get() & 0xFF, in.get() & 0xFF, in.get() & 0xFF));
        }
        return counts;
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        Limits.range("length", length, 0, in.remaining());
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static int code(Learning learning) {
        return switch (learning) {
            case NONE -> 0;
            case AGREEING -> 1;
            case ANEW -> 2;
        };
    }

    private static Learning learning(int code) throws ProtocolException {
        return switch (code) {
            case 0 -> Learning.NONE;
            case 1 -> Learning.AGREEING;
            case 2 -> Learning.ANEW;
            default -> throw new ProtocolException("learning");
        };
    }
}
