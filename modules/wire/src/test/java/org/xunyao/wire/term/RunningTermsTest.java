package org.xunyao.wire.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.term.Happening;
import org.xunyao.casework.term.Happenings;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.RunningTerm;
import org.xunyao.casework.term.RunningTerms;
import org.xunyao.casework.term.TermBook;
import org.xunyao.casework.term.TermRow;
import org.xunyao.casework.term.Urgency;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.DeadlineRule;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.OtherRule;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;

/// The deadlines of journals by the real tables.
final class RunningTermsTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final TermBook book = new TermTables(RESOURCES.resolve("deadlines")).book(DAY);
    private final WorkCalendar calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
    private final RunningTerms terms =
            new RunningTerms(book, new Deadlines(calendar, Rollover.EVERY_DAY_OFF), calendar);
    private final List<Happening> journal = new ArrayList<>();

    @Test
    void everyRuleOfThePageIsThere() {
        Set<String> ids = Stream.concat(
                        new DeadlineTables(RESOURCES.resolve("deadlines"))
                                .rules().all().stream().map(DeadlineRule::id),
                        book.others().stream().map(OtherRule::id))
                .collect(Collectors.toSet());
        assertThat(ids)
                .contains(
                        ("D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 D12 D13 D20 D21 D22 D30 D30a D31 D32 D32a D33 D40"
                                        + " D41 D42 D43 D44 D45 D46 D50 D51 D52 D53 D54 D55 D60 D61 D62a D62b D63 D64"
                                        + " D65 D65a D65b D65c D65d D66 D67 D68 D69 D70 D71 D72 D73 D74 D80 D80a D81"
                                        + " D82 D83 D84 D85 D86 D90")
                                .split(" "));
    }

    @Test
    void whatTheCaseLeavesOutIsSaidTwiceAndTheSame() {
        var reasons = book.others().stream()
                .filter(rule -> rule.id().equals("D22"))
                .map(rule -> ((OtherRule.LeftOut) rule.shape()).reasons())
                .findFirst()
                .orElseThrow();
        assertThat(new DeadlineTables(RESOURCES.resolve("deadlines"))
                        .rules()
                        .inForce("D20", DAY)
                        .stops())
                .isEqualTo(reasons);
        assertThat(book.others())
                .filteredOn(rule -> rule.id().equals("D43"))
                .extracting(OtherRule::shape)
                .containsExactly(new OtherRule.Rate(3, 100, Set.of("REVIEW", "LITIGATION")));
    }

    @Test
    void everyEventOfLeadsAndCasesIsOneOfTheProcedure() {
        Set<String> known = Stream.concat(
                        Stream.of(Event.values()).map(Event::code),
                        Stream.of(Stage.values()).map(Happenings::to))
                .collect(Collectors.toSet());
        known.add(Happenings.HEARING_ON);
        assertThat(book.rows())
                .filteredOn(row -> row.kind() != MatterKind.MEASURE)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(known)
                        .as(row.id())
                        .containsAll(row.course().begins())
                        .containsAll(row.course().ends())
                        .containsAll(row.course().stops().keySet())
                        .containsAll(row.course().resumes().keySet())
                        .containsAll(row.course().prolongs()));
    }

    @Test
    void redLinesAreThoseOfThePage() {
        assertThat(book.rows().stream().filter(TermRow::red).map(TermRow::rule))
                .containsExactlyInAnyOrder("D06", "D08", "D09", "D09a", "D13", "D20", "D42", "D53", "D54");
    }

    @Test
    void aLeadIsWarnedOfAtHalfAtFourFifthsAndOnItsLastDay() {
        happens("registerClue", "2026-11-02");
        assertThat(on("2026-11-11", "D01").urgency()).isEqualTo(Urgency.CALM);
        assertThat(on("2026-11-12", "D01").urgency()).as("8 of 15").isEqualTo(Urgency.NOTICE);
        assertThat(on("2026-11-18", "D01").urgency()).as("12 of 15").isEqualTo(Urgency.SOON);
        assertThat(on("2026-11-23", "D01").urgency()).as("15 of 15").isEqualTo(Urgency.LAST);
        assertThat(on("2026-11-24", "D01"))
                .satisfies(late -> assertThat(late.urgency()).isEqualTo(Urgency.OVER))
                .satisfies(late -> assertThat(late.use().over()).isEqualTo(1));
        assertThat(on("2026-11-23", "D01").due().raw()).isEqualTo("2026-11-23");
    }

    @Test
    void aLeadIsProlongedOnceAndDaysThatSeveralStopsCoverAreLeftOutOnce() {
        happens("registerClue", "2026-09-07");
        assertThat(on("2026-09-08", "D01").due().raw()).isEqualTo("2026-09-28");
        happens("extendVerify", "2026-09-20");
        assertThat(on("2026-09-21", "D01").due().raw()).isEqualTo("2026-10-23");
        happens("extendVerify", "2026-09-21");
        assertThat(on("2026-09-21", "D01").due().raw()).as("once only").isEqualTo("2026-10-23");
        stops("TEST", "2026-09-14", "2026-09-16");
        stops("TEST", "2026-09-15", "2026-09-17");
        assertThat(on("2026-09-21", "D01").due().raw()).isEqualTo("2026-10-29");
        stops("WEATHER", "2026-09-18", "2026-09-18");
        assertThat(on("2026-09-21", "D01").due().raw())
                .as("a reason that the rule does not know stops nothing")
                .isEqualTo("2026-10-29");
    }

    @Test
    void anEvidenceHoldLapsesOnItsSeventhWorkingDayAndNeverLater() {
        happens("hold", "2026-09-18");
        assertThat(measure("2026-09-29", "D06").urgency()).isEqualTo(Urgency.LAST);
        RunningTerm over = measure("2026-09-30", "D06");
        assertThat(over.urgency()).isEqualTo(Urgency.OVER);
        assertThat(over.row().end()).isEqualTo(new TermRow.RunOut("HOLD_LAPSES", true));
    }

    @ParameterizedTest
    @CsvSource({"seize, D08, 2026-01-20, 2026-02-19, 2026-02-24", "seizeDrug, D09, 2026-09-25, 2026-10-02, 2026-10-08"})
    void measuresEndByTheRawDayThoughTheirPeriodWouldMoveOn(
            String event, String rule, String from, LocalDate raw, LocalDate rolled) {
        happens(event, from);
        RunningTerm last = measure(raw.toString(), rule);
        assertThat(last.due().rolled()).isEqualTo(rolled);
        assertThat(last.urgency()).isEqualTo(Urgency.LAST);
        assertThat(measure(raw.plusDays(1).toString(), rule).urgency()).isEqualTo(Urgency.OVER);
    }

    @Test
    void aSeizureUnderTestRunsOnAfterTheReport() {
        happens("seize", "2026-03-02");
        happens("sendTest", "2026-03-10");
        RunningTerm still = measure("2026-03-12", "D08");
        assertThat(still.use().stopped()).isTrue();
        assertThat(still.use().used())
                .as("two days after it was sent nothing was added")
                .isEqualTo(7);
        happens("testReport", "2026-03-19");
        assertThat(measure("2026-03-20", "D08").due().raw())
                .as("30 days and the ten of the test, both ends")
                .isEqualTo("2026-04-11");
        happens("extendSeizure", "2026-04-01");
        assertThat(measure("2026-04-02", "D08").due().raw()).isEqualTo("2026-05-11");
    }

    @Test
    void aCaseIsWarnedOfByItsRawDayAndLateByTheDayAfterTheHoliday() {
        happens("approveFiling", "2026-07-03");
        assertThat(ofCase("2026-09-24", "D20").urgency()).as("7 days before").isEqualTo(Urgency.SOON);
        assertThat(ofCase("2026-09-30", "D20").urgency()).as("1 day before").isEqualTo(Urgency.LAST);
        assertThat(ofCase("2026-10-08", "D20").urgency()).isEqualTo(Urgency.LAST);
        assertThat(ofCase("2026-10-09", "D20").urgency()).isEqualTo(Urgency.OVER);
    }

    @Test
    void suspensionAndHearingDoNotCountAndTheLeadersTogetherSayHowLong() {
        happens("approveFiling", "2026-03-02");
        happens("suspend", "2026-03-11");
        happens("resume", "2026-03-20");
        assertThat(ofCase("2026-03-21", "D20").due().raw()).isEqualTo("2026-06-10");
        happens("requestHearing", "2026-04-01");
        assertThat(ofCase("2026-04-10", "D20").use().stopped()).isTrue();
        happens("closeHearing", "2026-04-20");
        assertThat(ofCase("2026-04-21", "D20").due().raw()).isEqualTo("2026-06-30");
        happens("extendCase", "2026-06-20");
        assertThat(ofCase("2026-06-21", "D20").due().raw()).isEqualTo("2026-07-30");
        with("extendCaseAgain", "2026-07-20", new Happening.Longer(45));
        assertThat(ofCase("2026-07-21", "D20"))
                .satisfies(longer -> assertThat(longer.due().raw()).isEqualTo("2026-09-13"))
                .satisfies(longer -> assertThat(longer.prolonged()).isTrue());
        happens("decide", "2026-08-01");
        assertThat(ofCase("2027-01-04", "D20").urgency()).isEqualTo(Urgency.MET);
    }

    @Test
    void aCorrectedEntryMovesTheDeadlineAndTheOldDayIsKept() {
        happens("serveNotice", "2026-09-24");
        assertThat(ofCase("2026-09-25", "D13").due().raw()).isEqualTo("2026-10-09");
        correct("0", "serveNotice", "2026-09-23");
        RunningTerm once = ofCase("2026-09-25", "D13");
        assertThat(once.due().raw()).isEqualTo("2026-10-08");
        assertThat(once.earlier()).containsExactly(LocalDate.of(2026, 10, 9));
        correct("0", "serveNotice", "2026-09-21");
        RunningTerm twice = ofCase("2026-09-25", "D13");
        assertThat(twice.from()).isEqualTo("2026-09-21");
        assertThat(twice.earlier()).containsExactly(LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 8));
        assertThat(ofCase("2026-09-25", "D13").earlier())
                .as("the same journal gives the same answer")
                .isEqualTo(twice.earlier());
    }

    @Test
    void aCorrectionOfSomethingElseMovesNothing() {
        happens("approveFiling", "2026-09-01");
        happens("serveNotice", "2026-09-24");
        correct("1", "serveNotice", "2026-09-23");
        assertThat(ofCase("2026-09-25", "D20").earlier()).isEmpty();
    }

    @Test
    void theCourtMayBeAskedFromTheDayOnWhichTheTimeToSueRanOut() {
        happens("serve", "2026-01-15");
        assertThat(all(MatterKind.CASE, "2026-07-16"))
                .as("a decision of no penalty is not brought to court")
                .noneMatch(term -> term.basis().rule().equals("D54"));
        happens("to:EXECUTING", "2026-01-15");
        assertThat(all(MatterKind.CASE, "2026-07-15"))
                .noneMatch(term -> term.basis().rule().equals("D54"));
        RunningTerm asked = ofCase("2026-07-16", "D54");
        assertThat(asked.from()).isEqualTo("2026-07-15");
        assertThat(asked.due().raw()).isEqualTo("2026-10-15");
        assertThat(asked.basis().verified()).isFalse();
    }

    @Test
    void theCourtMayBeAskedFromTheEndOfWhatWasPutOffWhereThatIsLater() {
        happens("serve", "2026-01-15");
        happens("to:EXECUTING", "2026-01-15");
        with("approveInstalment", "2026-01-20", new Happening.Until(LocalDate.of(2026, 9, 30)));
        assertThat(all(MatterKind.CASE, "2026-09-30"))
                .noneMatch(term -> term.basis().rule().equals("D54"));
        assertThat(ofCase("2026-10-08", "D54").from()).isEqualTo("2026-09-30");
    }

    @Test
    void whatIsCorrectedAgainKeepsItsPlaceInTheJournal() {
        happens("approveFiling", "2026-03-02");
        happens("suspend", "2026-03-11");
        happens("resume", "2026-03-20");
        correct("1", "suspend", "2026-03-12");
        correct("1", "suspend", "2026-03-13");
        RunningTerm running = ofCase("2026-05-04", "D20");
        assertThat(running.use().stopped()).as("it was resumed").isFalse();
        assertThat(running.due().raw()).as("90 days and eight").isEqualTo("2026-06-08");
        assertThat(running.earlier()).containsExactly(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 9));
    }

    @Test
    void whatOtherStepsMovedIsNoDayBeforeACorrection() {
        happens("approveFiling", "2026-03-02");
        happens("suspend", "2026-03-11");
        happens("serveNotice", "2026-03-12");
        correct("2", "serveNotice", "2026-03-13");
        happens("resume", "2026-03-20");
        happens("extendCase", "2026-04-01");
        assertThat(ofCase("2026-05-04", "D20").earlier()).isEmpty();
        assertThat(ofCase("2026-05-04", "D13").earlier()).containsExactly(LocalDate.of(2026, 3, 19));
    }

    @Test
    void theOrderOfTheJournalHoldsThoughAClockWasSetBack() {
        happens("approveFiling", "2026-03-02");
        happens("suspend", "2026-03-11");
        journal.add(Happening.plain("2", "resume", LocalDate.of(2026, 3, 20), Instant.EPOCH));
        assertThat(ofCase("2026-05-04", "D20").use().stopped()).isFalse();
    }

    @Test
    void whoeverProlongsForAgesStopsNoBoard() {
        happens("approveFiling", "2026-03-02");
        with("extendCaseAgain", "2026-03-03", new Happening.Longer(Integer.MAX_VALUE));
        with("extendCaseAgain", "2026-03-04", new Happening.Longer(Integer.MAX_VALUE));
        assertThat(ofCase("2026-03-05", "D20").due().raw())
                .isEqualTo(LocalDate.of(2026, 3, 2).plusDays(3_660));
    }

    @Test
    void legalReviewAfterTheHearingHasItsTermToo() {
        happens("closeHearing", "2026-11-02");
        happens("to:LEGAL_REVIEW_AFTER_HEARING", "2026-11-02");
        assertThat(ofCase("2026-11-03", "D12"))
                .satisfies(review -> assertThat(review.due().raw()).isEqualTo("2026-11-16"))
                .satisfies(review -> assertThat(review.basis().verified()).isFalse());
        happens("legalPass", "2026-11-05");
        assertThat(ofCase("2026-11-30", "D12").urgency()).isEqualTo(Urgency.MET);
    }

    @Test
    void aPaymentThatWasPutOffIsDueOnTheDayOfTheDecision() {
        happens("to:EXECUTING", "2026-09-16");
        assertThat(ofCase("2026-09-17", "D42").due().rolled()).isEqualTo("2026-10-08");
        with("approveInstalment", "2026-09-28", new Happening.Until(LocalDate.of(2026, 12, 31)));
        assertThat(ofCase("2026-10-20", "D42").due().raw()).isEqualTo("2026-12-31");
    }

    @Test
    void aHearingIsToldSevenWholeWorkingDaysBefore() {
        happens("hearingOn", "2026-11-23");
        RunningTerm told = ofCase("2026-11-11", "D30");
        assertThat(told.due().raw()).isEqualTo("2026-11-11");
        assertThat(told.urgency()).isNotEqualTo(Urgency.OVER);
        assertThat(ofCase("2026-11-12", "D30").urgency()).isEqualTo(Urgency.OVER);
    }

    @Test
    void hoursAreCountedFromTheHourAfterTheOneInWhichItHappened() {
        journal.add(new Happening(
                "0",
                "holdAtOnce",
                LocalDate.of(2026, 11, 20),
                Optional.of(LocalTime.of(10, 20)),
                new Happening.Plain(),
                Instant.EPOCH,
                Optional.empty()));
        assertThat(at("2026-11-21T10:20").urgency()).isNotEqualTo(Urgency.OVER);
        assertThat(at("2026-11-21T10:21").urgency())
                .as("a measure ends by the raw hour")
                .isEqualTo(Urgency.OVER);
    }

    @Test
    void whatNobodyPublishedIsEstimated() {
        happens("registerClue", "2026-12-21");
        assertThat(on("2026-12-22", "D01").due().estimated()).isTrue();
        assertThat(on("2026-12-22", "D01").due().raw()).isEqualTo("2027-01-12");
    }

    @ParameterizedTest
    @CsvSource({
        "D99, '', ROLLED, names no rule",
        "D13, NOBODY, ROLLED, begins after no term",
        "D13, '', SOMETIMES, column judged",
    })
    void aTableThatDoesNotFitIsRefusedWhole(String rule, String after, String judged, String said, @TempDir Path folder)
            throws IOException {
        for (String file : List.of("deadlines.csv", "other.csv", "warnings.csv")) {
            Files.copy(RESOURCES.resolve("deadlines").resolve(file), folder.resolve(file));
        }
        String header =
                Files.readAllLines(RESOURCES.resolve("deadlines/terms.csv")).getFirst();
        Files.writeString(
                folder.resolve("terms.csv"),
                header + "\nX,CASE," + rule + "," + (after.isEmpty() ? "serve" : "") + "," + after + ",,,,,," + judged
                        + ",W,true,true,s,2022-09-29,,true\n");
        assertThatThrownBy(() -> new TermTables(folder).book(DAY))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(said);
    }

    private void happens(String event, String day) {
        with(event, day, new Happening.Plain());
    }

    private void stops(String reason, String from, String to) {
        with(
                "stopClock",
                from,
                new Happening.Stopped(LocalDate.parse(from), Optional.of(LocalDate.parse(to)), reason, "1"));
    }

    private void with(String event, String day, Happening.Detail detail) {
        int number = journal.size();
        journal.add(
                Happening.plain(Integer.toString(number), event, LocalDate.parse(day), Instant.ofEpochSecond(number))
                        .with(detail));
    }

    private void correct(String earlier, String event, String day) {
        happens(event, day);
        journal.add(journal.removeLast().correcting(earlier));
    }

    private List<RunningTerm> all(MatterKind kind, String today) {
        return terms.of(kind, journal, LocalDate.parse(today).atTime(12, 0));
    }

    private RunningTerm of(MatterKind kind, String today, String rule) {
        return all(kind, today).stream()
                .filter(term -> term.basis().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private RunningTerm on(String today, String rule) {
        return of(MatterKind.LEAD, today, rule);
    }

    private RunningTerm ofCase(String today, String rule) {
        return of(MatterKind.CASE, today, rule);
    }

    private RunningTerm measure(String today, String rule) {
        return of(MatterKind.MEASURE, today, rule);
    }

    private RunningTerm at(String moment) {
        return terms.of(MatterKind.MEASURE, journal, LocalDateTime.parse(moment))
                .getFirst();
    }
}
