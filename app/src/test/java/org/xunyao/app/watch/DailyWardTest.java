package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.Store;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.Finding;

/// AI-17: what was seen of a day adds up over restarts, and an alarm comes of it once a day.
class DailyWardTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    static Path folder;

    private static Store store;
    private static int rigs;

    @BeforeAll
    static void open() {
        store = WatchRig.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static DailyRig rig() {
        return new DailyRig(store, folder, "D" + ++rigs);
    }

    @Test
    void theSumOutlivesARestartAndOneAlarmADayComesOfItWithItsStill() {
        DailyRig rig = rig();
        Instant first = rig.now().plusSeconds(1);
        rig.gone(360);
        rig.restarted(HOUR);
        rig.glare(300);
        assertThat(rig.alarms())
                .as("five minutes are known, and glare is nothing")
                .isEmpty();
        rig.gone(420);
        AlarmHead head = rig.alarms().getFirst().head();
        Finding finding = head.finding();
        assertThat(finding.from()).isEqualTo(first);
        assertThat(finding.counted()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(Duration.between(finding.from(), finding.to()))
                .as("the hour in which nothing ran is in the span, not in the sum")
                .isGreaterThan(HOUR);
        assertThat(head.evidence().stills()).hasSize(1);
        rig.gone(900);
        rig.restarted(Duration.ofMinutes(5));
        rig.gone(900);
        assertThat(rig.alarms()).as("once a day").hasSize(1);
        rig.restarted(Duration.ofDays(1));
        rig.gone(720);
        assertThat(rig.alarms()).as("and the next day").hasSize(2);
    }

    @Test
    void oneSightOfTheLicencesBeginsAnewAndWhatNobodySawIsNothing() {
        DailyRig rig = rig();
        rig.gone(540);
        rig.hung(2);
        rig.gone(480);
        rig.dark(600);
        rig.away(HOUR);
        rig.glare(900);
        assertThat(rig.alarms()).isEmpty();
        rig.redrawn();
        rig.gone(480);
        assertThat(rig.alarms()).as("another polygon is another question").isEmpty();
        rig.gone(300);
        assertThat(rig.alarms()).hasSize(1);
    }

    @Test
    void aSightOfTheLicencesThatIsNotSettledYetKeepsTheAlarmBackToo() {
        DailyRig rig = rig();
        rig.gone(630);
        assertThat(rig.alarms()).as("the last minute is not settled").isEmpty();
        rig.hung(1);
        rig.gone(600);
        assertThat(rig.alarms()).isEmpty();
        rig.gone(150);
        assertThat(rig.alarms()).hasSize(1);
    }

    @Test
    void withoutASecondLookThereIsNoAlarmAndOneThatDisagreesBeginsTheDayAnew() {
        DailyRig rig = rig();
        rig.secondLook((units, question) -> new SecondLook.Cannot("somebody stands before it"));
        rig.gone(900);
        assertThat(rig.alarms()).isEmpty();
        rig.secondLook((units, question) -> new SecondLook.Disagrees("they hang there"));
        rig.gone(120);
        rig.secondLook((units, question) -> WatchRig.agrees(units));
        rig.gone(480);
        assertThat(rig.alarms()).as("it counts from there").isEmpty();
        rig.gone(300);
        assertThat(rig.alarms()).hasSize(1);
    }
}
