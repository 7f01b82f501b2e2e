package org.xunyao.ingest.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.ingest.Recorder;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.coding.AnnexB;

class H265DepacketizerTest {
    private static final Instant T = Instant.EPOCH;
    // as x265 writes them: main, 320x184, lower 4 lines cropped to 320x180
    private static final byte[] VPS = HexFormat.of().parseHex("40010c01ffff01600000030090000003000003003cba0240");
    private static final byte[] SPS =
            HexFormat.of().parseHex("42010101600000030090000003000003003ca00a080c1f3e5ba4a4c2e68080000003008000000504");
    private static final byte[] PPS = HexFormat.of().parseHex("4401c073c189");
    private static final byte[] IDR = HexFormat.of().parseHex("2601af0011223344");
    private static final byte[] CRA = HexFormat.of().parseHex("2a01af0011223344");
    private static final byte[] RASL = HexFormat.of().parseHex("1201e00011223344");
    private static final byte[] P = HexFormat.of().parseHex("0201d00011223344");

    private final Recorder out = new Recorder();
    private int sequence = 65_534;

    private RtpDepacketizer depacketizer(List<byte[]> sets) {
        return new RtpDepacketizer(
                new CameraId("c"), new VideoTrack(96, Codec.H265, sets), new UnitSizes(5_000, 10_000), out);
    }

    private byte[] rtp(long time, boolean marker, byte[] payload) {
        return ByteBuffer.allocate(12 + payload.length)
                .put((byte) 0x80)
                .put((byte) (marker ? 0xE0 : 0x60))
                .putShort((short) sequence++)
                .putInt((int) time)
                .putInt(7)
                .put(payload)
                .array();
    }

    private static byte[] together(byte[]... nals) {
        ByteBuffer all = ByteBuffer.allocate(
                2 + Arrays.stream(nals).mapToInt(n -> n.length + 2).sum());
        all.put((byte) 0x60).put((byte) 1);
        for (byte[] nal : nals) {
            all.putShort((short) nal.length).put(nal);
        }
        return all.array();
    }

    private static byte[] piece(int edge, int... rest) {
        ByteBuffer all = ByteBuffer.allocate(3 + rest.length);
        all.put((byte) 0x62).put((byte) 1).put((byte) edge);
        for (int each : rest) {
            all.put((byte) each);
        }
        return all.array();
    }

    @Test
    void putsAggregatedFragmentedAndSingleUnitsTogether() throws InterruptedException {
        RtpDepacketizer d = depacketizer(List.of());
        d.packet(rtp(0, false, together(VPS, SPS, PPS)), T);
        d.packet(rtp(0, false, piece(0x80 | 19, 0xAF, 0)), T);
        d.packet(rtp(0, false, piece(19, 0x11, 0x22)), T);
        d.packet(rtp(0, true, piece(0x40 | 19, 0x33, 0x44)), T);
        d.packet(rtp(3_600, true, P), T);
        List<AccessUnit> units = out.units(2);
        assertThat(units.getFirst().bytes()).isEqualTo(AnnexB.join(List.of(VPS, SPS, PPS, IDR)));
        assertThat(units.getFirst().key()).isTrue();
        assertThat(units.getLast().bytes()).isEqualTo(AnnexB.join(List.of(P)));
        assertThat(units.getLast().key()).isFalse();
        assertThat(out.next(StreamEvent.Started.class).size()).isEqualTo(new PictureSize(320, 180));
    }

    @Test
    void withoutAllThreeParameterSetsNothingIsGivenOut() {
        for (List<byte[]> sets : List.of(List.of(SPS, PPS), List.of(VPS, PPS), List.of(VPS, SPS))) {
            depacketizer(sets).packet(rtp(0, true, IDR), T);
        }
        assertThat(out.waiting()).isZero();
        depacketizer(List.of(VPS, SPS, PPS)).packet(rtp(0, true, IDR), T);
        assertThat(out.waiting()).isOne();
    }

    @Test
    void leadingPicturesOfTheEntryAreLeftOutAndLaterOnesAreNot() throws InterruptedException {
        RtpDepacketizer d = depacketizer(List.of(VPS, SPS, PPS));
        d.packet(rtp(10_800, true, CRA), T);
        d.packet(rtp(3_600, true, RASL), T);
        d.packet(rtp(7_200, true, RASL), T);
        d.packet(rtp(14_400, true, P), T);
        d.packet(rtp(28_800, true, CRA), T);
        d.packet(rtp(18_000, true, RASL), T);
        List<AccessUnit> units = out.units(4);
        assertThat(units).extracting(AccessUnit::pts).containsExactly(0L, 3_600L, 18_000L, 7_200L);
        assertThat(units).extracting(AccessUnit::key).containsExactly(true, false, true, false);
        assertThat(out.waiting()).isZero();
    }

    @Test
    void afterALossTheNextKeyUnitGoesOn() throws InterruptedException {
        RtpDepacketizer d = depacketizer(List.of(VPS, SPS, PPS));
        d.packet(rtp(0, true, IDR), T);
        sequence += 2;
        d.packet(rtp(3_600, true, P), T);
        d.packet(rtp(7_200, true, CRA), T);
        assertThat(out.units(2)).extracting(AccessUnit::lost).containsExactly(0, 2);
        assertThat(out.next(StreamEvent.Dropped.class).packets()).isEqualTo(2);
    }

    @Test
    void noBytesWhateverHurtOrGrow() {
        Random random = new Random(4711);
        RtpDepacketizer d = depacketizer(List.of(VPS, SPS, PPS));
        for (int i = 0; i < 100_000; i++) {
            byte[] payload = new byte[random.nextInt(40)];
            random.nextBytes(payload);
            if (payload.length > 2 && random.nextBoolean()) {
                payload[0] = (byte) (random.nextInt(52) << 1);
            }
            byte[] packet = rtp(random.nextInt(), random.nextInt(4) == 0, payload);
            d.packet(random.nextInt(5) == 0 ? Arrays.copyOf(packet, random.nextInt(packet.length)) : packet, T);
        }
        assertThat(out.all()).allSatisfy(unit -> {
            assertThat(unit.bytes()).startsWith(0, 0, 0, 1).hasSizeLessThan(12_000);
            assertThat(unit.pts()).isNotNegative();
        });
    }

    @Test
    void anEndOfSequenceOfTwoBytesBreaksNothing() throws InterruptedException {
        RtpDepacketizer d = depacketizer(List.of(VPS, SPS, PPS));
        d.packet(rtp(0, false, IDR), T);
        d.packet(rtp(0, true, HexFormat.of().parseHex("4801")), T);
        d.packet(rtp(6_000, true, P), T);
        assertThat(out.waiting()).isEqualTo(2);
        assertThat(AnnexB.split(out.units(1).getFirst().bytes()))
                .last()
                .isEqualTo(HexFormat.of().parseHex("4801"));
    }
}
