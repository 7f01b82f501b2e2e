package org.xunyao.app.cases.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.matter.Withheld;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Lead;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.GuardRule;
import org.xunyao.casework.procedure.Procedure;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Transition;
import org.xunyao.documents.Drafting;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.alarm.AlarmDesk;

/// What one person is offered at each stage. Deciding stays with the desks.
final class Powers {
    private static final String OFFICERS = "INSPECTOR";
    // A lead and a case may stand at the same stage, such as one handed to another authority.
    private static final String OF_LEADS = "lead.";
    private static final Set<Guard> APART = Set.of(Guard.MAKER_IS_NOT_APPROVER, Guard.REVIEWER_IS_NOT_OFFICER);
    private static final Set<Event> AFTER_REVIEW = Set.of(Event.APPROVE_NOTICE, Event.DECIDE);
    private static final Set<Event> AFTER_ASSESSMENT = Set.of(Event.APPROVE_TRANSFER, Event.DECLINE_TRANSFER);
    private static final Set<Event> AT_HEARING = Set.of(Event.HOLD_HEARING, Event.CLOSE_HEARING);

    private final Office office;
    private final Ticket.OfPerson ticket;
    private final Procedure procedure;
    private final Clock clock;

    Powers(Office office, Ticket.OfPerson ticket, Procedure procedure, Clock clock) {
        this.office = office;
        this.ticket = ticket;
        this.procedure = procedure;
        this.clock = clock;
    }

    /// The steps of this person from there, the next one first.
    ///
    /// @param stage nothing before registration
    List<Event> offered(Optional<Stage> stage) {
        Optional<Event> next = next(stage);
        return first(
                next.stream().toList(),
                events(stage).stream()
                        .filter(event -> event.action().code().startsWith(OF_LEADS) && holds(event))
                        .toList());
    }

    /// The steps of this person in a case, those by which it goes on first.
    List<Event> offered(CaseFile file) {
        return first(
                CaseTurn.next(file),
                fitting(file).stream().filter(event -> mayTake(event, file)).toList());
    }

    /// The steps that the procedure allows in a case now and somebody else has to take.
    List<Withheld> withheld(CaseFile file) {
        var withheld = new ArrayList<Withheld>();
        for (Event event : first(CaseTurn.next(file), fitting(file))) {
            if (!mayTake(event, file)) {
                boolean maker = holds(event) && barred(event, file);
                withheld.add(new Withheld(event, roles(event, file.stage()), maker));
            }
        }
        return withheld;
    }

    /// The step by which the matter goes on before filing, if there is one.
    Optional<Event> next(Optional<Stage> stage) {
        if (stage.isEmpty()) {
            return Optional.of(Event.REGISTER_CLUE);
        }
        return switch (stage.get()) {
            case CLUE_REGISTERED -> Optional.of(Event.START_VERIFY);
            case CLUE_VERIFYING -> Optional.of(Event.APPLY_FILING);
            case FILING_PENDING -> Optional.of(Event.APPROVE_FILING);
            default -> Optional.empty();
        };
    }

    /// Whether the next step is this person's.
    boolean mine(Optional<Stage> stage) {
        return next(stage).map(this::holds).orElse(false);
    }

    /// Whether a step by which the case goes on is this person's.
    boolean mine(CaseFile file) {
        Set<Event> allowed = Set.copyOf(events(Optional.of(file.stage())));
        return CaseTurn.next(file).stream().anyMatch(event -> allowed.contains(event) && mayTake(event, file));
    }

    /// Whether this person may take any step at that stage, corrections and what moves no case left out.
    boolean mayMove(Stage stage) {
        return events(Optional.of(stage)).stream()
                .filter(event -> !CaseTurn.isBeside(event))
                .anyMatch(this::holds);
    }

    /// Whether this person is an officer of the case or took a step of it.
    boolean own(CaseFile file) {
        return isOfficer(file)
                || file.head().approver().equals(me())
                || file.course().entries().stream().anyMatch(entry -> entry.by().equals(me()));
    }

    /// Whether this person registered the lead or verifies it.
    boolean own(Lead lead) {
        return lead.clue().registrar().equals(me())
                || Terms.verificationOf(lead)
                        .map(one -> one.orderedBy().equals(me())
                                || one.officers().stream()
                                        .anyMatch(officer -> officer.id().equals(me())))
                        .orElse(false);
    }

    Clock clock() {
        return clock;
    }

    /// Whether sources, which are confirmed alarms, may be looked at.
    boolean maySeeSources() {
        return office.offers(ticket, AlarmDesk.LOOK);
    }

    boolean mayAddEvidence() {
        return office.offers(ticket, EvidenceDesk.SEAL);
    }

    boolean mayWrite() {
        return office.offers(ticket, Drafting.SAVE);
    }

    boolean mayCorrect(CaseFile file) {
        return mayTake(Event.CORRECT_ENTRY, file);
    }

    // A power of officers reaches only their own cases; somebody who worked on a case approves nothing in it.
    private boolean mayTake(Event event, CaseFile file) {
        boolean officers = roles(event, file.stage()).equals(List.of(OFFICERS));
        return holds(event) && !barred(event, file) && (!officers || isOfficer(file));
    }

    private boolean holds(Event event) {
        return office.offers(ticket, event.action());
    }

    private boolean barred(Event event, CaseFile file) {
        boolean apart = procedure.guards(event, clock.today()).stream()
                .map(GuardRule::guard)
                .anyMatch(APART::contains);
        boolean reviewed = AFTER_REVIEW.contains(event) && file.course().reviewedBy(me());
        boolean assessed = AFTER_ASSESSMENT.contains(event) && file.course().assessedBy(me());
        boolean worked = isOfficer(file) && (apart || AT_HEARING.contains(event));
        return worked || reviewed || assessed;
    }

    private boolean isOfficer(CaseFile file) {
        return file.head().officers().stream().anyMatch(one -> one.id().equals(me()));
    }

    private PersonId me() {
        return ticket.person().id();
    }

    private List<String> roles(Event event, Stage from) {
        return allowed(Optional.of(from)).stream()
                .filter(row -> row.event() == event)
                .map(row -> row.role().code())
                .distinct()
                .toList();
    }

    private static List<Event> first(List<Event> next, List<Event> events) {
        var sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(event -> next.contains(event) ? 0 : 1));
        return sorted;
    }

    /// The steps of the procedure that make sense in this case.
    private List<Event> fitting(CaseFile file) {
        return events(Optional.of(file.stage())).stream()
                .filter(event -> CaseTurn.fits(event, file.course()))
                .toList();
    }

    private List<Event> events(Optional<Stage> stage) {
        return allowed(stage).stream()
                .map(Transition::event)
                .filter(event -> event != Event.CORRECT_ENTRY)
                .distinct()
                .toList();
    }

    private List<Transition> allowed(Optional<Stage> stage) {
        return procedure.transitions().stream()
                .filter(row -> row.from().equals(stage) && row.inForceOn(clock.today()))
                .toList();
    }
}
