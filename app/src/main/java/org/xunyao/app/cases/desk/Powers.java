package org.xunyao.app.cases.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Procedure;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Transition;
import org.xunyao.documents.Drafting;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.kernel.Clock;

/// What one person is offered at each stage. Deciding stays with the desks.
final class Powers {
    private final Office office;
    private final Ticket ticket;
    private final Procedure procedure;
    private final Clock clock;

    Powers(Office office, Ticket ticket, Procedure procedure, Clock clock) {
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
        var offered = new ArrayList<>(allowed(stage).stream()
                .map(Transition::event)
                .filter(event -> office.offers(ticket, event.action()))
                .toList());
        offered.sort(Comparator.comparing(event -> next.equals(Optional.of(event)) ? 0 : 1));
        return offered;
    }

    /// The step by which the matter goes on, if there is one.
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
        return next(stage).map(event -> office.offers(ticket, event.action())).orElse(false);
    }

    Clock clock() {
        return clock;
    }

    boolean mayAddEvidence() {
        return office.offers(ticket, EvidenceDesk.SEAL);
    }

    boolean mayWrite() {
        return office.offers(ticket, Drafting.SAVE);
    }

    private List<Transition> allowed(Optional<Stage> stage) {
        return procedure.transitions().stream()
                .filter(row -> row.from().equals(stage) && row.inForceOn(clock.today()))
                .toList();
    }
}
