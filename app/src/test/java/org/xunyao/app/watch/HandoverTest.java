package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.Store;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.Finding;

/// One camera goes from station to station over one store: 40 s without anybody raise, what begins within
/// 60 s of the end of an alarm is the same occasion.
class HandoverTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    @TempDir
    static Path folder;

    private static Store store;
    private static int cameras;

    @BeforeAll
    static void open() {
        store = WatchRig.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private final String camera = "H" + ++cameras;

    @Test
    void theStationThatTakesOverContinuesTheOpenAlarm() {
        WatchRig east = raisedAt(station());
        WatchRig west = station();
        west.watch().leave();
        west.elsewhere(44 + 90);
        west.watch().begin(Optional.of(AT_ONCE));
        west.empty(100);
        assertThat(west.alarms()).as("not a second one").hasSize(1);
        west.manned(5);

        assertThat(west.alarms()).hasSize(1);
        Alarm.Raised after = west.alarms().getFirst();
        Alarm.Raised before = raised();
        assertThat(after.head().id()).isEqualTo(before.head().id());
        Finding whole = after.head().finding();
        assertThat(whole.from()).isEqualTo(before.head().finding().from());
        assertThat(whole.to()).isAfter(before.head().finding().to().plusSeconds(150));
        assertThat(whole.counted())
                .as("the longer of two stretches, never their sum")
                .isBetween(Duration.ofSeconds(98), Duration.ofSeconds(101));
        assertThat(after.head().evidence().lastClip()).isPresent();
        assertThat(after.head().evidence().firstClip())
                .isEqualTo(before.head().evidence().firstClip());
        assertThat(east.alarms()).isEqualTo(west.alarms());
    }

    @Test
    void afterTheContinuedAlarmHasEndedTheNextAbsenceIsAnAlarmOfItsOwn() {
        raisedAt(station());
        WatchRig west = tookOver(134, Optional.of(AT_ONCE));
        west.empty(20);
        west.manned(90);
        west.empty(44);
        assertThat(west.alarms()).hasSize(2);
    }

    @Test
    void somebodyAtTheFirstLookLeavesTheAlarmAsItWas() {
        raisedAt(station());
        WatchRig west = tookOver(134, Optional.of(AT_ONCE));
        west.manned(5);
        west.empty(44);
        assertThat(west.alarms()).hasSize(2).last().isEqualTo(raised());
    }

    @Test
    void whatNobodyWatchedForLongerThanOneOccasionIsRaisedAnew() {
        raisedAt(station());
        WatchRig west = tookOver(134, Optional.of(Duration.ofSeconds(61)));
        west.empty(44);
        assertThat(west.alarms()).hasSize(2);
    }

    @Test
    void anAlarmWhoseEndWasSeenIsNotContinued() {
        WatchRig east = raisedAt(station());
        east.manned(5);
        WatchRig west = tookOver(150, Optional.of(AT_ONCE));
        west.empty(44);
        assertThat(west.alarms()).hasSize(2);
    }

    @Test
    void whatWasSeenBeforeTheCameraWentAwayIsNotCountedWhenItComesBack() {
        WatchRig here = station();
        here.empty(30);
        here.elsewhere(1);
        here.watch().leave();
        here.elsewhere(5);
        assertThat(here.watch().segments().getLast().duty()).isEqualTo(new Duty.Unseen(UnseenReason.NOT_OURS));
        here.watch().begin(Optional.of(AT_ONCE));
        here.empty(35);
        assertThat(here.alarms()).isEmpty();
        here.empty(10);
        assertThat(here.alarms()).hasSize(1);
        assertThat(here.alarms().getFirst().head().finding().counted()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void theStationThatLostTheCameraSealsAndRaisesNothingMore() {
        WatchRig east = raisedAt(station());
        int sealed = east.sealed().size();
        east.watch().leave();
        east.manned(10);
        assertThat(east.sealed()).hasSize(sealed);
        assertThat(east.alarms()).containsExactly(raised());
    }

    private Optional<Alarm.Raised> first = Optional.empty();

    private Alarm.Raised raised() {
        return first.orElseThrow();
    }

    private WatchRig raisedAt(WatchRig east) {
        east.empty(44);
        assertThat(east.alarms()).hasSize(1);
        first = Optional.of(east.alarms().getFirst());
        assertThat(raised().head().evidence().lastClip()).isEmpty();
        return east;
    }

    private WatchRig tookOver(int after, Optional<Duration> vacant) {
        WatchRig west = station();
        west.watch().leave();
        west.elsewhere(after);
        west.watch().begin(vacant);
        return west;
    }

    private WatchRig station() {
        return new WatchRig(store, folder, camera, WatchLimits.USUAL, (units, zone) -> WatchRig.agrees(units));
    }
}
