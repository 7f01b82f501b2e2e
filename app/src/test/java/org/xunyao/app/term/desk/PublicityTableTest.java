package org.xunyao.app.term.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.app.term.TermWords;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.Publicity;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.term.Happenings;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.MatterTerms;
import org.xunyao.casework.term.RunningTerms;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.term.TermTables;

/// Which penalties are to be published, until when, and what the table says of them; over the real tables.
final class PublicityTableTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant AT = Instant.parse("2026-09-30T08:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(new UUID(1, 1));
    private static final Penalty FINE = new Penalty(List.of(
            new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告"),
            new PenaltyLine(PenaltyLine.Kind.FINE, Money.yuan(20_000), "罚款20000元")));
    private static final Penalty WARNING =
            new Penalty(List.of(new PenaltyLine(PenaltyLine.Kind.WARNING, Money.NONE, "警告")));

    @Test
    void aFineWaitsForTwentyWorkingDaysAndAWarningIsNotPublished() {
        String table = table(decided(FINE), decided(WARNING));
        assertThat(table.lines()).hasSize(2);
        // The vector of case-procedure.md: 2026-09-30 and twenty working days.
        assertThat(table).contains("\"罚1\"", "\"警告；罚款20000元\"", "\"2026-09-30\",\"2026-11-03\",\"待公示\",\"\",\"\"");
    }

    @Test
    void whatIsPublishedSaysWhereAndWhatWasTakenBackSaysSo() {
        var publish = new Publicity.Publish("=公示系统 1 号", true, true, "");
        List<Act> published = List.of(decision(FINE), publish);
        assertThat(table(file(published))).contains("\"\",\"已公示\",\"2026-10-01\",\"'=公示系统 1 号\"");
        var back = new Publicity.WithdrawPublicity("复议1", "决定被撤销");
        assertThat(table(file(List.of(decision(FINE), publish, back)))).contains("\"已撤回\",\"2026-10-01\"");
    }

    @Test
    void aCorrectedDayOfTheDecisionMovesTheTerm() {
        CaseFile file = decided(FINE);
        Course course = file.course()
                .with(new Entry(
                        2,
                        decision(FINE),
                        LocalDate.of(2026, 9, 29),
                        Stage.DECIDED,
                        SOMEBODY,
                        AT,
                        Optional.of(new Entry.Correction(1, "记错了"))));
        assertThat(table(new CaseFile.OnCourse(file.head(), course))).contains("\"2026-09-29\",\"2026-11-02\"");
    }

    private static CaseFile decided(Penalty penalty) {
        return file(List.of(decision(penalty)));
    }

    private static Decision.Decide decision(Penalty penalty) {
        return new Decision.Decide(Decision.Outcome.PENALTY, penalty, "罚1", false, "");
    }

    private static CaseFile file(List<Act> acts) {
        var entries = new ArrayList<Entry>();
        for (Act act : acts) {
            int number = entries.size() + 1;
            LocalDate day = LocalDate.of(2026, 9, 30).plusDays(number > 1 ? 1 : 0);
            entries.add(new Entry(number, act, day, Stage.EXECUTING, SOMEBODY, AT, Optional.empty()));
        }
        var head = new CaseFile.Head(
                new CaseId(new UUID(2, 1)),
                new RegisterNumber(2026, 1),
                new LeadId(new UUID(3, 1)),
                new PharmacyId(new UUID(4, 1)),
                "药师不在岗销售处方药",
                LocalDate.of(2026, 9, 1),
                List.of(),
                SOMEBODY,
                AT);
        return new CaseFile.OnCourse(head, new Course(entries));
    }

    private static String table(CaseFile... files) {
        var words = new TermWords(Texts.of(Language.CHINESE), ZONE);
        List<MatterTerms> terms =
                List.of(files).stream().map(PublicityTableTest::terms).toList();
        byte[] bytes = new PublicityTable(words, "澜溪县市场监督管理局").csv(List.of(files), Map.of(), terms);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static MatterTerms terms(CaseFile file) {
        WorkCalendar calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
        var terms = new RunningTerms(
                new TermTables(RESOURCES.resolve("deadlines")).book(LocalDate.of(2026, 10, 9)),
                new Deadlines(calendar, Rollover.EVERY_DAY_OFF),
                calendar);
        return new MatterTerms(
                MatterKind.CASE,
                "case:" + file.head().id().value(),
                "案1",
                file.head().party(),
                file.head().cause(),
                Set.of(SOMEBODY),
                terms.of(MatterKind.CASE, new Happenings(ZONE).of(file), LocalDateTime.of(2026, 10, 9, 9, 0)),
                Map.of());
    }
}
