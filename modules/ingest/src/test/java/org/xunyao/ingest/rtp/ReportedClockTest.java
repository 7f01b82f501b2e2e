package org.xunyao.ingest.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.ingest.Recorder;
import org.xunyao.ingest.rtcp.SenderReport;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamEvent.CameraClock;

class ReportedClockTest {
    private static final Instant T = Instant.parse("2026-11-22T06:00:00Z");
    private static final Instant AHEAD = T.plusSeconds(46);
    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final int SOURCE = 7;
    private static final byte[] SPS = HexFormat.of().parseHex("6742c01ed900a02ff95c0440000003004000000783c60c92");
    private static final byte[] PPS = HexFormat.of().parseHex("68cb83cb20");
    private static final byte[] IDR = HexFormat.of().parseHex("6588840011223344");

    private final Recorder out = new Recorder();
    private final RtpDepacketizer packets = new RtpDepacketizer(
            new CameraId("c"), new VideoTrack(96, Codec.H264, List.of(SPS, PPS)), new UnitSizes(5_000, 10_000), out);
    private int sequence;

    private void picture(long stamp, int source, Instant arrival) {
        packets.packet(
                ByteBuffer.allocate(12 + IDR.length)
                        .put((byte) 0x80)
                        .put((byte) 0xE0)
                        .putShort((short) sequence++)
                        .putInt((int) stamp)
                        .putInt(source)
                        .put(IDR)
                        .array(),
                arrival);
    }

    private void report(Instant time, long stamp, int source, Instant arrival) {
        long seconds = time.getEpochSecond() + FROM_1900_TO_1970;
        long fraction = ((long) time.getNano() << 32) / 1_000_000_000;
        packets.report(new SenderReport(source, seconds << 32 | fraction, (int) stamp), arrival);
    }

    /// What was said, without where the stretch begins.
    private List<CameraClock> claims() {
        return words().stream().filter(word -> word.cameraTime().isPresent()).toList();
    }

    private List<CameraClock> words() {
        return out.events().stream()
                .filter(CameraClock.class::isInstance)
                .map(CameraClock.class::cast)
                .toList();
    }

    private CameraTimes times() {
        CameraTimes times = CameraTimes.NONE;
        for (CameraClock word : words()) {
            times = times.after(word);
        }
        return times;
    }

    private Optional<Instant> timeOf(int picture) {
        AccessUnit unit = out.all().get(picture);
        return times().at(unit);
    }

    @Test
    void aReportSpeaksForThePicturesBeforeAndAfterIt() {
        picture(9_000, SOURCE, T);
        report(AHEAD.plusSeconds(1), 99_000, SOURCE, T.plusSeconds(1));
        picture(189_000, SOURCE, T.plusSeconds(2));
        assertThat(words()).hasSize(2);
        assertThat(timeOf(0)).contains(AHEAD);
        assertThat(timeOf(1)).contains(AHEAD.plusSeconds(2));
    }

    @Test
    void theMappingGoesOnOverTheWrapOfTheRtpTimeStamp() {
        picture(0xFFFF_F000L, SOURCE, T);
        report(AHEAD, 0xFFFF_F000L, SOURCE, T);
        picture(0xFFFF_F000L + 90_000, SOURCE, T.plusSeconds(1));
        report(AHEAD.plusSeconds(5), 0xFFFF_F000L + 450_000, SOURCE, T.plusSeconds(5));
        picture(0xFFFF_F000L + 450_000, SOURCE, T.plusSeconds(5));
        assertThat(claims()).as("nothing new after the wrap").hasSize(1);
        assertThat(timeOf(1)).contains(AHEAD.plusSeconds(1));
        assertThat(timeOf(2)).contains(AHEAD.plusSeconds(5));
        report(T.plusSeconds(10), 0xFFFF_F000L + 900_000, SOURCE, T.plusSeconds(10));
        picture(0xFFFF_F000L + 900_000, SOURCE, T.plusSeconds(10));
        assertThat(claims()).as("it was set right").hasSize(2);
        assertThat(timeOf(2)).contains(AHEAD.plusSeconds(5));
        assertThat(timeOf(3)).contains(T.plusSeconds(10));
    }

    @Test
    void aReportFromBeforeTheFirstPictureAndBehindTheWrapIsUsed() {
        report(AHEAD, 0xFFFF_FFF0L, SOURCE, T);
        picture(90_000 - 16, SOURCE, T.plusSeconds(1));
        assertThat(timeOf(0)).contains(AHEAD.plusSeconds(1));
        assertThat(claims().getFirst().pts()).isEqualTo(-90_000);
    }

    @Test
    void fewMillisecondsAreNoNewsAndReportsInAFloodAreNot() {
        picture(0, SOURCE, T);
        for (int i = 0; i < 50; i++) {
            report(AHEAD.plusMillis(i * 100L + i % 5), i * 9_000L, SOURCE, T.plusMillis(i * 100L));
            picture(i * 9_000L + 1, SOURCE, T.plusMillis(i * 100L));
        }
        assertThat(claims()).hasSize(1);
        for (int i = 0; i < 80; i++) {
            report(T.plusSeconds(i * 100L), 450_000 + i * 9_000L, SOURCE, T.plusMillis(5_000 + i * 100L));
            picture(450_000 + i * 9_000L, SOURCE, T.plusMillis(5_000 + i * 100L));
        }
        assertThat(claims()).as("one in four seconds").hasSize(3);
    }

    @Test
    void withoutReportsNothingIsSaidButThatNothingIsKnown() {
        picture(0, SOURCE, T);
        picture(90_000, SOURCE, T.plusSeconds(1));
        assertThat(words()).containsExactly(new CameraClock(new CameraId("c"), T, 0, Optional.empty()));
        assertThat(timeOf(1)).isEmpty();
    }

    @Test
    void reportsOfOtherSourcesAndOfOtherTimesAreNotUsed() {
        picture(0, SOURCE, T);
        report(AHEAD, 0, SOURCE + 1, T);
        picture(90_000, SOURCE, T.plusSeconds(1));
        report(AHEAD, 90_000 * 40, SOURCE, T);
        picture(180_000, SOURCE, T.plusSeconds(2));
        report(Instant.parse("2050-01-01T00:00:00Z"), 180_000, SOURCE, T);
        picture(270_000, SOURCE, T.plusSeconds(3));
        assertThat(claims()).isEmpty();
    }

    @Test
    void aStreamClockThatIsSetAnewForgetsWhatWasSaid() {
        picture(0, SOURCE, T);
        report(AHEAD, 0, SOURCE, T);
        picture(90_000, SOURCE, T.plusSeconds(1));
        picture(1_000_000_000L, SOURCE, T.plusSeconds(2));
        assertThat(timeOf(1)).contains(AHEAD.plusSeconds(1));
        assertThat(timeOf(2)).isEmpty();
        report(AHEAD.plusSeconds(2), 1_000_000_000L, SOURCE, T.plusSeconds(2));
        picture(1_000_090_000L, SOURCE, T.plusSeconds(3));
        assertThat(timeOf(2)).contains(AHEAD.plusSeconds(2));
        picture(1_000_180_000L, SOURCE + 1, T.plusSeconds(4));
        assertThat(timeOf(3)).contains(AHEAD.plusSeconds(3));
        assertThat(timeOf(4)).as("another source").isEmpty();
    }
}
