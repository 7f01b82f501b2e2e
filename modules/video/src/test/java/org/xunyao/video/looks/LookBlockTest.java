package org.xunyao.video.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.WearCount;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.found.ZoneText;
import org.xunyao.video.found.ZoneWear;

/// Looks as bytes and back.
class LookBlockTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00.123456Z");
    private static final long SEED = 67;

    private final Random random = new Random(SEED);

    private List<KeptLook> looks(int count) {
        List<KeptLook> looks = new ArrayList<>();
        Instant at = START;
        long unit = 1_000;
        for (int i = 0; i < count; i++) {
            at = at.plus(random.nextLong(1_000_000), ChronoUnit.MICROS);
            unit += random.nextInt(40);
            looks.add(
                    random.nextInt(10) == 0
                            ? new KeptLook.Broken(CAMERA, at, KeptLook.Broken.LOST)
                            : seen(at, unit, random.nextInt(8) > 0));
        }
        return looks;
    }

    private KeptLook seen(Instant at, long unit, boolean usable) {
        List<Box> boxes = IntStream.range(0, usable ? random.nextInt(4) : 0)
                .mapToObj(i -> new Box(
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble()))
                .toList();
        List<ZoneReading> zones = IntStream.range(0, usable ? random.nextInt(3) : 0)
                .mapToObj(zone ->
                        new ZoneReading("货架" + zone, new CellCount(240, random.nextInt(120), random.nextInt(120))))
                .toList();
        return new KeptLook.Seen(new Observation(
                CAMERA, unit, unit + 3, at, usable, usable ? "" : "dark", boxes, "nanodet", "ab".repeat(32), zones));
    }

    @Test
    void whatIsWrittenIsReadAndBoxesLoseLessThanAPixel() {
        List<KeptLook> looks = looks(500);

        LookBlock.Whole read = LookBlock.read(CAMERA, LookBlock.bytes(looks));

        assertThat(read.entries()).hasSameSizeAs(looks);
        for (int i = 0; i < looks.size(); i++) {
            KeptLook was = looks.get(i);
            KeptLook is = read.entries().get(i);
            assertThat(is.at()).isEqualTo(was.at());
            if (was instanceof KeptLook.Seen one && is instanceof KeptLook.Seen other) {
                same(one.look(), other.look());
            } else {
                assertThat(is).isEqualTo(was);
            }
        }
    }

    private static void same(Observation was, Observation is) {
        assertThat(List.of(is.firstUnit(), is.lastUnit(), is.usable(), is.why(), is.detector(), is.modelSha256()))
                .isEqualTo(List.of(
                        was.firstUnit(), was.lastUnit(), was.usable(), was.why(), was.detector(), was.modelSha256()));
        assertThat(is.zones()).isEqualTo(was.zones());
        assertThat(is.persons()).hasSameSizeAs(was.persons());
        for (int i = 0; i < was.persons().size(); i++) {
            assertThat(is.persons().get(i).x()).isCloseTo(was.persons().get(i).x(), Offset.offset(1e-5));
            assertThat(is.persons().get(i).height())
                    .isCloseTo(was.persons().get(i).height(), Offset.offset(1e-5));
            assertThat(is.persons().get(i).score())
                    .isCloseTo(was.persons().get(i).score(), Offset.offset(3e-3));
        }
    }

    @Test
    void aFileThatIsTornAnywhereHoldsItsWholeBlocksAndNoLookMore() {
        var file = new ByteArrayOutputStream();
        List<Integer> ends = new ArrayList<>();
        for (int block = 0; block < 3; block++) {
            file.writeBytes(LookBlock.bytes(looks(4)));
            ends.add(file.size());
        }
        byte[] bytes = file.toByteArray();
        for (int length = 0; length <= bytes.length; length++) {
            int torn = length;
            int whole = ends.stream()
                    .filter(end -> end <= torn)
                    .mapToInt(end -> end)
                    .max()
                    .orElse(0);

            LookBlock.Whole read = LookBlock.read(CAMERA, Arrays.copyOf(bytes, length));

            assertThat(read.wholeBytes()).isEqualTo(whole);
            assertThat(read.entries()).hasSize(4 * (ends.indexOf(whole) + 1));
        }
    }

    @Test
    void changedBytesNeverBecomeLooks() {
        byte[] bytes = LookBlock.bytes(looks(50));
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));

            assertThat(LookBlock.read(CAMERA, changed).entries())
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    /// Written by the version before zones were compared: two looks of C01, one with a person, and a loss.
    private static final String BEFORE_ZONES =
            "58594c310000004a000000432fb5418178da63607636306460cf4bcccb4f492d6160494c323462606e98397ffb8d551bd8182ef0b3313a30343028303830ec6fe8ac62646049492ccae66363007298185872f28b4b006fc412ba";

    @Test
    void blocksFromBeforeZonesWereComparedAreReadAndSayNothingOfZones() {
        LookBlock.Whole read = LookBlock.read(CAMERA, HexFormat.of().parseHex(BEFORE_ZONES));
        assertThat(read.wholeBytes()).isEqualTo(BEFORE_ZONES.length() / 2);
        var first = (KeptLook.Seen) read.entries().getFirst();
        assertThat(first.look().zones()).isEmpty();
        assertThat(first.look().persons()).hasSize(1);
        assertThat(first.at()).isEqualTo(START);
        assertThat(((KeptLook.Seen) read.entries().get(1)).look().why()).isEqualTo("dark");
        assertThat(read.entries().get(2)).isInstanceOf(KeptLook.Broken.class);
    }

    /// Written by the version before anything was read in zones: a look with a person and a zone, and a loss.
    private static final String BEFORE_FINDS =
            "58594c320000004900000040e9edfeb278da63607636306460c94bcccb6760494c32346264607bd930eb65e36406a68699f3b7df58b5818d818f81d181a1814181c181e10c23030f335343671513034b4e7e71090039fe118a";

    @Test
    void blocksFromBeforeAnythingWasReadAreReadAndSayNothingWasRead() {
        LookBlock.Whole read = LookBlock.read(CAMERA, HexFormat.of().parseHex(BEFORE_FINDS));
        assertThat(read.wholeBytes()).isEqualTo(BEFORE_FINDS.length() / 2);
        var first = (KeptLook.Seen) read.entries().getFirst();
        assertThat(first.look().zones()).containsExactly(new ZoneReading("通道", new CellCount(12, 3, 2)));
        assertThat(first.look().found()).isEqualTo(ZoneFinds.NONE);
        assertThat(read.entries().get(1)).isInstanceOf(KeptLook.Broken.class);
    }

    private static KeptLook found(int second, TextReading reading) {
        return new KeptLook.Seen(new Observation(
                CAMERA,
                second,
                second,
                START.plusSeconds(second),
                true,
                "",
                List.of(),
                "nano",
                "",
                List.of(),
                new ZoneFinds(
                        List.of(new ZoneText("标牌", TextUse.PLATE, reading)),
                        List.of(new ZoneWear("柜台", new WearCount(2, 1, 3))))));
    }

    @Test
    void whatWasReadComesBackAndAWordingThatStandsForHoursIsWrittenOnce() {
        var sign = new TextReading(
                TextSight.READ, 0, List.of(new ReadLine("药师不在岗", 1), new ReadLine("𠮷", 0)), List.of("6901234567892"));
        List<KeptLook> looks = new ArrayList<>();
        for (int second = 0; second < 3_600; second++) {
            looks.add(found(second, sign.at(second % 7 == 0 ? TextSight.HIDDEN : TextSight.READ, second)));
        }

        byte[] bytes = LookBlock.bytes(looks);

        assertThat(LookBlock.read(CAMERA, bytes).entries()).isEqualTo(looks);
        assertThat(bytes).hasSizeLessThan(60_000);
    }

    @Test
    void wordingsWithoutRoomAreLeftOutAndSayThatNothingWasRead() {
        List<KeptLook> looks = new ArrayList<>();
        for (int second = 0; second < 1_100; second++) {
            var line = new ReadLine("第" + second, 1);
            looks.add(found(second, new TextReading(TextSight.READ, 0, List.of(line), List.of())));
        }

        List<KeptLook> read = LookBlock.read(CAMERA, LookBlock.bytes(looks)).entries();

        assertThat(read.subList(0, 1_000)).isEqualTo(looks.subList(0, 1_000));
        assertThat(read.subList(1_000, 1_100))
                .allMatch(look -> ((KeptLook.Seen) look).look().found().texts().isEmpty());
    }

    @Test
    void looksOfAnotherCameraAreRefused() {
        assertThat(LookBlock.read(new CameraId("C02"), LookBlock.bytes(looks(3)))
                        .wholeBytes())
                .isZero();
    }
}
