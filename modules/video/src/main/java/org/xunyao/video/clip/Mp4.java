package org.xunyao.video.clip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Codec;
import org.xunyao.video.coding.AnnexB;
import org.xunyao.video.coding.DecodeTimes;

/// A clip as an MP4 file that any player opens (转封装，不重新编码; ISO/IEC 14496-12, -14 and -15): the same coded
/// slices byte for byte, lengths in the place of start codes, parameter sets in the sample description.
/// Times are those of {@link Clip#showTimes}. Equal clips give equal bytes.
public final class Mp4 {
    /// The media type of the file.
    public static final String MEDIA_TYPE = "video/mp4";

    private static final int TICKS = 90_000;
    private static final int PICTURE = 3_600;
    /// Seconds from 1904, where the format counts from, to 1970.
    private static final long SINCE_1904 = 2_082_844_800L;

    private static final int UNITY = 0x0001_0000;
    private static final int UNDETERMINED = 0x55C4;

    private Mp4() {}

    /// A coded picture in its place in time.
    ///
    /// @param decoded in ticks, strictly rising
    /// @param shown in ticks
    private record Sample(byte[] bytes, boolean key, long decoded, long shown) {}

    /// The file.
    ///
    /// @return empty if the clip changes its picture size, coding or parameter sets on the way, has pictures of
    ///     more than 8 bits or other than 4:2:0, or does not say
    public static Optional<byte[]> bytes(Clip clip) {
        Codec codec = clip.units().getFirst().codec();
        return SampleEntry.of(codec, clip.parameterSets())
                .filter(entry -> entry.holdsAllOf(clip.units()))
                .map(entry -> bytes(clip, entry));
    }

    private static byte[] bytes(Clip clip, SampleEntry entry) {
        List<Sample> samples = samples(clip, entry);
        byte[] type = Boxes.box(
                "ftyp",
                "isom".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0, 0, 2, 0},
                "isomiso4mp41".getBytes(StandardCharsets.US_ASCII));
        long created = clip.units().getFirst().arrival().getEpochSecond() + SINCE_1904;
        // The place of the pictures depends on the length of what says where they are, which does not depend on it.
        int head = type.length + movie(samples, entry, created, 0).length + 2 * Integer.BYTES;
        int pictures =
                samples.stream().mapToInt(sample -> sample.bytes().length).sum();
        // One buffer of the right size: a clip may be large, and the rings lie beside it.
        ByteBuffer file = ByteBuffer.allocate(head + pictures);
        file.put(type).put(movie(samples, entry, created, head));
        file.putInt(2 * Integer.BYTES + pictures).put("mdat".getBytes(StandardCharsets.US_ASCII));
        samples.forEach(sample -> file.put(sample.bytes()));
        return file.array();
    }

    private static List<Sample> samples(Clip clip, SampleEntry entry) {
        var times = new DecodeTimes();
        entry.sequence().reordered().ifPresent(times::reordered);
        List<Long> shown = clip.showTimes();
        List<Sample> samples = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (int i = 0; i < clip.units().size(); i++) {
            AccessUnit unit = clip.units().get(i);
            last = Math.max(last + 1, times.next(shown.get(i), unit.key()));
            samples.add(new Sample(sample(unit), unit.key(), last, shown.get(i)));
        }
        return samples;
    }

    private static byte[] sample(AccessUnit unit) {
        Codec codec = unit.codec();
        var bytes = new Boxes();
        AnnexB.split(unit.bytes()).stream()
                .filter(nal -> !codec.isParameterSet(codec.kind(nal)) && codec.kind(nal) != codec.delimiter())
                .forEach(nal -> bytes.word(nal.length).put(nal));
        return bytes.bytes();
    }

    private static byte[] movie(List<Sample> samples, SampleEntry entry, long created, int offset) {
        long first = samples.getFirst().decoded();
        long length = samples.getLast().decoded() - first + PICTURE;
        long lead = samples.stream().mapToLong(Sample::shown).min().orElseThrow() - first;
        byte[] edit = Boxes.box(
                "edts",
                Boxes.full(
                        "elst",
                        0,
                        0,
                        new Boxes().word(1).word(length).word(lead).word(UNITY).bytes()));
        return Boxes.box(
                "moov",
                header(created, length),
                Boxes.box("trak", track(entry, created, length), edit, media(samples, entry, created, length, offset)));
    }

    private static byte[] header(long created, long length) {
        return Boxes.full(
                "mvhd",
                0,
                0,
                new Boxes()
                        .word(created)
                        .word(created)
                        .word(TICKS)
                        .word(length)
                        .word(UNITY)
                        .half(0x0100)
                        .zeros(10)
                        .put(upright())
                        .zeros(24)
                        .word(2)
                        .bytes());
    }

    private static byte[] track(SampleEntry entry, long created, long length) {
        return Boxes.full(
                "tkhd",
                0,
                3,
                new Boxes()
                        .word(created)
                        .word(created)
                        .word(1)
                        .zeros(4)
                        .word(length)
                        .zeros(16)
                        .put(upright())
                        .word((long) entry.sequence().width() << 16)
                        .word((long) entry.sequence().height() << 16)
                        .bytes());
    }

    /// The matrix that turns nothing.
    private static byte[] upright() {
        return new Boxes()
                .word(UNITY)
                .zeros(12)
                .word(UNITY)
                .zeros(12)
                .word(0x4000_0000)
                .bytes();
    }

    private static byte[] media(List<Sample> samples, SampleEntry entry, long created, long length, int offset) {
        byte[] header = Boxes.full(
                "mdhd",
                0,
                0,
                new Boxes()
                        .word(created)
                        .word(created)
                        .word(TICKS)
                        .word(length)
                        .half(UNDETERMINED)
                        .half(0)
                        .bytes());
        byte[] handler = Boxes.full(
                "hdlr",
                0,
                0,
                new Boxes()
                        .zeros(4)
                        .put("vide".getBytes(StandardCharsets.US_ASCII))
                        .zeros(13)
                        .bytes());
        byte[] here =
                Boxes.box("dinf", Boxes.full("dref", 0, 0, new Boxes().word(1).bytes(), Boxes.full("url ", 0, 1)));
        return Boxes.box(
                "mdia",
                header,
                handler,
                Boxes.box(
                        "minf",
                        Boxes.full("vmhd", 0, 1, new byte[8]),
                        here,
                        Boxes.box("stbl", table(samples, entry, offset))));
    }

    private static byte[] table(List<Sample> samples, SampleEntry entry, int offset) {
        var steps = new Boxes().word(samples.size());
        var shifts = new Boxes().word(samples.size());
        var sizes = new Boxes().word(0).word(samples.size());
        var keys = new Boxes();
        int keyCount = 0;
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            long next = i + 1 < samples.size() ? samples.get(i + 1).decoded() : sample.decoded() + PICTURE;
            steps.word(1).word(next - sample.decoded());
            shifts.word(1).word(sample.shown() - sample.decoded());
            sizes.word(sample.bytes().length);
            if (sample.key()) {
                keys.word(i + 1L);
                keyCount++;
            }
        }
        return new Boxes()
                .put(Boxes.full("stsd", 0, 0, new Boxes().word(1).bytes(), entry.box()))
                .put(Boxes.full("stts", 0, 0, steps.bytes()))
                .put(Boxes.full("ctts", 1, 0, shifts.bytes()))
                .put(Boxes.full("stss", 0, 0, new Boxes().word(keyCount).bytes(), keys.bytes()))
                .put(Boxes.full(
                        "stsc",
                        0,
                        0,
                        new Boxes().word(1).word(1).word(samples.size()).word(1).bytes()))
                .put(Boxes.full("stsz", 0, 0, sizes.bytes()))
                .put(Boxes.full("stco", 0, 0, new Boxes().word(1).word(offset).bytes()))
                .bytes();
    }
}
