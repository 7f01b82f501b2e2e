package org.xunyao.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Clue;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Officer;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.Verification;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.ActText;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.registry.PharmacyId;

/// Leads and cases to write. Every number makes others.
final class CaseworkRecords {
    static final Instant START = Instant.parse("2026-11-22T01:02:03.123456Z");
    static final PersonId LEADER = new PersonId(new UUID(1, 9));
    static final Lead.Ending ENDING = new Lead.Ending("核查后未发现违法行为㛃", LEADER, START.plusSeconds(99));

    /// Keeps a discussion as its two texts; anything else is unreadable.
    static final ActText ACTS = new SpokenActs();

    private static final LocalDate FOUND = LocalDate.of(2026, 11, 20);
    private static final List<Officer> OFFICERS = List.of(
            new Officer(new PersonId(new UUID(1, 2)), "王䶮", "330198002"),
            new Officer(new PersonId(new UUID(1, 1)), "李𠮷", "330198001"));

    private CaseworkRecords() {}

    static LeadId leadId(int number) {
        return new LeadId(new UUID(0x0190_0000_0000_7000L + ((long) number << 16), 6));
    }

    static CaseId caseId(int number) {
        return new CaseId(new UUID(0x0190_0000_0000_7000L + ((long) number << 16), 7));
    }

    static String reference(int number) {
        return "alarm:" + new UUID(8, number);
    }

    static Clue clue(int number) {
        return clue(number, reference(number));
    }

    static Clue clue(int number, String reference) {
        return new Clue(
                leadId(number),
                new RegisterNumber(2026, number),
                LeadSource.SUPERVISION,
                reference,
                "处方药柜台无药师",
                FOUND,
                new PharmacyId(new UUID(5, 5)),
                List.of(AlarmsInStoreTest.evidence(2), AlarmsInStoreTest.evidence(1)),
                new PersonId(new UUID(1, 1)),
                START.plusSeconds(number));
    }

    static Verification plain() {
        return new Verification(OFFICERS, LEADER, START, Optional.empty(), List.of());
    }

    static Verification prolonged() {
        return new Verification(
                OFFICERS,
                LEADER,
                START,
                Optional.of(new Verification.Extension("案情复杂", LEADER, START.plusSeconds(5))),
                List.of(
                        new ClockStop(FOUND.plusDays(3), FOUND.plusDays(5), "TEST", "检〔2026〕7号"),
                        new ClockStop(FOUND, FOUND, "TEST", "检〔2026〕6号")));
    }

    static FilingApplication application(Set<Condition> met, boolean harmedLife) {
        var content = new FilingApplication.Content("执业药师不在岗销售处方药", "核查情况", met, FOUND.minusDays(1), harmedLife);
        return new FilingApplication(content, new PersonId(new UUID(1, 1)), START.plusSeconds(7));
    }

    static FilingApplication application() {
        return application(FilingApplication.Content.allConditions(), true);
    }

    static Lead.Filed filed(int number) {
        return new Lead.Filed(clue(number), plain(), application(), caseId(number));
    }

    static CaseFile.Investigating caseFile(int number) {
        return new CaseFile.Investigating(new CaseFile.Head(
                caseId(number),
                new RegisterNumber(2026, number),
                leadId(number),
                new PharmacyId(new UUID(5, 5)),
                "执业药师不在岗销售处方药",
                FOUND.plusDays(9),
                OFFICERS,
                LEADER,
                START.plusSeconds(number)));
    }

    /// A case with lines of its journal.
    static CaseFile.OnCourse onCourse(int number, Entry... lines) {
        return new CaseFile.OnCourse(caseFile(number).head(), new Course(List.of(lines)));
    }

    /// A line of the journal of a case.
    static Entry line(int number, Act act, Stage to, Optional<Entry.Correction> correction) {
        return new Entry(number, act, FOUND.plusDays(9 + number), to, LEADER, START.plusSeconds(number), correction);
    }

    private static final class SpokenActs implements ActText {
        @Override
        public String write(Act act) {
            return switch (act) {
                case Decision.Discuss discuss -> discuss.record() + "\n" + discuss.conclusion();
                case UnreadableAct unreadable -> unreadable.text();
                default -> throw new IllegalArgumentException("foreign act");
            };
        }

        @Override
        public Act read(Event event, String text) {
            List<String> parts = text.lines().toList();
            return event == Event.DISCUSS && parts.size() == 2
                    ? new Decision.Discuss(parts.getFirst(), parts.getLast())
                    : new UnreadableAct(event, text);
        }
    }
}
