package org.xunyao.app.cases.people.desk;

import java.util.Optional;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.people.PeoplePorts;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.people.PeopleDesk;
import org.xunyao.casework.people.PeopleFile;
import org.xunyao.casework.people.PersonalNumber;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.FaultException;

/// People of cases for one person, from their desk. What is offered follows from the powers; deciding stays
/// with the desk.
///
/// @param ticket in whose name everything is done
public record PeopleAtDesk(Office office, PeopleDesk desk, Ticket.OfPerson ticket) implements PeoplePorts {
    @Override
    public Optional<Sheet> open(CaseId id) {
        try {
            return Optional.of(new Sheet(
                    desk.of(ticket, id),
                    office.offers(ticket, PeopleDesk.ENTER),
                    office.offers(ticket, PeopleDesk.REVEAL)));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    @Override
    public Acted act(CaseId id, PeopleAct act) {
        try {
            return switch (take(id, act)) {
                case Step.Done<PeopleFile> done -> new Acted.Done(done.saved());
                case Step.Blocked<PeopleFile> blocked -> new Acted.Blocked(blocked.obstacles());
            };
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    private Step<PeopleFile> take(CaseId id, PeopleAct act) {
        return switch (act) {
            case PeopleAct.Enter one -> desk.enter(ticket, id, one.person(), one.number(), one.instead());
            case PeopleAct.TakeBack one -> desk.takeBack(ticket, id, one.reversal());
        };
    }

    @Override
    public PersonalNumber reveal(CaseId id, int line) {
        try {
            return desk.reveal(ticket, id, line).result();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
