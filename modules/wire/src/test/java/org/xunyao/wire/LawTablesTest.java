package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.Action;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.GuardRule;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Period;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.ReviewLimit;
import org.xunyao.supervision.alarm.ReviewLimits;

class LawTablesTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    private final RuleTables rules = new RuleTables(RESOURCES.resolve("rules"));
    private final ProcedureTables procedure = new ProcedureTables(RESOURCES.resolve("procedure"));
    private final DeadlineTables deadlines = new DeadlineTables(RESOURCES.resolve("deadlines"));

    @Test
    void theRuleOfTheEmptyPostAsksForHalfAnHour() {
        assertThat(rules.alarmRules())
                .filteredOn(row -> row.rule().equals("AI-01") && row.inForce(TODAY))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.sustained()).isEqualTo(Duration.ofMinutes(30));
                    assertThat(row.merge()).isEqualTo(Duration.ofMinutes(30));
                    assertThat(row.scenario()).isEqualTo("药师不在岗");
                });
    }

    @Test
    void theLastDayOfAPeriodMovesPastEveryDayOffUntilTheLawSaysMore() {
        var calendar = new CalendarTables(RESOURCES.resolve("calendar"));
        assertThat(calendar.rollover(TODAY)).isEqualTo(Rollover.EVERY_DAY_OFF);
        assertThatThrownBy(() -> calendar.rollover(LocalDate.of(2020, 1, 1)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("rollover");
    }

    @ParameterizedTest
    @EnumSource
    void everyColourHasALimit(AlarmColour colour) {
        assertThat(rules.reviewLimits())
                .filteredOn(row -> row.colour() == colour && row.inForceOn(TODAY))
                .hasSize(1);
    }

    @Test
    void theUrgentColoursAskForTwoReviewers() {
        assertThat(rules.reviewLimits())
                .filteredOn(row -> row.reviewers() == 2)
                .extracting(ReviewLimit::colour)
                .containsExactlyInAnyOrder(AlarmColour.RED, AlarmColour.ORANGE);
    }

    @Test
    void reviewLimitsStandOnTheShippedCalendar() {
        var calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
        var limits = new ReviewLimits(
                rules.reviewLimits(), new Deadlines(calendar, Rollover.EVERY_DAY_OFF), SystemClock.CHINA);
        var fridayMorning = Instant.parse("2026-11-20T02:00:00Z");
        assertThat(limits.due(AlarmColour.YELLOW, fridayMorning).at()).isEqualTo("2026-11-23T16:00:00Z");
    }

    @Test
    void dismissalReasonsHaveDistinctCodesAndBothNames() {
        var reasons = rules.dismissalReasons();
        assertThat(reasons)
                .extracting(DismissalReason::code)
                .doesNotHaveDuplicates()
                .contains("OTHER");
        assertThat(reasons).filteredOn(reason -> reason.code().equals("OTHER")).allMatch(DismissalReason::remarkNeeded);
    }

    @Test
    void theProcedureLeadsFromTheSourceToTheInvestigation() {
        var shipped = procedure.procedure();
        var stage = Optional.<Stage>empty();
        for (Event event :
                new Event[] {Event.REGISTER_CLUE, Event.START_VERIFY, Event.APPLY_FILING, Event.APPROVE_FILING}) {
            stage = shipped.transition(stage, event, TODAY).map(row -> row.to());
        }
        assertThat(stage).contains(Stage.INVESTIGATING);
    }

    @Test
    void everyEventHasItsOrderAndEveryGuardItsArticle() {
        var guards = procedure.guards();
        assertThat(guards)
                .filteredOn(row -> row.guard() == Guard.ORDER)
                .extracting(GuardRule::event)
                .containsExactlyInAnyOrder(Event.values());
        assertThat(new HashSet<>(guards.stream().map(GuardRule::guard).toList()))
                .isEqualTo(Set.of(Guard.values()));
        assertThat(guards)
                .filteredOn(row -> row.guard() == Guard.TWO_OFFICERS)
                .isNotEmpty()
                .allMatch(row -> row.least().orElse(0) == 2);
    }

    @Test
    void whoTakesAStepHoldsItsAction() {
        var grants = new RoleTables(RESOURCES.resolve("roles")).grants();
        assertThat(procedure.transitions())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(grants)
                        .as(row.event().code())
                        .anyMatch(grant -> grant.role().equals(row.role())
                                && grant.action()
                                        .equals(new Action(row.event().action().code()))));
    }

    @Test
    void verificationLastsFifteenWorkingDaysAndTheCaseNinetyDays() {
        var shipped = deadlines.rules();
        assertThat(shipped.inForce("D01", TODAY).period(false)).isEqualTo(new Period.WorkingDays(15));
        assertThat(shipped.inForce("D01", TODAY).period(true)).isEqualTo(new Period.WorkingDays(30));
        assertThat(shipped.inForce("D01", TODAY).stops()).containsExactlyInAnyOrder("TEST", "IDENTIFICATION");
        assertThat(shipped.inForce("D20", TODAY).period(false)).isEqualTo(new Period.Days(90));
        assertThat(shipped.all()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({
        "1,FORTNIGHT, column unit",
        "9000,CD, column count",
        "1001,WD, column unit",
        "0,WD, column count",
    })
    void aDeadlineThatCannotBeCountedIsRefused(String count, String unit, String said) throws IOException {
        Files.writeString(
                folder.resolve("deadlines.csv"),
                "id,name,from,count,unit,extend,stops,source,effective_from,effective_to,verified\n" + "D01,n,f,"
                        + count + "," + unit + ",,,s,2026-01-01,,true\n");
        assertThatThrownBy(() -> new DeadlineTables(folder).rules())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-BAD")
                .hasMessageContaining("row 2, " + said);
    }

    @Test
    void aDeadlineThatStandsTwiceIsRefused() throws IOException {
        String row = "D01,n,f,1,WD,,,s,2026-01-01,,true\n";
        Files.writeString(
                folder.resolve("deadlines.csv"),
                "id,name,from,count,unit,extend,stops,source,effective_from,effective_to,verified\n" + row + row);
        assertThatThrownBy(() -> new DeadlineTables(folder).rules())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("stands twice");
    }

    @Test
    void aColourAndAnEventThatNobodyKnowsAreRefused() throws IOException {
        Files.writeString(folder.resolve("review-limits.csv"), """
            colour,count,unit,reviewers,source,effective_from,effective_to,verified
            PINK,1,WD,1,s,2026-01-01,,true
            """);
        Files.writeString(folder.resolve("guards.csv"), """
            event,guard,least,source,effective_from,effective_to,verified
            fly,ORDER,,s,2026-01-01,,true
            """);
        assertThatThrownBy(() -> new RuleTables(folder).reviewLimits())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("row 2, column colour");
        assertThatThrownBy(() -> new ProcedureTables(folder).guards())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("row 2, column event");
    }
}
