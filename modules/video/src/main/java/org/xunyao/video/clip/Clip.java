package org.xunyao.video.clip;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.TsMuxer;
import org.xunyao.video.coding.AnnexB;

/// Coded pictures of one camera as they were received (原始视频片段), possibly with gaps between them.
///
/// @param units 1..20000 of one camera in the order of their numbers, the first one a key unit; each of 1
///     byte to 8 MiB, together at most 96 MiB
public record Clip(List<AccessUnit> units) {
    /// The media type of a clip in its container.
    public static final String MEDIA_TYPE = "application/vnd.xunyao.clip";

    static final int MOST_UNITS = 20_000;
    static final int MOST_UNIT_BYTES = 8 << 20;
    static final long MOST_BYTES = 96L << 20;
    static final long LAST_SECOND = 253_402_300_799L;
    /// A time in ticks, and a number of a unit, that no camera reaches in a thousand years.
    static final long LARGEST_COUNT = 1L << 52;
    /// Parameter sets that are told apart; one more than a container holds.
    static final int MOST_SETS = 65;

    private static final long SECOND = 90_000;
    private static final long PICTURE = 3_600;
    private static final long LONGEST_STEP = 10 * SECOND;

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException for units that no reader would take
    public Clip {
        units = List.copyOf(units);
        if (units.isEmpty() || units.size() > MOST_UNITS || !units.getFirst().key()) {
            throw new IllegalArgumentException("a clip of " + units.size() + " units, or not from a key unit on");
        }
        long bytes = 0;
        for (int i = 0; i < units.size(); i++) {
            require(units.get(i));
            bytes += units.get(i).bytes().length;
            if (i > 0) {
                requireOrder(units.get(i - 1), units.get(i));
            }
        }
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a clip of " + bytes + " bytes");
        }
    }

    private static void require(AccessUnit unit) {
        long second = unit.arrival().getEpochSecond();
        if (unit.bytes().length < 1 || unit.bytes().length > MOST_UNIT_BYTES || unit.lost() < 0) {
            throw new IllegalArgumentException("unit " + unit.number() + " of " + unit.bytes().length + " bytes");
        }
        if (unit.pts() < 0 || unit.pts() > LARGEST_COUNT || unit.number() < 0 || unit.number() > LARGEST_COUNT) {
            throw new IllegalArgumentException("unit " + unit.number() + " at " + unit.pts());
        }
        if (second < 0 || second > LAST_SECOND) {
            throw new IllegalArgumentException("unit " + unit.number() + " came at " + unit.arrival());
        }
    }

    private static void requireOrder(AccessUnit before, AccessUnit unit) {
        if (!unit.camera().equals(before.camera()) || unit.codec() != before.codec()) {
            throw new IllegalArgumentException("unit " + unit.number() + " is of another stream");
        }
        if (unit.number() <= before.number()) {
            throw new IllegalArgumentException("unit " + unit.number() + " after " + before.number());
        }
    }

    /// One clip of two stretches of the same stream, which may overlap or leave a gap.
    ///
    /// @param later units that begin with a key unit; those not later than the last of `first` are left out
    public static Clip joining(List<AccessUnit> first, List<AccessUnit> later) {
        List<AccessUnit> all = new ArrayList<>(first);
        long last = first.isEmpty() ? Long.MIN_VALUE : first.getLast().number();
        later.stream().filter(unit -> unit.number() > last).forEach(all::add);
        return new Clip(all);
    }

    /// Whose pictures these are.
    public CameraId camera() {
        return units.getFirst().camera();
    }

    /// Whether units are missing before this one, because they were not kept or never came whole.
    ///
    /// @param place 0 to the number of units, not included
    public boolean gapBefore(int place) {
        return place > 0 && units.get(place).number() != units.get(place - 1).number() + 1;
    }

    /// A stretch of time in the clip of which nothing is held.
    ///
    /// @param from arrival of the last picture before it
    /// @param to arrival of the next one
    public record Gap(Instant from, Instant to) {}

    /// The stretches of which nothing is held, oldest first.
    public List<Gap> gaps() {
        return IntStream.range(1, units.size())
                .filter(this::gapBefore)
                .mapToObj(place ->
                        new Gap(units.get(place - 1).arrival(), units.get(place).arrival()))
                .toList();
    }

    /// The distinct parameter sets in the order of their first coming, without start codes (ITU-T H.264,
    /// 7.3.2.1 and 7.3.2.2; H.265, 7.3.2.1 to 7.3.2.3). Of a stream that changes them without end, the first
    /// {@value #MOST_SETS}: comparing each with all before it would take for ever.
    public List<byte[]> parameterSets() {
        List<byte[]> sets = new ArrayList<>();
        for (AccessUnit unit : units) {
            if (unit.key()) {
                AnnexB.split(unit.bytes()).stream()
                        .filter(nal -> unit.codec().isParameterSet(unit.codec().kind(nal)))
                        .filter(set -> sets.size() < MOST_SETS)
                        .filter(set -> sets.stream().noneMatch(known -> Arrays.equals(known, set)))
                        .forEach(sets::add);
            }
        }
        return sets;
    }

    /// When each picture is shown in what is made of the clip, in ticks of 1/90000 s and in coding order.
    /// The time begins at one second; where units are missing or the camera's clock jumped, the next
    /// picture follows 40 ms after the last.
    public List<Long> showTimes() {
        List<Long> times = new ArrayList<>(units.size());
        long latest = SECOND;
        long shift = SECOND - units.getFirst().pts();
        for (int i = 0; i < units.size(); i++) {
            AccessUnit unit = units.get(i);
            boolean jumped = i > 0 && Math.abs(unit.pts() - units.get(i - 1).pts()) > LONGEST_STEP;
            // Pictures may be shown before ones that came earlier, but not before a gap.
            if (gapBefore(i) || jumped || unit.pts() + shift < SECOND) {
                shift = latest + PICTURE - unit.pts();
            }
            latest = Math.max(latest, unit.pts() + shift);
            times.add(unit.pts() + shift);
        }
        return times;
    }

    /// The clip as an MPEG transport stream for playing (衍生件): the same NAL units at {@link #showTimes}.
    public byte[] transportStream() {
        var muxer = new TsMuxer();
        var stream = new ByteArrayOutputStream();
        List<Long> times = showTimes();
        for (int i = 0; i < units.size(); i++) {
            stream.writeBytes(muxer.mux(units.get(i), times.get(i)));
        }
        return stream.toByteArray();
    }
}
