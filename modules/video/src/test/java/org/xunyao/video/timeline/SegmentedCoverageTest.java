package org.xunyao.video.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.timeline.Coverage.Stretch;

/// Film that comes in segments has no gaps between them.
class SegmentedCoverageTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private static AccessUnit unit(long number, long pts, long second) {
        byte[] bytes = {0, 0, 0, 1, 0x41};
        return new AccessUnit(
                new CameraId("C1"), number, Codec.H264, number % 10 == 0, pts, START.plusSeconds(second), 0, bytes);
    }

    /// Five pictures a second in segments of so many seconds.
    private static List<AccessUnit> segments(int count, int seconds) {
        var units = new ArrayList<AccessUnit>();
        for (int i = 0; i < count * seconds * 5; i++) {
            units.add(unit(i, i * 18_000L, i / (seconds * 5L) * seconds));
        }
        return units;
    }

    @Test
    void segmentsOfTenSecondsAreOneStretch() {
        assertThat(Coverage.of(segments(4, 10)).stretches()).containsExactly(new Stretch(START, START.plusSeconds(30)));
    }

    @Test
    void aSegmentThatIsMissingIsAGap() {
        var units = segments(4, 10);
        units.subList(50, 100).clear();
        assertThat(Coverage.of(units).gaps(new Outages())).hasSize(1);
    }

    @Test
    void aCameraThatStoodStillHasAGapThoughItCountsOn() {
        var units = List.of(unit(0, 0, 0), unit(1, 18_000, 600));
        assertThat(Coverage.of(units).gaps(new Outages())).hasSize(1);
        var jumped = List.of(unit(0, 0, 0), unit(1, 900_000, 10));
        assertThat(Coverage.of(jumped).gaps(new Outages()))
                .as("its own clock paused too")
                .hasSize(1);
    }
}
