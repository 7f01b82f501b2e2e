package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.media.protocol.Limits;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;

/// Film of an alarm of a camera of high rate.
class FilmCutTest {
    /// Ten units a second for so long, at so many bytes a second, a key unit each second.
    private static List<AccessUnit> film(int first, int seconds, int rate) {
        var units = new ArrayList<AccessUnit>();
        for (int i = first * 10; i < (first + seconds) * 10; i++) {
            Instant came = Instant.EPOCH.plusMillis(i * 100L);
            byte[] bytes = new byte[rate / 10];
            units.add(new AccessUnit(new CameraId("C1"), i, Codec.H264, i % 10 == 0, i * 9_000L, came, 0, bytes));
        }
        return units;
    }

    @Test
    void ofEightMegabitsTheNewestWholeGroupsAreTakenThatFit() {
        var beginning = film(0, 16, 1_000_000);
        var cut = FilmCut.end(beginning, film(100, 30, 1_000_000));
        long bytes = (beginning.size() + cut.size()) * 100_000L;
        assertThat(bytes).isLessThanOrEqualTo(Limits.MAX_EXAMINED).isGreaterThan(Limits.MAX_EXAMINED - 2_000_000L);
        assertThat(cut.getFirst().key()).isTrue();
        assertThat(cut.getLast().number()).as("up to the alarm").isEqualTo(1_299);
    }

    @Test
    void whatFitsStaysWhole() {
        assertThat(FilmCut.end(film(0, 16, 100_000), film(100, 30, 100_000))).hasSize(300);
        assertThat(FilmCut.end(List.of(), List.of())).isEmpty();
    }
}
