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

class H264DepacketizerTest {
    private static final Instant T = Instant.EPOCH;
    // baseline, 40x23 macroblocks, lower 8 lines cropped: 640x360
    private static final byte[] SPS = HexFormat.of().parseHex("6742c01ed900a02ff95c0440000003004000000783c60c92");
    private static final byte[] PPS = HexFormat.of().parseHex("68cb83cb20");
    private static final byte[] IDR = HexFormat.of().parseHex("6588840011223344");
    private static final byte[] P = HexFormat.of().parseHex("419a0011223344");

    private final Recorder out = new Recorder();
    private int sequence = 65_534;

    private RtpDepacketizer depacketizer(List<byte[]> sets) {
        return new RtpDepacketizer(
                new CameraId("c"), new VideoTrack(96, Codec.H264, sets), new UnitSizes(5_000, 10_000), out);
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

    private static byte[] stap(byte[]... nals) {
        ByteBuffer all = ByteBuffer.allocate(
                1 + Arrays.stream(nals).mapToInt(n -> n.length + 2).sum());
        all.put((byte) 0x78);
        for (byte[] nal : nals) {
            all.putShort((short) nal.length).put(nal);
        }
        return all.array();
    }

    private static byte[] annexB(byte[]... nals) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(nals).mapToInt(n -> n.length + 4).sum());
        for (byte[] nal : nals) {
            all.putInt(1).put(nal);
        }
        return all.array();
    }

    @Test
    void putsAggregatedFragmentedAndSingleUnitsTogetherOverTheWrap() throws InterruptedException {
        RtpDepacketizer d = depacketizer(List.of());
        d.packet(rtp(0xFFFF_F000L, false, stap(SPS, PPS)), T);
        d.packet(rtp(0xFFFF_F000L, false, new byte[] {0x7C, (byte) 0x85, (byte) 0x88, (byte) 0x84}), T);
        d.packet(rtp(0xFFFF_F000L, false, new byte[] {0x7C, 0x05, 0, 0x11}), T);
        d.packet(rtp(0xFFFF_F000L, true, new byte[] {0x7C, 0x45, 0x22, 0x33, 0x44}), T);
        d.packet(rtp(0x0000_0770L, true, P), T);
        List<AccessUnit> units = out.units(2);
        assertThat(units.getFirst().key()).isTrue();
        assertThat(units.getFirst().bytes()).isEqualTo(annexB(SPS, PPS, IDR));
        assertThat(units.getLast().key()).isFalse();
        assertThat(units.getLast().pts() - units.getFirst().pts()).isEqualTo(6_000);
        assertThat(out.next(StreamEvent.Started.class).size()).isEqualTo(new PictureSize(640, 360));
    }

    @Test
    void aTimeStampEndsAUnitThatHasNoMarker() throws InterruptedException {
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        d.packet(rtp(0, false, IDR), T);
        d.packet(rtp(6_000, false, P), T);
        d.packet(rtp(12_000, false, P), T);
        assertThat(out.units(2).getFirst().bytes()).isEqualTo(annexB(SPS, PPS, IDR));
    }

    @Test
    void startsAtAKeyUnitOnly() {
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        d.packet(rtp(0, true, P), T);
        assertThat(out.waiting()).isZero();
        d.packet(rtp(6_000, true, IDR), T);
        assertThat(out.waiting()).isOne();
    }

    @Test
    void withoutParameterSetsNothingIsGivenOut() {
        RtpDepacketizer d = depacketizer(List.of());
        d.packet(rtp(0, true, IDR), T);
        assertThat(out.waiting()).isZero();
    }

    @Test
    void afterALossNothingIsGivenUntilTheNextKeyUnitAndAllIsCounted() throws InterruptedException {
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        d.packet(rtp(0, true, IDR), T);
        sequence += 3;
        d.packet(rtp(6_000, true, P), T);
        d.packet(rtp(12_000, true, P), T);
        assertThat(out.waiting()).isOne();
        d.packet(rtp(18_000, true, IDR), T);
        d.packet(rtp(24_000, true, P), T);
        List<AccessUnit> units = out.units(3);
        assertThat(units).extracting(AccessUnit::lost).containsExactly(0, 3, 0);
        assertThat(units).extracting(AccessUnit::number).containsExactly(0L, 1L, 2L);
        StreamEvent.Dropped dropped = out.next(StreamEvent.Dropped.class);
        assertThat(dropped.units()).isEqualTo(2);
        assertThat(dropped.packets()).isEqualTo(3);
    }

    @Test
    void aKeyUnitWhoseBeginningIsLostIsNoEntry() {
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        d.packet(rtp(0, true, IDR), T);
        sequence += 1;
        d.packet(rtp(6_000, true, HexFormat.of().parseHex("6540840011223344")), T);
        assertThat(out.waiting()).isOne();
    }

    @Test
    void latePacketsAndOtherPayloadsArePassedOver() {
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        d.packet(rtp(0, true, IDR), T);
        sequence -= 1;
        assertThat(d.packet(rtp(6_000, true, P), T)).isFalse();
        byte[] other = rtp(6_000, true, P);
        other[1] = (byte) 0x80;
        assertThat(d.packet(other, T)).isFalse();
        assertThat(out.waiting()).isOne();
    }

    @Test
    void packetsWithoutPayloadHoldTheirPlaceAndNothingElse() throws InterruptedException {
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        d.packet(rtp(0, true, IDR), T);
        assertThat(d.packet(rtp(0, false, new byte[0]), T)).isTrue();
        byte[] padding = rtp(6_000, false, new byte[] {0, 0, 0, 4});
        padding[0] |= 0x20;
        assertThat(d.packet(padding, T)).isTrue();
        d.packet(rtp(6_000, true, P), T);
        assertThat(out.units(2)).extracting(AccessUnit::lost).containsExactly(0, 0);
    }

    @Test
    void aSenderThatBeginsAnewIsFollowedAlsoBehindTheOrder() {
        var order = new ReorderBuffer();
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        sequence = 50_000;
        order.take(new Datagram(rtp(0, true, IDR), T), 0).forEach(each -> d.packet(each.bytes(), T));
        sequence = 20_000;
        for (int i = 0; i < 40; i++) {
            order.take(new Datagram(rtp(6_000L * i, true, IDR), T), 0).forEach(each -> d.inTurn(each.bytes(), T));
        }
        assertThat(out.waiting()).isEqualTo(1 + 7);
    }

    @Test
    void aSenderThatBeginsAnewWithinTheConnectionIsFollowed() {
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        sequence = 50_000;
        d.packet(rtp(0, true, IDR), T);
        sequence = 20_000;
        for (int i = 0; i < 40; i++) {
            d.packet(rtp(6_000L * i, true, IDR), T);
        }
        assertThat(out.waiting()).isEqualTo(1 + 8);
    }

    @Test
    void unitsOverTheLimitsAreDropped() {
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        byte[] piece = new byte[1_400];
        piece[0] = 0x7C;
        piece[1] = (byte) 0x85;
        d.packet(rtp(0, false, piece), T);
        piece[1] = 0x05;
        for (int i = 0; i < 10_000; i++) {
            d.packet(rtp(0, false, piece.clone()), T);
        }
        piece[1] = 0x45;
        d.packet(rtp(0, true, piece), T);
        for (int i = 0; i < 20; i++) {
            byte[] large = new byte[900];
            large[0] = 0x65;
            large[1] = (byte) 0x88;
            d.packet(rtp(9_000, i == 19, large), T);
        }
        assertThat(out.waiting()).isZero();
    }

    @Test
    void noBytesWhateverHurtOrGrow() {
        Random random = new Random(4711);
        RtpDepacketizer d = depacketizer(List.of(SPS, PPS));
        for (int i = 0; i < 200_000; i++) {
            byte[] payload = new byte[random.nextInt(40)];
            random.nextBytes(payload);
            byte[] packet = rtp(random.nextInt(), random.nextInt(4) == 0, payload);
            if (random.nextInt(3) == 0) {
                packet[0] = (byte) random.nextInt();
            }
            d.packet(random.nextInt(5) == 0 ? Arrays.copyOf(packet, random.nextInt(packet.length)) : packet, T);
        }
        assertThat(out.all()).allSatisfy(unit -> {
            assertThat(unit.bytes()).startsWith(0, 0, 0, 1).hasSizeLessThan(12_000);
            assertThat(unit.pts()).isNotNegative();
        });
        out.forget();
        d.packet(rtp(0, true, P), T);
        out.forget();
        d.packet(rtp(90_000, true, stap(SPS, PPS, IDR)), T);
        assertThat(out.all()).last().satisfies(u -> assertThat(u.bytes()).isEqualTo(annexB(SPS, PPS, IDR)));
    }
}
