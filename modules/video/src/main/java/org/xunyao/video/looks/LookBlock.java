package org.xunyao.video.looks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.ZoneFinds;

/// How some looks of one camera by one model are written (观测块): head of {@value #HEAD} bytes with length
/// and CRC-32, then deflated entries. Times are whole microseconds, corners and sides of boxes 1/65535 of
/// the picture, scores 1/255. Blocks from before zones were compared, or from before anything was read in them,
/// have none of that and are read as before.
///
/// What is read is foreign: every length has its limit before anything is allocated, and a block that is not
/// whole is as good as none.
public final class LookBlock {
    /// Most entries of a block.
    public static final int MOST_ENTRIES = 4_096;

    static final int HEAD = 16;
    private static final int WITHOUT_ZONES = 0x58594C31;
    private static final int WITHOUT_FINDS = 0x58594C32;
    private static final int MAGIC = 0x58594C33;
    private static final int MOST_NAMES = 255;
    private static final int MOST_RAW = 8 << 20;
    /// An hour of two looks a second with thirty people in each has 2 MiB.
    private static final long MOST_OF_FILE = 16L << 20;
    private static final int MOST_BOXES = 200;
    private static final int LONGEST_WORD = 40;
    private static final int USABLE = 0;
    private static final int UNUSABLE = 1;
    private static final int BROKEN = 2;
    private static final double SIDE = 65_535;
    private static final double SCORE = 255;

    private LookBlock() {}

    /// What a file holds, up to its first block that is not whole.
    ///
    /// @param entries oldest first
    /// @param wholeBytes length of the whole blocks
    public record Whole(List<KeptLook> entries, int wholeBytes) {
        /// Copies the list.
        public Whole {
            entries = List.copyOf(entries);
        }
    }

    /// Whether an entry may stand in a block behind another one: a block is of one camera and one model.
    public static boolean together(KeptLook before, KeptLook next) {
        boolean model = !(before instanceof KeptLook.Seen one)
                || !(next instanceof KeptLook.Seen other)
                || (one.look().detector().equals(other.look().detector())
                        && one.look().modelSha256().equals(other.look().modelSha256()));
        return model && before.camera().equals(next.camera());
    }

    /// The bytes of a block.
    ///
    /// @param entries 1..{@value #MOST_ENTRIES}, all {@link #together}
    public static byte[] bytes(List<KeptLook> entries) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(entries.size() + " looks in a block");
        }
        byte[] raw = raw(entries);
        byte[] packed = packed(raw);
        var crc = new CRC32();
        crc.update(packed);
        return ByteBuffer.allocate(HEAD + packed.length)
                .putInt(MAGIC)
                .putInt(packed.length)
                .putInt(raw.length)
                .putInt((int) crc.getValue())
                .put(packed)
                .array();
    }

    /// The whole blocks at the beginning of a file.
    ///
    /// @param camera that they must be of
    public static Whole read(CameraId camera, byte[] file) {
        List<KeptLook> entries = new ArrayList<>();
        var in = ByteBuffer.wrap(file);
        int whole = 0;
        long unpacked = 0;
        while (in.remaining() > HEAD) {
            int magic = in.getInt();
            int length = in.getInt();
            int rawLength = in.getInt();
            int crc = in.getInt();
            boolean known = magic == MAGIC || magic == WITHOUT_FINDS || magic == WITHOUT_ZONES;
            if (!known || length < 1 || length > in.remaining() || rawLength < 1 || rawLength > MOST_RAW) {
                break;
            }
            unpacked += rawLength;
            if (unpacked > MOST_OF_FILE) {
                break;
            }
            var sum = new CRC32();
            sum.update(file, in.position(), length);
            if ((int) sum.getValue() != crc) {
                break;
            }
            try {
                byte[] raw = unpacked(file, in.position(), length, rawLength);
                entries.addAll(entries(camera, raw, magic));
            } catch (IOException | DataFormatException | IllegalArgumentException notOurs) {
                break;
            }
            in.position(in.position() + length);
            whole = in.position();
        }
        return new Whole(entries, whole);
    }

    private static byte[] raw(List<KeptLook> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            Observation model = looks(entries).stream().findFirst().orElse(null);
            out.writeUTF(entries.getFirst().camera().code());
            out.writeUTF(model == null ? "" : model.detector());
            out.writeUTF(model == null ? "" : model.modelSha256());
            List<String> names = names(entries);
            out.writeByte(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
            Map<TextReading, Integer> wordings = FindForm.wordings(out, looks(entries));
            out.writeShort(entries.size());
            long at = 0;
            long unit = 0;
            for (KeptLook entry : entries) {
                long micros = ChronoUnit.MICROS.between(Instant.EPOCH, entry.at());
                number(out, micros - at);
                at = micros;
                unit = entry(out, entry, unit);
                if (entry instanceof KeptLook.Seen(Observation look)) {
                    ReadingForm.write(out, look.zones(), names);
                    FindForm.write(out, look.found(), names, wordings);
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /// The zones of which anything is said. A reading that finds no room for its name is left out, which says that
    /// the zone was not seen.
    private static List<String> names(List<KeptLook> entries) {
        return looks(entries).stream()
                .flatMap(look ->
                        Stream.concat(look.zones().stream().map(ZoneReading::zone), FindForm.zones(look.found())))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    private static List<Observation> looks(List<KeptLook> entries) {
        return entries.stream()
                .filter(KeptLook.Seen.class::isInstance)
                .map(entry -> ((KeptLook.Seen) entry).look())
                .toList();
    }

    private static long entry(DataOutputStream out, KeptLook entry, long unit) throws IOException {
        switch (entry) {
            case KeptLook.Broken broken -> {
                out.writeByte(BROKEN);
                out.writeUTF(word(broken.why()));
                return unit;
            }
            case KeptLook.Seen(Observation look) -> {
                out.writeByte(look.usable() ? USABLE : UNUSABLE);
                if (!look.usable()) {
                    out.writeUTF(word(look.why()));
                }
                number(out, look.firstUnit() - unit);
                number(out, look.lastUnit() - look.firstUnit());
                int boxes = Math.min(look.persons().size(), MOST_BOXES);
                out.writeByte(boxes);
                for (Box box : look.persons().subList(0, boxes)) {
                    out.writeShort(part(box.x(), SIDE));
                    out.writeShort(part(box.y(), SIDE));
                    out.writeShort(part(box.width(), SIDE));
                    out.writeShort(part(box.height(), SIDE));
                    out.writeByte(part(box.score(), SCORE));
                }
                return look.lastUnit();
            }
        }
    }

    private static String word(String why) {
        return why.length() <= LONGEST_WORD ? why : why.substring(0, LONGEST_WORD);
    }

    private static int part(double value, double steps) {
        return (int) Math.round(Math.clamp(value, 0, 1) * steps);
    }

    private static List<KeptLook> entries(CameraId camera, byte[] raw, int magic) throws IOException {
        boolean zones = magic != WITHOUT_ZONES;
        boolean finds = magic == MAGIC;
        try (var in = new DataInputStream(new ByteArrayInputStream(raw))) {
            if (!in.readUTF().equals(camera.code())) {
                throw new IOException("looks of another camera");
            }
            String detector = in.readUTF();
            String model = in.readUTF();
            List<String> names = zones ? ReadingForm.names(in) : List.of();
            List<TextReading> wordings = finds ? FindForm.wordings(in) : List.of();
            int count = in.readUnsignedShort();
            if (count > MOST_ENTRIES) {
                throw new IOException(count + " looks");
            }
            List<KeptLook> entries = new ArrayList<>(count);
            long at = 0;
            long unit = 0;
            for (int i = 0; i < count; i++) {
                at += number(in);
                Instant moment = Instant.EPOCH.plus(at, ChronoUnit.MICROS);
                int kind = in.readUnsignedByte();
                if (kind > BROKEN) {
                    throw new IOException("entry of kind " + kind);
                }
                String why = kind == USABLE ? "" : in.readUTF();
                if (kind == BROKEN) {
                    entries.add(new KeptLook.Broken(camera, moment, why));
                    continue;
                }
                long first = unit + number(in);
                unit = first + number(in);
                List<Box> boxes = boxes(in);
                List<ZoneReading> readings = zones ? ReadingForm.read(in, names) : List.of();
                ZoneFinds found = finds ? FindForm.read(in, names, wordings) : ZoneFinds.NONE;
                entries.add(new KeptLook.Seen(new Observation(
                        camera, first, unit, moment, kind == USABLE, why, boxes, detector, model, readings, found)));
            }
            if (in.available() > 0) {
                throw new IOException("something behind the last look");
            }
            return entries;
        }
    }

    private static List<Box> boxes(DataInputStream in) throws IOException {
        int count = in.readUnsignedByte();
        if (count > MOST_BOXES) {
            throw new IOException(count + " boxes");
        }
        List<Box> boxes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boxes.add(new Box(
                    in.readUnsignedShort() / SIDE,
                    in.readUnsignedShort() / SIDE,
                    in.readUnsignedShort() / SIDE,
                    in.readUnsignedShort() / SIDE,
                    in.readUnsignedByte() / SCORE));
        }
        return boxes;
    }

    /// Small numbers of either sign in few bytes.
    private static void number(DataOutputStream out, long value) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long number(DataInputStream in) throws IOException {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = in.readUnsignedByte();
            rest |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IOException("a number without end");
    }

    private static byte[] packed(byte[] raw) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(raw);
            deflater.finish();
            var part = new byte[4_096];
            while (!deflater.finished()) {
                bytes.write(part, 0, deflater.deflate(part));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] file, int from, int length, int rawLength)
            throws DataFormatException, IOException {
        var raw = new byte[rawLength];
        try (var inflater = new Inflater()) {
            inflater.setInput(file, from, length);
            int got = 0;
            while (got < rawLength && !inflater.finished()) {
                int more = inflater.inflate(raw, got, rawLength - got);
                if (more == 0 && !inflater.finished()) {
                    break;
                }
                got += more;
            }
            if (got != rawLength) {
                throw new IOException(got + " of " + rawLength + " bytes");
            }
        }
        return raw;
    }
}
