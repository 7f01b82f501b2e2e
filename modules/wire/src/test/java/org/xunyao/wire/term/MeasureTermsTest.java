package org.xunyao.wire.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureSpan;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.term.Happenings;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.RunningTerm;
import org.xunyao.casework.term.RunningTerms;
import org.xunyao.casework.term.TermRow;
import org.xunyao.casework.term.Urgency;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;

/// The deadlines of measures (D05-D10) from their journals, and that the desks count the same.
class MeasureTermsTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final WorkCalendar calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
    private final Deadlines deadlines = new Deadlines(calendar, Rollover.EVERY_DAY_OFF);
    private final Rulebook rulebook = new Rulebook(
            new ProcedureTables(RESOURCES.resolve("procedure")).procedure(),
            new DeadlineTables(RESOURCES.resolve("deadlines")).rules(),
            deadlines);
    private final RunningTerms board = new RunningTerms(
            new TermTables(RESOURCES.resolve("deadlines")).book(LocalDate.of(2026, 11, 23)), deadlines, calendar);
    private final List<MeasureEntry> entries = new ArrayList<>();

    @Test
    void everyEventOfMeasuresIsOneThatTheirJournalsGive() {
        Set<String> known =
                Stream.of(MeasureEvent.values()).map(MeasureEvent::code).collect(Collectors.toSet());
        known.addAll(Set.of("seizeDrug", "sendTestDrug", "drugReport"));
        assertThat(new TermTables(RESOURCES.resolve("deadlines"))
                        .book(LocalDate.of(2026, 11, 23))
                        .rows())
                .filteredOn(row -> row.kind() == MatterKind.MEASURE)
                .hasSize(7)
                .allSatisfy(row -> assertThat(known)
                        .as(row.id())
                        .containsAll(row.course().begins())
                        .containsAll(row.course().ends())
                        .containsAll(row.course().stops().keySet())
                        .containsAll(row.course().resumes().keySet())
                        .containsAll(row.course().prolongs()));
    }

    @Test
    void aHoldOnTheSpotIsApprovedInADayAndDisposedOfInSeven() {
        add(new HoldAct.HoldAtOnce("急", "库", taking()), "2026-09-18", MeasureState.TAKEN_AT_ONCE);
        assertThat(rules("2026-09-18")).containsExactly("D05 2026-09-19", "D06 2026-09-29");
        assertThat(term("2026-09-19", "D05").urgency()).isEqualTo(Urgency.OVER);
        add(new HoldAct.ApproveHold(TEN, "同意"), "2026-09-19", MeasureState.IN_FORCE);
        assertThat(term("2026-09-19", "D05").ended()).contains(LocalDate.of(2026, 9, 19));
        assertThat(term("2026-09-29", "D06").urgency()).isEqualTo(Urgency.LAST);
        RunningTerm over = term("2026-09-30", "D06");
        assertThat(over.urgency()).isEqualTo(Urgency.OVER);
        assertThat(over.ranOut()).isTrue();
        assertThat(over.row().end()).isEqualTo(new TermRow.RunOut("HOLD_LAPSES", true));
        add(
                new HoldAct.DisposeHold(HoldAct.Disposal.PRESERVED, "1", "同意", Optional.empty()),
                "2026-09-29",
                MeasureState.PRESERVED);
        assertThat(term("2026-09-30", "D06").ranOut())
                .as("what was done in time and noted later did not run out")
                .isFalse();
    }

    @Test
    void drugsHaveSevenDaysOrFifteenFromTheReport() {
        seize(Sector.DRUG, "2026-03-02");
        assertThat(rules("2026-03-03")).containsExactly("D07 2026-03-03", "D08 2026-04-01", "D09 2026-03-09");
        add(send("2026-03-25"), "2026-03-04", MeasureState.TEST_PAUSED);
        assertThat(term("2026-03-10", "D09").urgency()).isEqualTo(Urgency.MET);
        add(new SeizureAct.TestReport("报1", day("2026-03-18")), "2026-03-20", MeasureState.IN_FORCE);
        assertThat(term("2026-03-20", "D09a").due().raw()).isEqualTo("2026-04-02");
        assertThat(term("2026-04-03", "D09a").urgency()).isEqualTo(Urgency.OVER);
        add(new SeizureAct.DecideSeizure("没收", "1"), "2026-04-02", MeasureState.IN_FORCE);
        assertThat(term("2026-04-03", "D09a").urgency()).isEqualTo(Urgency.MET);
    }

    @Test
    void aDecisionBeforeTheReportLeavesNothingToDecideAfterIt() {
        seize(Sector.DRUG, "2026-03-02");
        add(new SeizureAct.DecideSeizure("立案", "1"), "2026-03-03", MeasureState.IN_FORCE);
        add(send("2026-03-25"), "2026-03-04", MeasureState.TEST_PAUSED);
        add(new SeizureAct.TestReport("报1", day("2026-03-18")), "2026-03-20", MeasureState.IN_FORCE);
        assertThat(rules("2026-03-20")).noneMatch(rule -> rule.startsWith("D09a"));
    }

    @Test
    void devicesHaveNoTermOfDrugsAndWhatIsLiftedIsGivenBackAtOnce() {
        seize(Sector.DEVICE, "2026-03-02");
        add(new SeizureAct.LiftSeizure("1", "合格"), "2026-03-05", MeasureState.LIFTED);
        assertThat(rules("2026-03-06")).containsExactly("D07 2026-03-03", "D08 2026-04-01", "D10 2026-03-05");
        assertThat(term("2026-03-06", "D08").urgency()).isEqualTo(Urgency.MET);
        assertThat(term("2026-03-06", "D10").urgency()).isEqualTo(Urgency.OVER);
        add(new SeizureAct.ReturnGoods("收1"), "2026-03-06", MeasureState.RETURNED);
        assertThat(term("2026-03-06", "D10").ended()).contains(day("2026-03-06"));
    }

    @Test
    void whateverTheJournalSaysDeskAndBoardCountTheSame() {
        var random = new Random(95);
        int over = 0;
        int moved = 0;
        for (int run = 0; run < 400; run++) {
            entries.clear();
            LocalDate from = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(200));
            boolean hold = random.nextBoolean();
            LocalDate day = hold ? holdJournal(from) : seizureJournal(from, random);
            if (random.nextInt(3) == 0) {
                MeasureEntry first = entries.getFirst();
                entries.add(new MeasureEntry(
                        entries.size() + 1,
                        first.act(),
                        first.day().minusDays(1 + random.nextInt(3)),
                        entries.getLast().to(),
                        SOMEBODY,
                        Instant.EPOCH,
                        Optional.of(new Entry.Correction(1, "记错"))));
                moved++;
            }
            LocalDate today = day.plusDays(random.nextInt(50));
            RunningTerm term = term(today.toString(), hold ? "D06" : "D08");
            MeasureSpan span = MeasureSpan.of(rulebook, measure(), today);
            String told = today + " " + entries;
            assertThat(span.due()).as(told).contains(term.due());
            assertThat(span.isOverOn(today)).as(told).isEqualTo(term.urgency() == Urgency.OVER);
            if (entries.getLast().correction().isPresent()) {
                assertThat(term.earlier()).as(told).hasSizeLessThan(2);
            }
            over += span.isOverOn(today) ? 1 : 0;
        }
        assertThat(over).isBetween(50, 350);
        assertThat(moved).isGreaterThan(50);
    }

    private LocalDate holdJournal(LocalDate from) {
        add(new HoldAct.HoldAtOnce("急", "库", taking()), from.toString(), MeasureState.TAKEN_AT_ONCE);
        return from;
    }

    private LocalDate seizureJournal(LocalDate from, Random random) {
        seize(Sector.DRUG, from.toString());
        LocalDate day = from.plusDays(1);
        if (random.nextBoolean()) {
            day = day.plusDays(random.nextInt(10));
            add(send(day.plusDays(random.nextInt(20)).toString()), day.toString(), MeasureState.TEST_PAUSED);
            if (random.nextBoolean()) {
                day = day.plusDays(random.nextInt(15));
                add(new SeizureAct.TestReport("报1", day), day.toString(), MeasureState.IN_FORCE);
            }
        }
        if (random.nextBoolean() && entries.getLast().to() != MeasureState.TEST_PAUSED) {
            day = day.plusDays(random.nextInt(5));
            add(new SeizureAct.ExtendSeizure("1", true, "复杂"), day.toString(), MeasureState.EXTENDED);
        }
        return day;
    }

    private void seize(Sector sector, String day) {
        var ground = new SeizureAct.Ground(SeizureAct.Way.DETAIN, sector, "X", "理由", "库");
        add(new SeizureAct.SeizeAtOnce(ground, taking()), day, MeasureState.TAKEN_AT_ONCE);
    }

    private static SeizureAct.SendTest send(String until) {
        return new SeizureAct.SendTest("省院", "期1", true, day(until));
    }

    private static MeasureAct.Taking taking() {
        return new MeasureAct.Taking("1", Set.of(SOMEBODY), TEN, Set.of());
    }

    private void add(MeasureAct act, String day, MeasureState to) {
        entries.add(new MeasureEntry(entries.size() + 1, act, day(day), to, SOMEBODY, Instant.EPOCH, Optional.empty()));
    }

    private Measure measure() {
        return new Measure(1, entries);
    }

    private List<RunningTerm> terms(String today) {
        return board.of(
                MatterKind.MEASURE,
                new Happenings(ZoneId.of("Asia/Shanghai")).of(measure(), day(today)),
                day(today).atTime(12, 0));
    }

    private List<String> rules(String today) {
        return terms(today).stream()
                .map(term -> term.basis().rule() + " "
                        + term.hour().map(hour -> hour.toLocalDate()).orElse(term.last()))
                .toList();
    }

    private RunningTerm term(String today, String rule) {
        return terms(today).stream()
                .filter(term -> term.basis().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
