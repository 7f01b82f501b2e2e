package org.xunyao.casework.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;

/// One entry under test, so that a person sees all that is missing at once. It is used by one thread
/// within one transaction.
final class Entering {
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?");
    private static final int REASON_LONGEST = 1_000;

    private final PeopleRules rules;
    private final LocalDate today;
    private final CaseFile file;
    private final PeopleFile people;
    private final List<Obstacle> obstacles = new ArrayList<>();

    Entering(PeopleRules rules, LocalDate today, CaseFile file, PeopleFile people) {
        this.rules = rules;
        this.today = today;
        this.file = file;
        this.people = people;
    }

    /// What every entry must meet.
    Entering shared(PersonId by) {
        return require(file.stage() != Stage.ARCHIVED, PeopleGuard.CASE_OPEN)
                .require(isOfficer(by), PeopleGuard.OWN_CASE);
    }

    /// The line that is taken back holds, and it is said why.
    Entering back(PeopleLine.Reversal reversal) {
        return require(people.holds(reversal.of()), PeopleGuard.REVERSIBLE)
                .require(
                        !reversal.reason().isBlank() && fits(reversal.reason(), REASON_LONGEST, true),
                        PeopleGuard.REASON);
    }

    /// Who is named, and by which paper.
    Entering named(Participant person, PersonalNumber number) {
        require(
                        fits(person.name(), Participant.NAME_LONGEST, false)
                                && !person.name().isBlank(),
                        PeopleGuard.NAME)
                .require(
                        person.phone().isEmpty()
                                || PHONE.matcher(person.phone()).matches(),
                        PeopleGuard.PHONE)
                .require(fits(person.address(), Participant.LONGEST, false), PeopleGuard.ADDRESS)
                .require(person.seen().isPresent() == !number.text().isEmpty(), PeopleGuard.PAPER_AND_NUMBER);
        person.seen().ifPresent(seen -> seen(seen, number));
        return authorised(person);
    }

    private void seen(Participant.Seen seen, PersonalNumber number) {
        require(isOfficer(seen.by()), PeopleGuard.SEEN_BY).require(!seen.on().isAfter(today), PeopleGuard.SEEN_ON);
        if (number.text().isEmpty()) {
            return;
        }
        if (seen.kind() == PaperKind.RESIDENT_CARD) {
            CitizenNumber.flaw(number, today).ifPresent(flaw -> require(false, guard(flaw)));
        } else {
            require(number.isPlain(), PeopleGuard.PAPER_NUMBER);
        }
    }

    private static PeopleGuard guard(CitizenNumber.Flaw flaw) {
        return switch (flaw) {
            case SHAPE -> PeopleGuard.CITIZEN_SHAPE;
            case BIRTH -> PeopleGuard.CITIZEN_BIRTH;
            case CHECK -> PeopleGuard.CITIZEN_CHECK;
        };
    }

    private Entering authorised(Participant person) {
        boolean agent = person.part() == Part.AGENT;
        boolean sound = person.authority()
                .map(one -> !one.paper().isBlank()
                        && fits(one.paper(), Participant.LONGEST, false)
                        && (one.of() == Part.PARTY || one.of() == Part.THIRD_PARTY))
                .orElse(!agent);
        return require(sound && agent == person.authority().isPresent(), PeopleGuard.AUTHORITY);
    }

    /// Where a hearing is appointed nobody has more agents than the data allow; of third parties it is not
    /// known whose the agent is, so each counts.
    Entering hearing(PeopleFile after) {
        int each = rules.agentsAtMost(today);
        int others = Math.max(1, after.as(Part.THIRD_PARTY).size());
        boolean over = isOver(after, Part.PARTY, each) || isOver(after, Part.THIRD_PARTY, (long) each * others);
        return require(!over || !isHearingAppointed(), PeopleGuard.AGENTS_AT_HEARING);
    }

    /// Those who were named before are not struck.
    private boolean isOver(PeopleFile after, Part of, long most) {
        long now = agents(after, of);
        return now > most && now > agents(people, of);
    }

    private static long agents(PeopleFile file, Part of) {
        return file.as(Part.AGENT).stream()
                .flatMap(agent -> agent.authority().stream())
                .filter(authority -> authority.of() == of)
                .count();
    }

    private boolean isHearingAppointed() {
        Optional<Act> last = file.course().steps().stream()
                .map(Entry::act)
                .filter(act -> act.event() == Event.REQUEST_HEARING || act instanceof Hearing)
                .reduce((earlier, later) -> later);
        return last.filter(act -> act instanceof Hearing && act.event() != Event.CLOSE_HEARING)
                .isPresent();
    }

    /// @throws BlockedException if anything is missing
    void pass() {
        if (!obstacles.isEmpty()) {
            throw new BlockedException(obstacles);
        }
    }

    private Entering require(boolean holds, PeopleGuard guard) {
        if (!holds) {
            obstacles.add(rules.obstacle(guard, today));
        }
        return this;
    }

    private boolean isOfficer(PersonId person) {
        return file.head().officers().stream().anyMatch(one -> one.id().equals(person));
    }

    /// Invisible and turning characters would make one name look like another.
    private static boolean fits(String text, int longest, boolean lines) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(point -> hidden(point) && !(lines && point == '\n'));
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
