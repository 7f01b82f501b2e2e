package org.xunyao.app.wall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamHealth;

class SharedFeedTest {
    private static final CameraId ONE = new CameraId("C1");
    private static final CameraId TWO = new CameraId("C2");

    private final Source source = new Source();
    private final SharedFeed shared = new SharedFeed(source);
    private final WallFeed desk = shared.window();
    private final WallFeed led = shared.window();

    @Test
    void aPictureTakenByOneWindowIsNewInTheOtherTooAndIsTakenOnce() {
        source.fresh = 1;
        assertThat(poll(desk)).isEqualTo(1);
        assertThat(poll(led)).isEqualTo(1);
        assertThat(poll(led)).isEqualTo(-1);
        assertThat(poll(desk)).isEqualTo(-1);
        source.fresh = 2;
        assertThat(poll(led)).isEqualTo(2);
        source.fresh = 0;
        assertThat(poll(led)).isEqualTo(0);
        assertThat(poll(desk))
                .as("the newest, for the one before may be written again")
                .isEqualTo(0);
        assertThat(source.taken).isEqualTo(3);
    }

    @Test
    void aPictureIsAskedForInTheSizeOfTheLargestWindow() {
        desk.showing(Map.of(ONE, new PictureSize(320, 180), TWO, new PictureSize(320, 180)));
        led.showing(Map.of(ONE, new PictureSize(640, 360)));
        assertThat(source.shown)
                .containsEntry(ONE, new PictureSize(640, 360))
                .containsEntry(TWO, new PictureSize(320, 180));
        led.showing(Map.of());
        assertThat(source.shown).containsEntry(ONE, new PictureSize(320, 180));
        desk.showing(Map.of());
        assertThat(source.shown).isEmpty();
    }

    private static int poll(WallFeed window) {
        return window.picture(ONE).map(TilePicture::poll).orElseThrow();
    }

    private static final class Source implements WallFeed, TilePicture {
        private int fresh = -1;
        private int taken;
        private Map<CameraId, PictureSize> shown = new HashMap<>();

        @Override
        public Optional<TilePicture> picture(CameraId camera) {
            return Optional.of(this);
        }

        @Override
        public WallHealth health(CameraId camera) {
            return WallHealth.of(new StreamHealth.Idle());
        }

        @Override
        public void showing(Map<CameraId, PictureSize> places) {
            shown = Map.copyOf(places);
        }

        @Override
        public int generation() {
            return 1;
        }

        @Override
        public ByteBuffer[] slots() {
            return new ByteBuffer[0];
        }

        @Override
        public int poll() {
            int now = fresh;
            fresh = -1;
            taken += now >= 0 ? 1 : 0;
            return now;
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public int height() {
            return 1;
        }
    }
}
