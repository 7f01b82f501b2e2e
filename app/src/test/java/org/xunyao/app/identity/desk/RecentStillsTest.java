package org.xunyao.app.identity.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;

/// Which units pictures of a roll call are made of.
class RecentStillsTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    /// Eight seconds, two units a second, a key unit every two seconds.
    private static List<AccessUnit> film() {
        List<AccessUnit> film = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            boolean key = i % 4 == 0;
            byte[] bytes = {0, 0, 0, 1, (byte) (key ? 0x65 : 0x41), (byte) (i + 1)};
            film.add(new AccessUnit(
                    new CameraId("C1"), i, Codec.H264, key, i * 45_000L, NINE.plusMillis(500L * i), 0, bytes));
        }
        return film;
    }

    private static List<Long> shown(Instant from, int most) {
        return RecentStills.spread(film(), from, most).stream()
                .map(units -> units.getLast().number())
                .toList();
    }

    @Test
    void theyAreSpreadOverTheTimeAndNoneIsOlderThanTheAnnouncement() {
        assertThat(shown(NINE.plusMillis(2_500), 5)).containsExactly(7L, 9L, 11L, 13L, 15L);
        assertThat(shown(NINE.plusMillis(6_900), 5))
                .as("there are only two since")
                .containsExactly(14L, 15L);
        assertThat(shown(NINE.plusSeconds(60), 5)).isEmpty();
        assertThat(RecentStills.spread(List.of(), NINE, 5)).isEmpty();
        assertThat(RecentStills.spread(film(), NINE.plusMillis(2_500), 5))
                .allSatisfy(units -> assertThat(units.getFirst().key()).isTrue());
    }
}
