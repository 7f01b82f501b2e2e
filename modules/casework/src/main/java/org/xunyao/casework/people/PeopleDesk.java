package org.xunyao.casework.people;

import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// Where the people of a case are entered, put right and read (参与人登记). Nothing is ever changed: a line
/// that was wrong is taken back by a counter-entry. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// FaultException} `CASE-MISSING` if there is no such case.
public final class PeopleDesk {
    /// Entering people, and taking lines back.
    public static final Action ENTER = new Action("people.enter");

    /// Reading the number of an identity paper.
    public static final Action REVEAL = new Action("people.reveal");

    private final Office office;
    private final PeopleBinder binder;

    /// @param binder what is kept and what binds
    public PeopleDesk(Office office, PeopleBinder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// The people of a case; numbers are masked. Who may read cases may read this.
    public PeopleFile of(Ticket ticket, CaseId id) {
        return office.look(
                ticket, CaseDesk.LOOK, target(id), tx -> binder.people().of(tx, id));
    }

    /// Names somebody (登记参与人), or names them anew and takes the line back that was wrong.
    ///
    /// @param number of the paper that was seen; {@link PersonalNumber#NONE} if none was
    /// @param instead of which line, and why
    public Step<PeopleFile> enter(
            Ticket.OfPerson ticket,
            CaseId id,
            Participant person,
            PersonalNumber number,
            Optional<PeopleLine.Reversal> instead) {
        return BlockedException.asStep(() -> office.perform(ticket, ENTER, target(id), tx -> {
            PeopleFile before = binder.people().of(tx, id);
            Entering entering = entering(tx, id, before).shared(ticket.person().id());
            instead.ifPresent(entering::back);
            entering.named(person, number).pass();
            PeopleFile after = before.with(line(ticket, before, Optional.of(person), number.masked(), instead));
            entering.hearing(after).pass();
            binder.people().put(tx, after, number);
            return after;
        }));
    }

    /// Takes a line back by a counter-entry (冲销).
    public Step<PeopleFile> takeBack(Ticket.OfPerson ticket, CaseId id, PeopleLine.Reversal reversal) {
        return BlockedException.asStep(() -> office.perform(ticket, ENTER, target(id), tx -> {
            PeopleFile before = binder.people().of(tx, id);
            entering(tx, id, before).shared(ticket.person().id()).back(reversal).pass();
            PeopleFile after = before.with(line(ticket, before, Optional.empty(), "", Optional.of(reversal)));
            binder.people().put(tx, after, PersonalNumber.NONE);
            return after;
        }));
    }

    /// The whole number of a line's paper (查看证件号码). Each look leaves a row in the audit, without the
    /// number.
    ///
    /// @return {@link PersonalNumber#NONE} if no paper was seen
    public Saved<PersonalNumber> reveal(Ticket.OfPerson ticket, CaseId id, int line) {
        return office.perform(ticket, REVEAL, target(id), tx -> binder.people().number(tx, id, line));
    }

    private Entering entering(Tx tx, CaseId id, PeopleFile people) {
        CaseFile file = binder.cases()
                .find(tx, id)
                .orElseThrow(() -> new FaultException("CASE-MISSING", id.value().toString()));
        return new Entering(binder.rules(), binder.clock().today(), file, people);
    }

    private PeopleLine line(
            Ticket.OfPerson ticket,
            PeopleFile before,
            Optional<Participant> person,
            String shown,
            Optional<PeopleLine.Reversal> reversal) {
        return new PeopleLine(
                before.lines().size() + 1,
                person,
                shown,
                reversal,
                ticket.person().id(),
                binder.clock().now());
    }

    private static Target target(CaseId id) {
        return new Target("case", id.value().toString());
    }
}
