package org.xunyao.video.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.coding.AnnexB;

class ClipTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant START = Instant.parse("2026-11-22T06:00:00.123456789Z");
    private static final byte[] SPS = {0x67, 0x42, 0x00, 0x1E, 1};
    private static final byte[] PPS = {0x68, (byte) 0xCE, 2};
    private static final int FIXED = 18;
    private static final int SETS = 3 + 2 + SPS.length + 2 + PPS.length;

    private static AccessUnit unit(long number, boolean key, int lost) {
        byte[] slice = {0, 0, 0, 1, (byte) (key ? 0x65 : 0x41), (byte) number, 7};
        byte[] bytes = slice;
        if (key) {
            ByteBuffer all = ByteBuffer.allocate(8 + SPS.length + PPS.length + slice.length);
            all.putInt(1).put(SPS).putInt(1).put(PPS).put(slice);
            bytes = all.array();
        }
        return new AccessUnit(
                CAMERA, number, Codec.H264, key, -5 + number * 3_600, START.plusMillis(number * 40), lost, bytes);
    }

    private static Clip clip() {
        return new Clip(
                List.of(unit(7, true, 0), unit(8, false, 0), unit(9, false, 3), unit(20, true, 1), unit(21, false, 0)));
    }

    @Test
    void aClipComesBackByteForByteWithItsIndex() throws IOException {
        Clip before = clip();
        Clip after = ClipReader.read(new ByteArrayInputStream(ClipWriter.bytes(before)));

        assertThat(after.units()).hasSameSizeAs(before.units());
        for (int i = 0; i < before.units().size(); i++) {
            AccessUnit one = before.units().get(i);
            AccessUnit other = after.units().get(i);
            assertThat(other).usingRecursiveComparison().isEqualTo(one);
            assertThat(after.gapBefore(i)).isEqualTo(i == 3);
        }
        assertThat(after.parameterSets()).containsExactly(SPS, PPS);
        assertThat(ClipWriter.bytes(after)).isEqualTo(ClipWriter.bytes(before));
    }

    @Test
    void aClipOfH265ComesBackWithItsThreeKindsOfParameterSets() throws IOException {
        byte[] video = {0x40, 1, 9};
        byte[] sequence = {0x42, 1, 8};
        byte[] picture = {0x44, 1, 7};
        byte[] bytes = AnnexB.join(List.of(video, sequence, picture, new byte[] {0x2A, 1, 5}));
        Clip before = new Clip(List.of(new AccessUnit(CAMERA, 1, Codec.H265, true, 0, START, 0, bytes)));
        Clip after = ClipReader.read(ClipWriter.bytes(before));
        assertThat(ClipWriter.bytes(before)[10]).isEqualTo((byte) 2);
        assertThat(after.units().getFirst())
                .usingRecursiveComparison()
                .isEqualTo(before.units().getFirst());
        assertThat(after.parameterSets()).containsExactly(video, sequence, picture);
        refused("codec", of -> of.put(10, (byte) 3));
    }

    @Test
    void picturesShownInAnotherOrderKeepTheirTimesInTheTransportStream() {
        List<AccessUnit> units = new ArrayList<>();
        long[] shown = {0, 3, 1, 2, 6, 4, 5};
        for (int i = 0; i < shown.length; i++) {
            AccessUnit plain = unit(i, i == 0, 0);
            long pts = 77 + shown[i] * 3_600;
            units.add(new AccessUnit(CAMERA, i, Codec.H264, i == 0, pts, plain.arrival(), 0, plain.bytes()));
        }
        assertThat(times(new Clip(units).transportStream()))
                .containsExactly(90_000L, 100_800L, 93_600L, 97_200L, 111_600L, 104_400L, 108_000L);
    }

    @Test
    void theBytesLieWhereThePageSays() {
        byte[] bytes = ClipWriter.bytes(clip());
        ByteBuffer in = ByteBuffer.wrap(bytes);
        assertThat(in.getLong(0)).isEqualTo(0x895859434C49500AL);
        assertThat(in.getShort(8)).isEqualTo((short) 1);
        assertThat(in.getInt(14)).isEqualTo(5);
        int index = FIXED + SETS;
        assertThat(in.getLong(index)).isEqualTo(7);
        assertThat(in.getLong(index + 40)).isEqualTo(8);
        assertThat(in.getLong(index + 48)).isEqualTo(-5 + 8 * 3_600);
        assertThat(in.getInt(index + 3 * 40 + 28)).as("key after a gap").isEqualTo(3);
        assertThat(in.getInt(index + 2 * 40 + 32)).as("lost").isEqualTo(3);
        byte[] last = clip().units().getLast().bytes();
        assertThat(Arrays.copyOfRange(bytes, bytes.length - last.length, bytes.length))
                .isEqualTo(last);
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] whole = ClipWriter.bytes(clip());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ClipReader.read(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(ClipException.class);
        }
    }

    @Test
    void bytesBehindTheEndAreRefused() {
        byte[] whole = ClipWriter.bytes(clip());
        assertThatThrownBy(() -> ClipReader.read(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(ClipException.class)
                .hasMessageContaining("behind");
    }

    @Test
    void aFlippedBitIsRefusedOrGivesAnotherValidClipButNothingElse() {
        byte[] whole = ClipWriter.bytes(clip());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] bent = whole.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(ClipWriter.bytes(ClipReader.read(bent))).isEqualTo(bent);
            } catch (ClipException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void lengthsThatLieAreRefusedBeforeMemoryIsTaken() {
        refused("units", bytes -> bytes.putInt(14, Integer.MAX_VALUE));
        refused("units", bytes -> bytes.putInt(14, -1));
        refused("ends too early", bytes -> bytes.putInt(14, 20_000));
        refused("unit", bytes -> bytes.putInt(FIXED + SETS + 36, Integer.MAX_VALUE));
        refused("unit", bytes -> bytes.putInt(FIXED + SETS + 36, 0));
        refused("ends too early", bytes -> bytes.putInt(FIXED + SETS + 36, 8 << 20));
        refused("parameter sets", bytes -> bytes.putShort(12, (short) 65));
        refused("camera", bytes -> bytes.put(11, (byte) 41));
    }

    @Test
    void whatIsSaidTwiceMustAgree() {
        refused("gap", bytes -> bytes.putInt(FIXED + SETS + 40 + 28, 2));
        refused("parameter sets are not", bytes -> bytes.put(FIXED + 3 + 2 + 4, (byte) 9));
        refused("after", bytes -> bytes.putLong(FIXED + SETS + 40, 7));
        refused("key unit", bytes -> bytes.putInt(FIXED + SETS + 28, 0));
        refused("flags", bytes -> bytes.putInt(FIXED + SETS + 28, 5));
        refused("arrival", bytes -> bytes.putInt(FIXED + SETS + 24, 1_000_000_000));
        refused("version", bytes -> bytes.putShort(8, (short) 2));
    }

    @Test
    void anEndlessStreamIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> ClipReader.read(endless))
                .isInstanceOf(ClipException.class)
                .hasMessageContaining("more than");
    }

    @Test
    void unitsThatAreNoClipAreRefused() {
        assertThatThrownBy(() -> new Clip(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clip(List.of(unit(1, false, 0)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Clip(List.of(unit(2, true, 0), unit(2, false, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stretchesThatOverlapAreJoinedWithoutRepetition() {
        Clip joined = Clip.joining(
                List.of(unit(1, true, 0), unit(2, false, 0), unit(3, false, 0)),
                List.of(unit(1, true, 0), unit(2, false, 0), unit(3, false, 0), unit(4, false, 0)));
        assertThat(joined.units()).extracting(AccessUnit::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void theTransportStreamHoldsEveryUnitWithTimesThatRise() {
        assertThat(times(clip().transportStream())).containsExactly(90_000L, 93_600L, 97_200L, 100_800L, 104_400L);
    }

    private static List<Long> times(byte[] stream) {
        assertThat(stream.length % 188).isZero();
        List<Long> times = new ArrayList<>();
        for (int at = 0; at < stream.length; at += 188) {
            assertThat(stream[at]).isEqualTo((byte) 0x47);
            boolean video = (stream[at + 1] & 0x1F) == 1 && stream[at + 2] == 0;
            if (video && (stream[at + 1] & 0x40) != 0) {
                int pes = at + 5 + (stream[at + 4] & 0xFF);
                times.add(pts(stream, pes + 9));
            }
        }
        return times;
    }

    private static long pts(byte[] b, int at) {
        return (long) (b[at] >> 1 & 7) << 30
                | (b[at + 1] & 0xFFL) << 22
                | (b[at + 2] & 0xFEL) << 14
                | (b[at + 3] & 0xFFL) << 7
                | (b[at + 4] & 0xFEL) >> 1;
    }

    private static void refused(String why, Consumer<ByteBuffer> bend) {
        byte[] bytes = ClipWriter.bytes(clip());
        bend.accept(ByteBuffer.wrap(bytes));
        assertThatThrownBy(() -> ClipReader.read(bytes))
                .isInstanceOf(ClipException.class)
                .hasMessageContaining(why);
    }

    @Test
    void whatIsMissingIsToldByTheTimesAroundIt() {
        assertThat(clip().gaps()).containsExactly(new Clip.Gap(START.plusMillis(9 * 40), START.plusMillis(20 * 40)));
    }

    @Test
    void aParameterSetThatChangesOnTheWayMakesNoMp4() {
        byte[] sequence = HexFormat.of().parseHex("6742c00cd901419f9f011000000300100000030320f142a480");
        byte[] picture = HexFormat.of().parseHex("68cb83cb20");
        byte[] other = HexFormat.of().parseHex("68cb83cb21");
        byte[] slice = {0x65, 1, 7};
        assertThat(Mp4.bytes(new Clip(List.of(told(0, true, sequence, picture, slice)))))
                .isPresent();
        assertThat(Mp4.bytes(new Clip(
                        List.of(told(0, true, sequence, picture, slice), told(1, true, sequence, other, slice)))))
                .as("two of one number")
                .isEmpty();
        assertThat(Mp4.bytes(new Clip(
                        List.of(told(0, true, sequence, picture, slice), told(1, false, other, new byte[] {0x41, 1})))))
                .as("one that comes between the key pictures")
                .isEmpty();
        byte[] ten = sequence.clone();
        ten[1] = 110;
        assertThat(Mp4.bytes(new Clip(List.of(told(0, true, ten, picture, slice)))))
                .as("ten bits")
                .isEmpty();
    }

    private static AccessUnit told(long number, boolean key, byte[]... nals) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(nals).mapToInt(nal -> nal.length + 4).sum());
        for (byte[] nal : nals) {
            all.putInt(1).put(nal);
        }
        return new AccessUnit(
                CAMERA, number, Codec.H264, key, number * 3_600, START.plusMillis(number * 40), 0, all.array());
    }

    @Test
    void aClipThatStatesNoPictureSizeIsNoMp4() {
        assertThat(Mp4.bytes(clip())).isEmpty();
    }

    @Test
    void parameterSetsWithoutEndAreToldApartUpToALimitAndNotWritten() {
        List<byte[]> nals = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            nals.add(new byte[] {0x68, (byte) (i >> 8 | 0x80), (byte) (i | 1), (byte) (i << 7 | 1)});
        }
        AccessUnit first = clip().units().getFirst();
        var hostile = new Clip(
                List.of(new AccessUnit(first.camera(), 0, Codec.H264, true, 0, first.arrival(), 0, AnnexB.join(nals))));
        assertThat(hostile.parameterSets()).hasSize(65);
        assertThatThrownBy(() -> ClipWriter.bytes(hostile)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesThatNoCameraReachesAreRefused() {
        // The time of the first unit stands behind its number.
        int entry = ClipWriter.FIXED
                + clip().camera().code().length()
                + clip().parameterSets().stream()
                        .mapToInt(set -> 2 + set.length)
                        .sum();
        refused("unit", bytes -> bytes.putLong(entry + 8, Long.MIN_VALUE));
        refused("unit", bytes -> bytes.putLong(entry + 8, Long.MAX_VALUE));
        refused("unit", bytes -> bytes.putLong(entry, -1));
    }
}
