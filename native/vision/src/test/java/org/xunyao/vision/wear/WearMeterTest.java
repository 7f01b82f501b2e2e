package org.xunyao.vision.wear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Box;
import org.xunyao.video.found.WearCount;
import org.xunyao.video.wear.WearSketch;
import org.xunyao.vision.I420;

/// Three values, and what cannot be made out is never one of the other two.
class WearMeterTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final Box LEFT = new Box(0.1, 0.2, 0.1, 0.6, 0.9);
    private static final Box RIGHT = new Box(0.6, 0.2, 0.1, 0.6, 0.9);

    private final WearMeter meter = new WearMeter(WearLimits.bundled());
    private final byte[] planes = new byte[WIDTH * HEIGHT * 3 / 2];

    private I420 picture() {
        var bytes = ByteBuffer.allocateDirect(planes.length).put(0, planes);
        return I420.packed(bytes, WIDTH, HEIGHT);
    }

    /// A cloth over the whole box, with a little noise.
    private void dress(Box at, int luma, int u, int v) {
        for (int y = (int) (at.y() * HEIGHT); y < (at.y() + at.height()) * HEIGHT; y++) {
            for (int x = (int) (at.x() * WIDTH); x < (at.x() + at.width()) * WIDTH; x++) {
                planes[y * WIDTH + x] = (byte) (luma + (x * 7 + y * 3) % 5);
                int chroma = y / 2 * (WIDTH / 2) + x / 2;
                planes[WIDTH * HEIGHT + chroma] = (byte) u;
                planes[WIDTH * HEIGHT * 5 / 4 + chroma] = (byte) v;
            }
        }
    }

    private List<WearSketch> samples() {
        return List.of(meter.sketch(picture(), LEFT, List.of(LEFT, RIGHT)).orElseThrow());
    }

    @Test
    void whoWearsItAndWhoDoesNotAreCountedByZone() {
        dress(LEFT, 200, 128, 128);
        dress(RIGHT, 80, 170, 110);
        List<Box> both = List.of(LEFT, RIGHT);
        assertThat(meter.count(picture(), both, any -> true, samples())).isEqualTo(new WearCount(1, 1, 0));
        assertThat(meter.count(picture(), both, RIGHT::equals, samples())).isEqualTo(new WearCount(0, 1, 0));
        assertThat(meter.count(picture(), both, any -> false, samples())).isEqualTo(new WearCount(0, 0, 0));
        assertThat(meter.count(picture(), both, any -> true, List.of())).isEqualTo(new WearCount(0, 0, 2));
    }

    @Test
    void smallDarkCutAndHiddenPeopleAreUnknown() {
        dress(LEFT, 200, 128, 128);
        List<WearSketch> samples = samples();
        dress(RIGHT, 18, 128, 128);
        assertThat(meter.judge(picture(), RIGHT, List.of(RIGHT), samples))
                .as("dark")
                .isEqualTo(Wearing.UNKNOWN);
        dress(RIGHT, 80, 170, 110);
        assertThat(meter.judge(picture(), RIGHT, List.of(RIGHT), samples)).isEqualTo(Wearing.OTHER);
        var small = new Box(0.6, 0.2, 0.04, 0.2, 0.9);
        assertThat(meter.judge(picture(), small, List.of(small), samples))
                .as("small")
                .isEqualTo(Wearing.UNKNOWN);
        var before = new Box(0.62, 0.25, 0.1, 0.7, 0.9);
        assertThat(meter.judge(picture(), RIGHT, List.of(RIGHT, before), samples))
                .as("hidden")
                .isEqualTo(Wearing.UNKNOWN);
        var cut = new Box(0, 0.2, 0.1, 0.6, 0.9);
        assertThat(meter.judge(picture(), cut, List.of(cut), samples))
                .as("cut by the picture's edge")
                .isEqualTo(Wearing.UNKNOWN);
    }

    @Test
    void clothNeitherLikeNorUnlikeTheSampleIsUnknown() {
        dress(LEFT, 200, 128, 128);
        List<WearSketch> samples = samples();
        var said = new LinkedHashSet<Wearing>();
        for (int luma = 200; luma > 60; luma -= 5) {
            dress(RIGHT, luma, 128, 128);
            said.add(meter.judge(picture(), RIGHT, List.of(RIGHT), samples));
        }
        assertThat(said).containsExactly(Wearing.WORN, Wearing.UNKNOWN, Wearing.OTHER);
    }
}
