package org.xunyao.supervision.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.RoleId;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.ReviewLimit;
import org.xunyao.supervision.alarm.ReviewLimits;
import org.xunyao.supervision.escalation.Escalations.Waiting;

final class EscalationTest {
    private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final AlarmId ALARM = new AlarmId(new UUID(1, 1));

    private final EscalationLadder ladder = new EscalationLadder(
            List.of(
                    rung(200, Stage.OVER, "BUREAU_LEADER"),
                    rung(50, Stage.HALF, ""),
                    rung(100, Stage.OVER, "UNIT_HEAD")),
            SystemClock.CHINA);
    private final EscalationDesk.Rules rules = new EscalationDesk.Rules(limits(), ladder);
    private final Wall wall = new Wall();

    /// A clock that a test sets, and that may say that it jumped.
    private static final class Wall extends MemoryStation {
        boolean jumped;

        Wall() {
            super(TEN);
        }

        void pass(Duration time) {
            now = now.plus(time);
            nanos += time.toNanos();
        }

        @Override
        public ClockFacts facts() {
            ClockFacts seen = super.facts();
            var confidence = jumped ? ClockConfidence.JUMPED : ClockConfidence.CONSISTENT;
            return new ClockFacts(
                    seen.wall(), seen.offset(), seen.monotonicNanos(), "boot", confidence, Optional.empty());
        }
    }

    private static Rung rung(int percent, Stage stage, String role) {
        Optional<RoleId> to = role.isEmpty() ? Optional.empty() : Optional.of(new RoleId(role));
        return new Rung(AlarmColour.RED, percent, stage, to, "test", LONG_AGO, Optional.empty(), false);
    }

    private static ReviewLimits limits() {
        var calendar = new WorkCalendar(List.of(new CalendarYear(2026, List.of())), List.of(), List.of());
        var red =
                new ReviewLimit(AlarmColour.RED, 30, ReviewLimit.Unit.MIN, 2, "test", LONG_AGO, Optional.empty(), true);
        return new ReviewLimits(List.of(red), new Deadlines(calendar, Rollover.EVERY_DAY_OFF), SystemClock.CHINA);
    }

    private List<String> up(Duration waited, Integer... gone) {
        return rules.missing(new Waiting(ALARM, AlarmColour.RED, TEN, Set.of(gone)), waited).stream()
                .map(rung -> rung.percent() + " " + rung.role().orElseThrow().code())
                .toList();
    }

    @Test
    void itGoesUpAtTheLimitAndAtTwiceTheLimitAndEachOnlyOnce() {
        assertThat(up(Duration.ofMinutes(29).plusSeconds(59))).isEmpty();
        assertThat(up(Duration.ofMinutes(30))).containsExactly("100 UNIT_HEAD");
        assertThat(up(Duration.ofMinutes(59), 100)).isEmpty();
        assertThat(up(Duration.ofMinutes(61), 100)).containsExactly("200 BUREAU_LEADER");
        assertThat(up(Duration.ofHours(9))).containsExactly("100 UNIT_HEAD", "200 BUREAU_LEADER");
        assertThat(ladder.leads(Set.of(new RoleId("UNIT_HEAD")))).isTrue();
        assertThat(ladder.leads(Set.of(new RoleId("INSPECTOR")))).isFalse();
    }

    @Test
    void nothingGoesUpBeforeTheLimitAndNothingIsOverWithoutSomebody() {
        assertThatThrownBy(() -> rung(80, Stage.SOON, "UNIT_HEAD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rung(100, Stage.OVER, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rung(100, Stage.SOON, "UNIT_HEAD")).isInstanceOf(IllegalArgumentException.class);
        List<Rung> twice = List.of(rung(50, Stage.HALF, ""), rung(50, Stage.SOON, ""));
        assertThatThrownBy(() -> new EscalationLadder(twice, SystemClock.CHINA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClockThatIsSetAheadHastensNothingWhileTheProgramRuns() {
        var waits = new LivedWait(wall, List.of());
        wall.pass(Duration.ofMinutes(10));
        assertThat(waits.of(ALARM, TEN)).isEqualTo(Duration.ofMinutes(10));
        wall.now = wall.now.plus(Duration.ofHours(4));
        wall.jumped = true;
        wall.pass(Duration.ofMinutes(5));
        assertThat(waits.of(ALARM, TEN)).isEqualTo(Duration.ofMinutes(15));
        var fresh = new AlarmId(new UUID(1, 2));
        assertThat(waits.of(fresh, TEN)).as("seen for the first time in doubt").isZero();
        wall.pass(Duration.ofMinutes(16));
        assertThat(waits.of(fresh, TEN)).isEqualTo(Duration.ofMinutes(16));
        assertThat(waits.of(ALARM, TEN)).as("it is late in the end").isEqualTo(Duration.ofMinutes(31));
        wall.jumped = false;
        wall.pass(Duration.ofMinutes(1));
        assertThat(waits.of(ALARM, TEN)).as("what was counted so is counted on").isEqualTo(Duration.ofMinutes(32));
        waits.keep(Set.of());
        assertThat(waits.of(ALARM, TEN)).as("forgotten").isEqualTo(Duration.between(TEN, wall.now));
    }

    @Test
    void aClockThatWasSetAheadBeforeThisStartHastensNothingAndOneSetBackGivesNoTime() {
        wall.pass(Duration.ofHours(5));
        var ahead = new ClockJump(TEN.plus(Duration.ofMinutes(10)), TEN.plus(Duration.ofMinutes(250)));
        var back = new ClockJump(TEN.plus(Duration.ofMinutes(20)), TEN.minus(Duration.ofMinutes(250)));
        assertThat(new LivedWait(wall, List.of(ahead, back)).of(ALARM, TEN)).isEqualTo(Duration.ofMinutes(60));
        var before = new ClockJump(TEN.minus(Duration.ofHours(9)), TEN.minus(Duration.ofHours(3)));
        assertThat(new LivedWait(wall, List.of(before)).of(ALARM, TEN)).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void timeThatWasSleptCountsWhileTheClockIsBelieved() {
        var waits = new LivedWait(wall, List.of());
        assertThat(waits.of(ALARM, TEN)).isZero();
        wall.now = wall.now.plus(Duration.ofHours(9));
        assertThat(waits.of(ALARM, TEN)).isEqualTo(Duration.ofHours(9));
    }
}
