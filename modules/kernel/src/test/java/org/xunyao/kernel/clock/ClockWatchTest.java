package org.xunyao.kernel.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.ClockFacts.OutsideTime;

class ClockWatchTest {
    private static final ClockLimits LIMITS = new ClockLimits(
            Duration.ofMinutes(2), Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2099-12-31T23:59:59Z"));
    private static final Duration HOUR = Duration.ofHours(1);

    private final Machine machine = new Machine();
    private final ClockWatch watch = new ClockWatch(machine, machine, LIMITS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T02:00:00Z", // a day back
                "2016-11-22T02:00:00Z", // ten years back
                "1970-01-01T00:00:00Z",
                "2026-11-22T03:00:00Z", // an hour forward
                "2027-12-27T02:00:00Z", // 400 days forward
                "2028-02-29T02:00:00Z",
                "2038-01-19T03:14:08Z",
                "9999-12-31T23:59:59Z",
                "2026-11-22T01:57:59Z", // two minutes and one second back
            })
    void aJumpWhileRunningIsNoticedOnceWithBothTimesAndMovesNothingElse(Instant to) {
        watch.begin(Optional.of(Machine.START.minusSeconds(60)), List.of());
        machine.pass(HOUR);
        Instant due = machine.wall;
        machine.wall = to;

        assertThat(watch.now()).isEqualTo(to);
        assertThat(watch.unreported()).containsExactly(new ClockJump(due, to));
        assertThat(watch.unreported().getFirst().by()).isEqualTo(Duration.between(due, to));
        assertThat(watch.facts().confidence()).isEqualTo(ClockConfidence.JUMPED);
        assertThat(watch.watched()).isEqualTo(HOUR);
        assertThat(watch.reckoningTime()).isAfterOrEqualTo(due);

        machine.pass(HOUR);
        assertThat(watch.unreported()).hasSize(1);
        assertThat(watch.watched()).isEqualTo(HOUR.multipliedBy(2));
        assertThat(watch.reckoningTime()).isAfterOrEqualTo(due.plus(HOUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-120", "119", "120"})
    void aStepWithinTheLimitIsNone(long seconds) {
        watch.begin(Optional.of(Machine.START), List.of());
        machine.pass(HOUR);
        machine.wall = machine.wall.plusSeconds(seconds);
        assertThat(watch.unreported()).isEmpty();
        assertThat(watch.facts().confidence()).isEqualTo(ClockConfidence.CONSISTENT);
    }

    @Test
    void smallStepsAreAddedUp() {
        machine.wall = machine.wall.minusSeconds(50);
        watch.now();
        machine.wall = machine.wall.minusSeconds(50);
        watch.now();
        assertThat(watch.unreported()).isEmpty();
        machine.wall = machine.wall.minusSeconds(50);
        assertThat(watch.unreported())
                .singleElement()
                .satisfies(jump -> assertThat(jump.by()).hasSeconds(-150));
    }

    @Test
    void thereAndBackAgainAreTwoJumpsAndTheReckoningIsRightAfterwards() {
        watch.begin(Optional.of(Machine.START), List.of());
        machine.wall = machine.wall.plus(Duration.ofDays(400));
        watch.now();
        machine.pass(HOUR);
        machine.wall = machine.wall.minus(Duration.ofDays(400));
        assertThat(watch.unreported()).hasSize(2);
        assertThat(watch.reckoningTime()).isEqualTo(Machine.START.plus(HOUR));
    }

    @Test
    void aReportedJumpIsNotReportedAgainAndOthersStay() {
        machine.wall = machine.wall.plus(HOUR);
        watch.now();
        machine.wall = machine.wall.plus(HOUR);
        ClockJump first = watch.unreported().getFirst();
        watch.reported(first);
        assertThat(watch.unreported()).hasSize(1).doesNotContain(first);
    }

    @Test
    void sleepIsNoJumpWhereTheMachineTellsItAndCountsAsPassed() {
        machine.pass(HOUR);
        machine.sleep(Duration.ofHours(8));
        assertThat(watch.unreported()).isEmpty();
        assertThat(watch.watched()).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void sleepOfAMachineThatTellsNothingIsSaidRatherThanOverlooked() {
        machine.tells = false;
        var blind = new ClockWatch(machine, MachineTime.SILENT, LIMITS);
        machine.sleep(HOUR);
        assertThat(blind.unreported()).hasSize(1);
        assertThat(blind.facts().bootId()).isEmpty();
        assertThat(blind.watched()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T01:00:00Z, 2026-11-22T00:59:00Z, FITS, CONSISTENT, 0",
        "2026-11-22T01:00:00Z, 2026-11-22T01:02:00Z, FITS, CONSISTENT, 0",
        "2026-11-22T01:00:00Z, 2026-11-22T01:02:01Z, BEHIND_RECORDS, JUMPED, 1",
        "2016-11-22T01:00:00Z, 2026-11-22T01:00:00Z, TOO_EARLY, JUMPED, 1",
        "1970-01-01T00:00:00Z, 2026-11-22T01:00:00Z, TOO_EARLY, JUMPED, 1",
        "1970-01-01T00:00:00Z, , TOO_EARLY, JUMPED, 0",
        "9999-12-31T23:59:59Z, 2026-11-22T01:00:00Z, TOO_LATE, JUMPED, 1",
        "2026-11-22T01:00:00Z, 9999-01-01T00:00:00Z, FITS, JUMPED, 1",
        "2026-11-22T01:00:00Z, , NOTHING_RECORDED, UNKNOWN, 0",
    })
    void theStartIsComparedWithTheNewestRecord(
            Instant wall, Instant newest, StartFinding finding, ClockConfidence confidence, int jumps) {
        machine.wall = wall;
        var started = new ClockWatch(machine, machine, LIMITS);
        assertThat(started.begin(Optional.ofNullable(newest), List.of())).isEqualTo(finding);
        assertThat(started.facts().confidence()).isEqualTo(confidence);
        assertThat(started.unreported()).hasSize(jumps);
    }

    @Test
    void periodsAreReckonedByTheNewestRecordWhenTheWallClockIsBehindIt() {
        Instant newest = Machine.START.plus(Duration.ofDays(30));
        watch.begin(Optional.of(newest), List.of());
        machine.pass(HOUR);
        assertThat(watch.reckoningTime()).isEqualTo(newest.plus(HOUR));
        machine.wall = machine.wall.plus(Duration.ofDays(60));
        assertThat(watch.reckoningTime()).isEqualTo(machine.wall);
    }

    @Test
    void aSetBackOfAnEarlierStartLastsWithoutBeingANewJump() {
        machine.wall = Machine.START.minus(Duration.ofDays(3)).plus(HOUR);
        var second = new ClockWatch(machine, machine, LIMITS);
        Instant newest = Machine.START.minus(Duration.ofDays(3));
        assertThat(second.begin(Optional.of(newest), setBack(Duration.ofDays(3))))
                .isEqualTo(StartFinding.BEHIND_RECORDS);
        assertThat(second.unreported()).isEmpty();
        assertThat(second.reckoningTime()).isEqualTo(Machine.START);
        assertThat(second.facts().confidence()).isEqualTo(ClockConfidence.JUMPED);
        assertThat(second.confirmed()).isTrue();
        assertThat(second.reckoningTime()).isEqualTo(machine.wall);
    }

    @Test
    void aClockThatWasBroughtForwardWhileTheProgramWasOffMakesTheSetBackGood() {
        machine.wall = Machine.START.plus(HOUR);
        var second = new ClockWatch(machine, machine, LIMITS);
        Instant newest = Machine.START.minus(Duration.ofDays(3));
        assertThat(second.begin(Optional.of(newest), setBack(Duration.ofDays(3))))
                .isEqualTo(StartFinding.FITS);
        assertThat(second.unreported())
                .containsExactly(new ClockJump(machine.wall.minus(Duration.ofDays(3)), machine.wall));
        assertThat(second.reckoningTime()).isEqualTo(machine.wall);
    }

    @Test
    void aClockThatStaysIn1970IsReckonedWithOverEveryStart() {
        Instant battery = Instant.EPOCH.plus(HOUR);
        machine.wall = battery.plus(HOUR);
        var second = new ClockWatch(machine, machine, LIMITS);
        Duration standing = Duration.between(battery, Machine.START);
        assertThat(second.begin(Optional.of(battery), setBack(standing))).isEqualTo(StartFinding.TOO_EARLY);
        assertThat(second.reckoningTime()).isEqualTo(Machine.START);
        assertThat(second.unreported()).isEmpty();
        assertThat(second.confirmed()).isFalse();
    }

    /// What a trip into a year that nobody can mean leaves of a set-back, over starts: nothing is forgiven.
    @ParameterizedTest
    @ValueSource(strings = {"2199-01-01T00:00:00Z", "1970-01-01T01:00:00Z"})
    void aTripIntoAYearThatNobodyMeansForgivesNoSetBack(Instant nonsense) {
        Duration month = Duration.ofDays(30);
        var told = new ArrayList<>(setBack(month));
        Instant recorded = Machine.START.minus(month);
        machine.wall = nonsense;
        recorded = started(recorded, told);
        machine.wall = Machine.START.minus(month).plus(HOUR);
        var home = new ClockWatch(machine, machine, LIMITS);
        assertThat(home.begin(Optional.of(recorded), told)).isEqualTo(StartFinding.BEHIND_RECORDS);
        assertThat(home.reckoningTime()).isBetween(Machine.START.minus(HOUR), Machine.START.plus(HOUR));
        told.addAll(home.unreported());
        assertThat(StandingSetBack.after(told, LIMITS)).isBetween(month.minus(HOUR), month.plus(HOUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2199-01-01T00:00:00Z", "1970-01-01T01:00:00Z"})
    void aTripIntoAYearThatNobodyMeansExcusesNoLaterSetBack(Instant nonsense) {
        var told = new ArrayList<ClockJump>();
        machine.wall = nonsense;
        Instant recorded = started(Machine.START, told);
        machine.wall = Machine.START.plus(HOUR);
        recorded = started(recorded, told);
        assertThat(StandingSetBack.after(told, LIMITS)).isLessThanOrEqualTo(HOUR);
        machine.wall = recorded.minus(Duration.ofDays(3));
        started(recorded, told);
        assertThat(StandingSetBack.after(told, LIMITS)).isGreaterThan(Duration.ofDays(2));
    }

    /// A start whose jumps are recorded.
    ///
    /// @return time of its newest link
    private Instant started(Instant recorded, List<ClockJump> told) {
        var start = new ClockWatch(machine, machine, LIMITS);
        start.begin(Optional.of(recorded), List.copyOf(told));
        told.addAll(start.unreported());
        return machine.wall;
    }

    private static List<ClockJump> setBack(Duration standing) {
        return List.of(new ClockJump(Machine.START, Machine.START.minus(standing)));
    }

    /// Otherwise an empty battery would put every power out of force.
    @Test
    void todayIsTheReckonedDayAlsoWhenTheClockStandsIn1970() {
        machine.wall = Instant.EPOCH;
        var started = new ClockWatch(machine, machine, LIMITS);
        assertThat(started.today()).isEqualTo("2026-01-01");
        started.begin(Optional.of(Machine.START), List.of());
        assertThat(started.today()).isEqualTo("2026-11-22");
    }

    @Test
    void periodsAreNotReckonedByAYearThatNobodyMeans() {
        watch.begin(Optional.of(Machine.START), List.of());
        machine.wall = Instant.parse("9999-06-01T00:00:00Z");
        assertThat(watch.reckoningTime()).isEqualTo(Machine.START);
    }

    @Test
    void aSignedTimeFromOutsideThatAgreesRestoresConfidenceAndOneThatDisagreesDoesNot() {
        watch.begin(Optional.of(Machine.START.plus(Duration.ofDays(1))), List.of());
        var wrong = new OutsideTime(machine.wall.plus(Duration.ofDays(2)), "省平台");
        watch.outside(wrong);
        assertThat(watch.facts().confidence()).isEqualTo(ClockConfidence.JUMPED);
        assertThat(watch.reckoningTime()).isEqualTo(wrong.at());

        machine.wall = wrong.at().plusSeconds(3);
        watch.now();
        var right = new OutsideTime(machine.wall.minusSeconds(1), "省平台");
        watch.outside(right);
        ClockFacts facts = watch.facts();
        assertThat(facts.confidence()).isEqualTo(ClockConfidence.SYNCED_OUTSIDE);
        assertThat(facts.outside()).contains(right);
        watch.outside(wrong);
        assertThat(watch.facts().outside()).contains(right);
    }

    @Test
    void aForgottenFastClockIsOverruledByASignedTime() {
        watch.begin(Optional.of(Machine.START.plus(Duration.ofDays(400))), List.of());
        assertThat(watch.reckoningTime()).isEqualTo(Machine.START.plus(Duration.ofDays(400)));
        watch.outside(new OutsideTime(machine.wall, "省平台"));
        assertThat(watch.reckoningTime()).isEqualTo(Machine.START);
    }

    @Test
    void factsNameWallOffsetMonotonicClockAndBoot() {
        ClockFacts facts = watch.facts();
        assertThat(facts)
                .isEqualTo(new ClockFacts(
                        Machine.START, ZoneOffset.ofHours(8), 77, "boot-1", ClockConfidence.UNKNOWN, Optional.empty()));
        assertThat(machine.facts().confidence()).isEqualTo(ClockConfidence.UNKNOWN);
    }
}
