package org.xunyao.video.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.Why;
import org.xunyao.video.timeline.Outages.Outage;

class OutagesTest {
    private static final CameraId CAMERA = new CameraId("C1");
    private static final Instant T = Instant.parse("2026-11-20T01:00:00Z");

    private final Outages outages = new Outages();

    private void down(int second, Why why, int retries) {
        outages.event(new StreamEvent.Down(CAMERA, T.plusSeconds(second), why, retries, T.plusSeconds(second + 5)));
    }

    @Test
    void anOutageLastsUntilPicturesComeAndBearsItsLastReason() {
        down(10, Why.NO_PICTURES, 1);
        down(20, Why.REFUSED, 2);
        assertThat(outages.all()).containsExactly(new Outage(T.plusSeconds(10), Optional.empty(), Why.REFUSED));
        assertThat(outages.why(T.plusSeconds(12), T.plusSeconds(13))).contains(Why.REFUSED);
        outages.event(new StreamEvent.Started(CAMERA, T.plusSeconds(30), Codec.H264, new PictureSize(640, 360)));
        assertThat(outages.all())
                .containsExactly(new Outage(T.plusSeconds(10), Optional.of(T.plusSeconds(30)), Why.REFUSED));
        assertThat(outages.why(T, T.plusSeconds(9))).isEmpty();
        assertThat(outages.why(T.plusSeconds(31), T.plusSeconds(40))).isEmpty();
    }

    @Test
    void anOutageEndsWithTheFirstPictureOfWhateverIsTheFilmThen() {
        outages.picture(T);
        down(10, Why.NO_PICTURES, 1);
        outages.picture(T.plusSeconds(9));
        assertThat(outages.all()).containsExactly(new Outage(T.plusSeconds(10), Optional.empty(), Why.NO_PICTURES));
        outages.picture(T.plusSeconds(16));
        outages.picture(T.plusSeconds(17));
        var over = new Outage(T.plusSeconds(10), Optional.of(T.plusSeconds(16)), Why.NO_PICTURES);
        assertThat(outages.all()).containsExactly(over);
        outages.event(new StreamEvent.Started(CAMERA, T.plusSeconds(60), Codec.H264, new PictureSize(640, 360)));
        assertThat(outages.all()).containsExactly(over);
    }
}
