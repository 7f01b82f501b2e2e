package org.xunyao.app.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.app.cases.matter.Term.Standing;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Clue;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.Verification;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.handling.CaseTerm;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.term.Happening;
import org.xunyao.casework.term.Happenings;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.RunningTerm;
import org.xunyao.casework.term.RunningTerms;
import org.xunyao.casework.term.Urgency;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.term.TermTables;

/// The term of verification and the term of the case are worked out at the desks, on the side of a case and on the
/// board of deadlines: all say the same of any journal, by the real tables.
final class TermsAgreeTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 3));
    private static final int JOURNALS = 400;

    private final WorkCalendar calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
    private final Deadlines deadlines = new Deadlines(calendar, Rollover.EVERY_DAY_OFF);
    private final Rulebook rulebook = new Rulebook(
            new ProcedureTables(RESOURCES.resolve("procedure")).procedure(),
            new DeadlineTables(RESOURCES.resolve("deadlines")).rules(),
            deadlines);
    private final RunningTerms board = new RunningTerms(
            new TermTables(RESOURCES.resolve("deadlines")).book(LocalDate.of(2026, 11, 23)), deadlines, calendar);
    private final Random random = new Random(20);

    @Test
    void whateverTheJournalOfACaseSaysItsTermIsOne() {
        int over = 0;
        int stopped = 0;
        for (int i = 0; i < JOURNALS; i++) {
            LocalDate filed = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(120));
            CaseFile file = file(filed, course(filed));
            LocalDate last = file.course().entries().isEmpty()
                    ? filed
                    : file.course().steps().getLast().day();
            LocalDate today = last.plusDays(random.nextInt(90));
            RunningTerm running = only(MatterKind.CASE, new Happenings(CHINA).of(file), today, "D20");
            Term side = terms(today).decision(file);
            String journal = filed + " " + today + " " + file.course();
            assertThat(running.due()).as(journal).isEqualTo(CaseTerm.due(rulebook, file, today));
            assertThat(side.due()).as(journal).isEqualTo(running.due());
            agree(side, running, journal);
            over += running.urgency() == Urgency.OVER ? 1 : 0;
            stopped += running.stops().isEmpty() ? 0 : 1;
        }
        assertThat(over).as("journals of both kinds").isBetween(1, JOURNALS - 1);
        assertThat(stopped).isBetween(1, JOURNALS - 1);
    }

    @Test
    void whateverTheVerificationOfALeadSaysItsTermIsOne() {
        for (int i = 0; i < JOURNALS; i++) {
            LocalDate found = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(300));
            LocalDate today = found.plusDays(random.nextInt(50));
            Lead lead = lead(found, today);
            RunningTerm running = only(MatterKind.LEAD, new Happenings(CHINA).of(lead), today, "D01");
            Term side = terms(today).verification(lead);
            assertThat(side.due()).as("%s %s", today, lead).isEqualTo(running.due());
            agree(side, running, today + " " + lead);
        }
    }

    private static void agree(Term side, RunningTerm running, String journal) {
        assertThat(side.start()).isEqualTo(running.from());
        assertThat(running.basis().length().map(RunningTerm.Length::count))
                .as(journal)
                .contains(side.whole());
        assertThat(side.standing() == Standing.OVER).as(journal).isEqualTo(running.urgency() == Urgency.OVER);
        assertThat(side.standing() == Standing.MET).as(journal).isEqualTo(running.urgency() == Urgency.MET);
    }

    private Terms terms(LocalDate today) {
        return new Terms(rulebook, calendar, new StillClock(noon(today)));
    }

    private RunningTerm only(MatterKind kind, List<Happening> journal, LocalDate today, String rule) {
        return board.of(kind, journal, today.atTime(12, 0)).stream()
                .filter(term -> term.basis().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /// Suspended and heard, prolonged and prolonged again, put right now and then, and sometimes ended.
    private Course course(LocalDate filed) {
        var journal = new Journal(filed);
        for (int steps = random.nextInt(6); steps > 0; steps--) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    journal.add(new Inquiry.Suspend(Inquiry.SuspensionReason.OTHER, "x"), Stage.SUSPENDED);
                    if (steps > 1 || random.nextBoolean()) {
                        journal.add(new Inquiry.Resume("x"), Stage.INVESTIGATING);
                    }
                }
                case 1 -> {
                    journal.add(new Notice.RequestHearing("x"), Stage.HEARING);
                    if (steps > 1 || random.nextBoolean()) {
                        journal.add(new Hearing.CloseHearing("1", "x"), Stage.LEGAL_REVIEW_AFTER_HEARING);
                    }
                }
                default -> journal.prolong();
            }
            if (random.nextInt(3) == 0) {
                journal.putRight();
            }
        }
        if (journal.rests() && random.nextInt(4) == 0) {
            journal.add(new Inquiry.Terminate("x", true), Stage.TERMINATED);
            journal.putRight();
        }
        return journal.course;
    }

    private final class Journal {
        private final LocalDate filed;
        private Course course = Course.NONE;
        private LocalDate day;
        private boolean prolonged;

        Journal(LocalDate filed) {
            this.filed = filed;
            this.day = filed;
        }

        boolean rests() {
            return course.stage() != Stage.SUSPENDED && course.stage() != Stage.HEARING;
        }

        void add(Act act, Stage to) {
            day = day.plusDays(random.nextInt(15));
            put(act, day, to, Optional.empty());
        }

        void prolong() {
            add(prolonged ? new Inquiry.ExtendCaseAgain(20, "1", "x") : new Inquiry.ExtendCase("x"), course.stage());
            prolonged = true;
        }

        /// A step is put on another day between its neighbours, sometimes twice.
        void putRight() {
            List<Entry> steps = course.steps();
            int place = random.nextInt(steps.size());
            LocalDate from = place == 0 ? filed : steps.get(place - 1).day();
            LocalDate to =
                    place == steps.size() - 1 ? day : steps.get(place + 1).day();
            Entry wrong = steps.get(place);
            for (int times = random.nextInt(1, 3); times > 0; times--) {
                put(
                        wrong.act(),
                        from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, to) + 1)),
                        course.stage(),
                        Optional.of(new Entry.Correction(wrong.number(), "x")));
            }
        }

        private void put(Act act, LocalDate on, Stage to, Optional<Entry.Correction> correction) {
            Instant at = noon(on);
            course = course.with(new Entry(course.next(), act, on, to, SOMEBODY, at, correction));
        }
    }

    private static CaseFile file(LocalDate filed, Course course) {
        var head = new CaseFile.Head(
                new CaseId(new UUID(0, 1)),
                new RegisterNumber(2026, 1),
                new LeadId(new UUID(0, 1)),
                new PharmacyId(new UUID(0, 2)),
                "x",
                filed,
                List.of(),
                SOMEBODY,
                noon(filed));
        return course.entries().isEmpty() ? new CaseFile.Investigating(head) : new CaseFile.OnCourse(head, course);
    }

    private Lead lead(LocalDate found, LocalDate today) {
        var clue = new Clue(
                new LeadId(new UUID(0, 1)),
                new RegisterNumber(2026, 1),
                LeadSource.SUPERVISION,
                "alarm:1",
                "x",
                found,
                new PharmacyId(new UUID(0, 2)),
                List.of(),
                SOMEBODY,
                noon(found));
        var longer = new Verification.Extension("x", SOMEBODY, noon(today));
        var stop = new ClockStop(
                found.plusDays(random.nextInt(20)), found.plusDays(20L + random.nextInt(20)), "TEST", "1");
        var verification = new Verification(
                List.of(),
                SOMEBODY,
                noon(found),
                random.nextBoolean() ? Optional.of(longer) : Optional.empty(),
                random.nextBoolean() ? List.of(stop, stop) : List.of());
        return switch (random.nextInt(3)) {
            case 0 -> new Lead.ClueRegistered(clue);
            case 1 -> new Lead.ClueVerifying(clue, verification);
            default -> new Lead.ClueClosed(clue, verification, new Lead.Ending("x", SOMEBODY, noon(today)));
        };
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(CHINA).toInstant();
    }
}
