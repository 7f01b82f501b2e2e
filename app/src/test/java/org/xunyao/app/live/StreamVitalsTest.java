package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.UnitListener;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.fit.StreamKind;

class StreamVitalsTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant T = Instant.parse("2026-11-22T03:00:00Z");
    private static final StreamAddress LARGE = StreamAddress.of("rtsp://10.1.2.3/main");
    private static final StreamAddress SMALL = StreamAddress.of("rtsp://10.1.2.3/sub");
    private static final CameraStream MAIN = new CameraStream(CAMERA, StreamKind.MAIN);
    private static final CameraStream SUB = new CameraStream(CAMERA, StreamKind.SUB);

    private final StreamVitals vitals = new StreamVitals();
    private final UnitListener main = vitals.listen(MAIN, LARGE, new Nobody());
    private final UnitListener sub = vitals.listen(SUB, SMALL, new Nobody());

    private static final class Nobody implements UnitListener {
        @Override
        public void unit(AccessUnit unit) {}

        @Override
        public void event(StreamEvent event) {}
    }

    private static void picture(UnitListener stream, int second, PictureSize size) {
        stream.event(new StreamEvent.Started(CAMERA, T.plusSeconds(second), Codec.H264, size));
        stream.unit(new AccessUnit(CAMERA, 1, Codec.H264, true, 0, T.plusSeconds(second), 0, new byte[100]));
    }

    @Test
    void theSmallStreamDoesNotTakeThePlaceOfTheLargeOne() {
        picture(main, 1, new PictureSize(1920, 1080));
        picture(sub, 2, new PictureSize(640, 360));
        assertThat(vitals.from(CAMERA, LARGE)).contains(MAIN);
        assertThat(vitals.from(CAMERA, SMALL)).contains(SUB);
        var health = new StreamHealth.Live(T.plusSeconds(2));
        assertThat(vitals.running(MAIN, health, Optional.empty())
                        .orElseThrow()
                        .seen()
                        .picture())
                .contains(new LastGood.Picture(Codec.H264, new PictureSize(1920, 1080)));
        assertThat(vitals.running(SUB, health, Optional.empty())
                        .orElseThrow()
                        .seen()
                        .picture())
                .contains(new LastGood.Picture(Codec.H264, new PictureSize(640, 360)));
    }

    @Test
    void eachStreamWasGoodInItsOwnSizeAndAStrangerOnlyAtATime() {
        picture(sub, 2, new PictureSize(640, 360));
        assertThat(vitals.good(CAMERA, LARGE)).contains(new LastGood(T.plusSeconds(2), Optional.empty()));
        picture(main, 1, new PictureSize(1920, 1080));
        assertThat(vitals.good(CAMERA, LARGE)
                        .orElseThrow()
                        .picture()
                        .orElseThrow()
                        .size())
                .isEqualTo(new PictureSize(1920, 1080));
        assertThat(vitals.good(CAMERA, StreamAddress.of("rtsp://10.1.2.3/new")))
                .contains(new LastGood(T.plusSeconds(2), Optional.empty()));
        assertThat(vitals.good(new CameraId("C02"), LARGE)).isEmpty();
    }
}
