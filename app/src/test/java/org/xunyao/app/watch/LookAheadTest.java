package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.Store;
import org.xunyao.video.AccessUnit;

class LookAheadTest {
    private static final Instant FROM = Instant.parse("2026-11-20T02:00:00Z");

    private final LookAhead ahead = new LookAhead(Duration.ofSeconds(60));

    @Test
    void itLooksEveryThreeSecondsOfTheLastTwelveAndNotInTheVeryLast() {
        ahead.follow(Optional.of(FROM));
        assertThat(ahead.fires()).isEqualTo(FROM.plusSeconds(60));
        assertThat(due()).containsExactly(48, 51, 54, 57);
    }

    @Test
    void whereNothingGoesOnNothingIsDue() {
        ahead.follow(Optional.of(FROM));
        ahead.follow(Optional.empty());
        assertThat(ahead.fires()).isEqualTo(Instant.MAX);
        assertThat(due()).isEmpty();
    }

    @Test
    void aPostHasItsFilmLookedAtBeforeItsRuleFiresAndWhoComesBackEndsIt(@TempDir Path folder) {
        try (Store store = WatchRig.open(folder)) {
            var rig = new WatchRig(store, folder, "T1", WatchLimits.USUAL, (units, question) -> WatchRig.agrees(units));
            rig.empty(25);
            assertThat(rig.ahead()).as("fifteen seconds are left").isEmpty();
            rig.empty(5);
            assertThat(rig.ahead()).isNotEmpty().allSatisfy(film -> {
                assertThat(film.getFirst().key()).isTrue();
                assertThat(numbers(film)).isSorted().doesNotHaveDuplicates();
            });
            rig.manned(5);
            int looked = rig.ahead().size();
            rig.empty(25);
            assertThat(rig.ahead()).hasSize(looked);
            rig.empty(17);
            assertThat(rig.alarms()).hasSize(1);
            assertThat(numbers(rig.looked().getFirst()))
                    .containsAll(numbers(rig.ahead().getLast()));
        }
    }

    private static List<Long> numbers(List<AccessUnit> film) {
        return film.stream().map(AccessUnit::number).toList();
    }

    private List<Integer> due() {
        var due = new ArrayList<Integer>();
        for (int second = 0; second < 70; second++) {
            if (ahead.isDue(FROM.plusSeconds(second))) {
                due.add(second);
            }
        }
        return due;
    }
}
