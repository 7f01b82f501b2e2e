package org.xunyao.ingest.rtcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SenderReportTest {
    private static final Instant OURS = Instant.parse("2026-11-22T06:00:00Z");
    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final byte[] REPORT =
            hex("80c80006" + "0a0b0c0d" + "ec9f5a60" + "80000000" + "fffffff0" + "00000007" + "00000100");
    private static final byte[] NAMES = hex("81ca0003" + "0a0b0c0d" + "0104" + "63406162" + "0000");
    private static final SenderReport READ = new SenderReport(0x0A0B0C0D, 0xEC9F5A6080000000L, -16);

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] together(byte[]... packets) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(packets).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static SenderReport says(Instant time) {
        return new SenderReport(1, (time.getEpochSecond() + FROM_1900_TO_1970) << 32, 0);
    }

    @Test
    void aReportIsReadAloneAndAmongOthers() {
        byte[] receiver = hex("81c90007" + "0a0b0c0d" + "00".repeat(24));
        byte[] unknown = hex("80cf0000");
        assertThat(SenderReport.in(REPORT)).contains(READ);
        assertThat(SenderReport.in(together(REPORT, NAMES))).contains(READ);
        assertThat(SenderReport.in(together(receiver, unknown, REPORT, NAMES))).contains(READ);
    }

    @Test
    void blocksOfReceptionBehindItAndPaddingAtTheEndArePassedOver() {
        byte[] blocks = hex("82c80012" + HexFormat.of().formatHex(REPORT, 4, 28) + "00".repeat(48));
        byte[] padded = hex("a1ca0004" + HexFormat.of().formatHex(NAMES, 4, 16) + "00000004");
        assertThat(SenderReport.in(blocks)).contains(READ);
        assertThat(SenderReport.in(together(REPORT, padded))).contains(READ);
    }

    @Test
    void aPacketWithoutAReportHasNone() {
        assertThat(SenderReport.in(new byte[0])).isEmpty();
        assertThat(SenderReport.in(NAMES)).isEmpty();
        assertThat(SenderReport.in(hex("80c90001" + "0a0b0c0d"))).isEmpty();
    }

    @Test
    void everyCutIsRefused() {
        byte[] whole = together(REPORT, NAMES);
        for (int cut = 0; cut < whole.length; cut++) {
            boolean between = cut == REPORT.length;
            assertThat(SenderReport.in(Arrays.copyOf(whole, cut)).isPresent())
                    .as("cut at %s", cut)
                    .isEqualTo(between);
        }
    }

    @Test
    void wrongLengthsVersionsAndPaddingAreRefused() {
        assertThat(SenderReport.in(together(REPORT, hex("00")))).as("rest").isEmpty();
        assertThat(SenderReport.in(together(REPORT, hex("81caffff")))).isEmpty();
        assertThat(SenderReport.in(together(REPORT, hex("41ca0000")))).isEmpty();
        assertThat(SenderReport.in(together(hex("a0c90000"), REPORT)))
                .as("padding in the middle")
                .isEmpty();
        assertThat(SenderReport.in(hex("80c80005" + "00".repeat(20)))).isEmpty();
        assertThat(SenderReport.in(hex("81c80006" + "00".repeat(24))))
                .as("a block promised and missing")
                .isEmpty();
    }

    @Test
    void noBytesWhateverHurt() {
        Random random = new Random(4711);
        int found = 0;
        for (int i = 0; i < 300_000; i++) {
            byte[] bytes = new byte[random.nextInt(70)];
            random.nextBytes(bytes);
            byte[] packet = together(random.nextBoolean() ? REPORT : new byte[0], bytes);
            for (int hurt = random.nextInt(4); hurt > 0 && packet.length > 0; hurt--) {
                packet[random.nextInt(packet.length)] = (byte) random.nextInt();
            }
            found += SenderReport.in(packet).flatMap(r -> r.cameraTime(OURS)).isPresent() ? 1 : 0;
        }
        assertThat(found).as("some are whole still").isPositive();
        for (int i = 0; i < 300_000; i++) {
            SenderReport any = new SenderReport(random.nextInt(), random.nextLong(), random.nextInt());
            assertThatCode(() -> any.cameraTime(Instant.ofEpochSecond(random.nextLong(4_000_000_000L))))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theWallClockIsReadWithItsFraction() {
        Instant time = Instant.parse("2025-10-20T15:20:32.5Z");
        long seconds = time.getEpochSecond() + FROM_1900_TO_1970;
        assertThat(new SenderReport(1, seconds << 32 | 0x80000000L, 0).cameraTime(OURS))
                .contains(time);
        assertThat(new SenderReport(1, seconds << 32 | 0xFFFFFFFFL, 0).cameraTime(OURS))
                .contains(Instant.parse("2025-10-20T15:20:32.999999999Z"));
    }

    @Test
    void aWrongClockIsAClaimLikeAnyOther() {
        for (Duration off : new Duration[] {
            Duration.ofSeconds(46),
            Duration.ofSeconds(-46),
            Duration.ofHours(8),
            Duration.ofDays(-9_000),
            Duration.ofDays(365)
        }) {
            assertThat(says(OURS.plus(off)).cameraTime(OURS)).contains(OURS.plus(off));
        }
        assertThat(says(Instant.EPOCH).cameraTime(OURS)).as("an empty battery").contains(Instant.EPOCH);
    }

    @Test
    void whatIsNoDateIsNoClaim() {
        assertThat(new SenderReport(1, 0, 0).cameraTime(OURS)).as("no clock").isEmpty();
        assertThat(new SenderReport(1, 86_400L << 32, 0).cameraTime(OURS))
                .as("a day since it was switched on")
                .isEmpty();
        assertThat(says(OURS.plus(Duration.ofDays(367))).cameraTime(OURS)).isEmpty();
        assertThat(says(Instant.EPOCH.minusSeconds(1)).cameraTime(OURS)).isEmpty();
    }

    @Test
    void theSecondsGoOnAfterTheyWrapIn2036() {
        Instant before = Instant.parse("2036-02-07T06:28:10Z");
        Instant after = Instant.parse("2036-02-07T06:28:20Z");
        assertThat(says(after).cameraTime(before)).contains(after);
        assertThat(says(before).cameraTime(after)).contains(before);
    }
}
