package org.xunyao.app.cases.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.CasePorts;
import org.xunyao.app.cases.list.FilterShelf;
import org.xunyao.app.cases.matter.Acted;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterPage;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.HearingRules;
import org.xunyao.casework.handling.Surcharge;
import org.xunyao.casework.measure.desk.MeasureDesks;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Step;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.RegistryDesk;

/// Fills the ports of the case workspace for one person from the desks of the domain.
public final class CaseDesks {
    private final Desks desks;
    private final Rules rules;
    private final Sources sources;
    private final Clock clock;
    private final Ticket.OfPerson ticket;

    /// @param sources where leads may come from
    /// @param ticket in whose name everything is done
    public CaseDesks(Desks desks, Rules rules, Sources sources, Clock clock, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.rules = rules;
        this.sources = sources;
        this.clock = clock;
        this.ticket = ticket;
    }

    /// The ports.
    ///
    /// @param papers the workspace of documents
    /// @param shelf where filters are kept
    public CasePorts ports(CasePorts.Papers papers, FilterShelf shelf) {
        var powers = new Powers(desks.office(), ticket, rules.rulebook().procedure(), clock);
        var terms = new Terms(rules.rulebook(), rules.calendar(), clock);
        var matters = new MatterPages(desks, sources, powers, terms, ticket);
        var sheets = new MatterSheets(desks, rules, powers, terms, ticket);
        var intake = new EvidenceIntake(desks.evidence(), ticket, clock.zone());
        return new CasePorts(
                new Pages(matters),
                matter -> refused(() -> sheets.open(matter)),
                (matter, act) -> refused(() -> act(matter, act)),
                (matter, file, collected, progress) -> refused(() -> intake.seal(matter, file, collected, progress)),
                papers,
                List.copyOf(rules.kinds().all()),
                shelf,
                new GoodsAtDesks(
                        new GoodsAtDesks.Desks(desks.office(), desks.cases(), desks.measures()),
                        terms,
                        rules.rulebook(),
                        clock,
                        ticket));
    }

    private Acted act(Matter matter, CaseAct act) {
        LeadDesk leads = desks.leads();
        Handling handling = desks.handling();
        return switch (act) {
            case CaseAct.Register _ -> led(leads.register(ticket, origin(matter)));
            case CaseAct.StartVerify start -> led(leads.startVerify(ticket, lead(matter), start.people()));
            case CaseAct.Extend extend -> led(leads.extendVerify(ticket, lead(matter), extend.reason()));
            case CaseAct.StopClock stop -> led(leads.stopClock(ticket, lead(matter), stop.stop()));
            case CaseAct.Apply apply -> led(leads.applyFiling(ticket, lead(matter), apply.content()));
            case CaseAct.Approve approve ->
                filed(leads.approveFiling(ticket, lead(matter), approve.people(), approve.noConflict()));
            case CaseAct.Reject reject ->
                led(leads.rejectFiling(ticket, lead(matter), reject.ground(), reject.reason()));
            case CaseAct.Close close -> led(leads.close(ticket, lead(matter), close.reason()));
            case CaseAct.Transfer transfer ->
                led(leads.transferOut(ticket, lead(matter), transfer.receiver(), transfer.reason()));
            case CaseAct.OfCase step -> filed(handling.take(ticket, file(matter), step.day(), step.act()));
            case CaseAct.Correct correct ->
                filed(handling.correct(ticket, file(matter), correct.line(), correct.day(), correct.reason()));
        };
    }

    private static Acted led(Step<? extends Lead> step) {
        return switch (step) {
            case Step.Done<? extends Lead> done ->
                new Acted.Done(done.saved(), Matter.key(done.saved().result().id()));
            case Step.Blocked<? extends Lead> blocked -> new Acted.Blocked(blocked.obstacles());
        };
    }

    private static Acted filed(Step<? extends CaseFile> step) {
        return switch (step) {
            case Step.Done<? extends CaseFile> done ->
                new Acted.Done(
                        done.saved(), Matter.key(done.saved().result().head().id()));
            case Step.Blocked<? extends CaseFile> blocked -> new Acted.Blocked(blocked.obstacles());
        };
    }

    private static LeadOrigin origin(Matter matter) {
        if (matter instanceof Matter.Origin source) {
            return source.origin();
        }
        throw new FaultException("PROCEDURE-UNFIT", Event.REGISTER_CLUE.code() + " of " + matter.key());
    }

    private static LeadId lead(Matter matter) {
        if (matter instanceof Matter.OfLead of) {
            return of.lead().id();
        }
        throw new FaultException("LEAD-MISSING", matter.key());
    }

    private static CaseId file(Matter matter) {
        if (matter instanceof Matter.OfCase of) {
            return of.file().head().id();
        }
        throw new FaultException("CASE-MISSING", matter.key());
    }

    // A refusal is already in the audit; the screen says it by its code.
    private static <R> R refused(Supplier<R> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    /// The list, with a refusal as a fault.
    private record Pages(MatterPages matters) implements CasePorts.Matters {
        @Override
        public MatterPage page(MatterPage.Cursor from) {
            return refused(() -> matters.page(from));
        }

        @Override
        public long waiting(List<Matter> shown) {
            return refused(() -> matters.waiting(shown));
        }
    }

    /// The desks behind the workspace.
    ///
    /// @param office tells what this person is offered
    /// @param registry names of pharmacies
    /// @param staff names of people and who may be named as officer
    /// @param handling steps of cases
    /// @param measures steps of measures, and the ledger of goods
    public record Desks(
            Office office,
            LeadDesk leads,
            CaseDesk cases,
            Drafting drafting,
            EvidenceDesk evidence,
            RegistryDesk registry,
            StaffDesk staff,
            Handling handling,
            MeasureDesks measures) {}

    /// What binds.
    ///
    /// @param calendar counts the days that are left
    /// @param kinds of documents
    /// @param hearings when a notice must offer a hearing
    /// @param surcharge what lateness adds
    public record Rules(
            Rulebook rulebook,
            WorkCalendar calendar,
            DocumentKinds kinds,
            HearingRules hearings,
            Surcharge surcharge) {}

    /// Port: the steps of a case after filing.
    public interface Handling {
        /// Takes the step of that act.
        ///
        /// @param day from which it counts in law
        Step<? extends CaseFile> take(Ticket.OfPerson ticket, CaseId id, LocalDate day, Act act);

        /// Gives a line of the journal its right day.
        ///
        /// @param line from 1
        Step<? extends CaseFile> correct(Ticket.OfPerson ticket, CaseId id, int line, LocalDate day, String reason);
    }

    /// Port: where leads may come from, such as confirmed alarms.
    @FunctionalInterface
    public interface Sources {
        /// The newest, registered or not.
        ///
        /// @param limit at most this many, 1..1000
        List<? extends LeadOrigin> newest(Ticket.OfPerson ticket, int limit);
    }
}
