package org.xunyao.app.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.app.cases.matter.Term.Standing;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.Clue;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.Rulebook;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;

/// The term of verification as the days go by, by the real tables.
final class TermsTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");

    private final WorkCalendar calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
    private final Rulebook rulebook = new Rulebook(
            new ProcedureTables(RESOURCES.resolve("procedure")).procedure(),
            new DeadlineTables(RESOURCES.resolve("deadlines")).rules(),
            new Deadlines(calendar, Rollover.EVERY_DAY_OFF));

    @Test
    void itIsCountedInWorkingDaysAndTurnsFromQuietToOrangeToRed() {
        assertThat(on("2026-11-20")).extracting(Term::standing, Term::days).containsExactly(Standing.RUNNING, 15);
        assertThat(on("2026-12-07")).extracting(Term::standing, Term::days).containsExactly(Standing.RUNNING, 4);
        assertThat(on("2026-12-08")).extracting(Term::standing, Term::days).containsExactly(Standing.SOON, 3);
        assertThat(on("2026-12-11")).extracting(Term::standing, Term::days).containsExactly(Standing.SOON, 0);
        assertThat(on("2026-12-14"))
                .as("the weekend between is not counted")
                .extracting(Term::standing, Term::days)
                .containsExactly(Standing.OVER, 1);
    }

    @Test
    void aYearWithoutANoticeIsMarkedAnEstimate() {
        assertThat(on("2026-11-20").due().estimated()).isFalse();
        assertThat(term(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 21))
                        .due()
                        .estimated())
                .isTrue();
    }

    @Test
    void theArticleThatBindsIsTheOneOfTheTable() {
        assertThat(on("2026-11-20").law().source()).isEqualTo("市场监督管理行政处罚程序规定第18条");
        assertThat(on("2026-12-01").used()).isBetween(0.4, 0.5);
    }

    private Term on(String today) {
        return term(LocalDate.of(2026, 11, 20), LocalDate.parse(today));
    }

    private Term term(LocalDate found, LocalDate today) {
        Instant noon = today.atTime(12, 0).atZone(CHINA).toInstant();
        var clue = new Clue(
                new LeadId(new UUID(0, 1)),
                new RegisterNumber(2026, 1),
                LeadSource.SUPERVISION,
                "alarm:1",
                "柜台无人",
                found,
                new PharmacyId(new UUID(0, 2)),
                List.of(),
                new PersonId(new UUID(0, 3)),
                noon);
        return new Terms(rulebook, calendar, new StillClock(noon)).verification(new Lead.ClueRegistered(clue));
    }
}
