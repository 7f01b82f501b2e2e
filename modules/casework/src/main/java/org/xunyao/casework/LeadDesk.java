package org.xunyao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Accounts;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Checks;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.ClockStop;

/// Where leads are worked on (线索办理), from registration to the filing of a case. Every step is a person's;
/// each names what is missing with its article instead of being taken. All steps throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// FaultException} `LEAD-MISSING` if there is no such lead.
public final class LeadDesk {
    /// Reading leads.
    public static final Action LOOK = new Action("lead.look");

    private final Office office;
    private final Cabinet cabinet;
    private final Officers officers;
    private final Rulebook rulebook;
    private final Clock clock;
    private final Ids ids;

    /// @param cabinet what is kept
    /// @param rulebook what binds
    public LeadDesk(Office office, Cabinet cabinet, Rulebook rulebook, Clock clock, Ids ids) {
        this.office = office;
        this.cabinet = cabinet;
        this.officers = new Officers(cabinet.accounts(), rulebook);
        this.rulebook = rulebook;
        this.clock = clock;
        this.ids = ids;
    }

    /// Registers a source (案件来源登记). One source becomes one lead.
    public Step<Lead.ClueRegistered> register(Ticket.OfPerson ticket, LeadOrigin origin) {
        var id = new LeadId(ids.next());
        return BlockedException.asStep(() -> office.perform(ticket, Event.REGISTER_CLUE.action(), target(id), tx -> {
            rulebook.procedure()
                    .check(Optional.empty(), Event.REGISTER_CLUE, Stage.CLUE_REGISTERED, clock.today())
                    .require(!origin.clueFoundAt().isAfter(clock.today()), Guard.CLUE_DATE)
                    .require(!origin.description().isBlank(), Guard.CLUE_CONTENT)
                    .require(cabinet.leads().ofOrigin(tx, origin.reference()).isEmpty(), Guard.NOT_REGISTERED_YET)
                    .pass();
            return put(tx, new Lead.ClueRegistered(clue(tx, id, origin, ticket)));
        }));
    }

    /// Names the officers who verify, and begins (开始核查).
    ///
    /// @param people at least two, each of whom {@link Rulebook#mayBeNamed}
    public Step<Lead.ClueVerifying> startVerify(Ticket.OfPerson ticket, LeadId id, Set<PersonId> people) {
        return BlockedException.asStep(() -> office.perform(ticket, Event.START_VERIFY.action(), target(id), tx -> {
            var lead = standing(tx, id, Lead.ClueRegistered.class, Event.START_VERIFY, Stage.CLUE_VERIFYING);
            List<Officer> named = officers.namable(tx, people, clock.today());
            checks(lead, Event.START_VERIFY, Stage.CLUE_VERIFYING)
                    .require(named.size() == people.size(), Guard.TWO_OFFICERS)
                    .requireEnough(named.size(), Guard.TWO_OFFICERS)
                    .pass();
            return put(tx, new Lead.ClueVerifying(lead.clue(), new Verification(named, by(ticket), clock.now())));
        }));
    }

    /// Prolongs the term once, before it has run out (延长核查期限).
    public Step<Lead.ClueVerifying> extendVerify(Ticket.OfPerson ticket, LeadId id, String reason) {
        return BlockedException.asStep(() -> office.perform(ticket, Event.EXTEND_VERIFY.action(), target(id), tx -> {
            var lead = standing(tx, id, Lead.ClueVerifying.class, Event.EXTEND_VERIFY, Stage.CLUE_VERIFYING);
            Verification verification = lead.verification();
            checks(lead, Event.EXTEND_VERIFY, Stage.CLUE_VERIFYING)
                    .require(verification.extension().isEmpty(), Guard.EXTEND_ONCE)
                    .require(
                            !rulebook.verificationDue(lead.clue(), verification).isOverOn(clock.today()),
                            Guard.EXTEND_IN_TIME)
                    .require(!reason.isBlank(), Guard.REASON)
                    .pass();
            var extension = new Verification.Extension(reason, by(ticket), clock.now());
            return put(tx, new Lead.ClueVerifying(lead.clue(), verification.extended(extension)));
        }));
    }

    /// Leaves the days of a test or identification out of the term (扣除检验、鉴定、辨认时间).
    ///
    /// @param stop days that have passed, with the paper that proves them
    public Step<Lead.ClueVerifying> stopClock(Ticket.OfPerson ticket, LeadId id, ClockStop stop) {
        return BlockedException.asStep(() -> office.perform(ticket, Event.STOP_CLOCK.action(), target(id), tx -> {
            var lead = standing(tx, id, Lead.ClueVerifying.class, Event.STOP_CLOCK, Stage.CLUE_VERIFYING);
            boolean sound = rulebook.mayStop(lead.clue(), stop)
                    && !stop.document().isBlank()
                    && !stop.to().isAfter(clock.today())
                    && !stop.from().isBefore(lead.clue().foundAt());
            checks(lead, Event.STOP_CLOCK, Stage.CLUE_VERIFYING)
                    .require(sound, Guard.STOP_REASON)
                    .pass();
            return put(
                    tx, new Lead.ClueVerifying(lead.clue(), lead.verification().stopped(stop)));
        }));
    }

    /// Applies for filing (报请立案).
    ///
    /// @param content all four conditions must be ticked, and the conduct discovered within its limitation
    public Step<Lead.FilingPending> applyFiling(Ticket.OfPerson ticket, LeadId id, FilingApplication.Content content) {
        return BlockedException.asStep(() -> office.perform(ticket, Event.APPLY_FILING.action(), target(id), tx -> {
            var lead = standing(tx, id, Lead.ClueVerifying.class, Event.APPLY_FILING, Stage.FILING_PENDING);
            Set<Condition> met = content.met();
            boolean inTime = met.contains(Condition.LIMITATION) && rulebook.discoveredInTime(lead.clue(), content);
            checks(lead, Event.APPLY_FILING, Stage.FILING_PENDING)
                    .require(met.contains(Condition.PRIMA_FACIE_EVIDENCE), Guard.PRIMA_FACIE_EVIDENCE)
                    .require(met.contains(Condition.PENALTY_DUE), Guard.PENALTY_DUE)
                    .require(met.contains(Condition.JURISDICTION), Guard.JURISDICTION)
                    .require(inTime, Guard.LIMITATION)
                    .require(!content.cause().isBlank() && !content.findings().isBlank(), Guard.REASON)
                    .pass();
            var application = new FilingApplication(content, by(ticket), clock.now());
            return put(tx, new Lead.FilingPending(lead.clue(), lead.verification(), application));
        }));
    }

    /// Approves filing: the case is born with its number and its officers (批准立案).
    ///
    /// @param people the officers designated, at least two, each of whom {@link Rulebook#mayBeNamed}
    /// @param noConflict declared that none of them has to withdraw (无回避事由)
    public Step<CaseFile.Investigating> approveFiling(
            Ticket.OfPerson ticket, LeadId id, Set<PersonId> people, boolean noConflict) {
        return BlockedException.asStep(() -> office.perform(ticket, Event.APPROVE_FILING.action(), target(id), tx -> {
            var lead = standing(tx, id, Lead.FilingPending.class, Event.APPROVE_FILING, Stage.INVESTIGATING);
            List<Officer> named = officers.namable(tx, people, clock.today());
            var content = lead.application().content();
            checks(lead, Event.APPROVE_FILING, Stage.INVESTIGATING)
                    .require(!lead.application().applicant().equals(by(ticket)), Guard.MAKER_IS_NOT_APPROVER)
                    .require(named.size() == people.size(), Guard.TWO_OFFICERS)
                    .requireEnough(named.size(), Guard.TWO_OFFICERS)
                    .require(noConflict, Guard.NO_CONFLICT_OF_INTEREST)
                    .require(rulebook.discoveredInTime(lead.clue(), content), Guard.LIMITATION)
                    .pass();
            return file(tx, lead, named, by(ticket));
        }));
    }

    /// Leaves the case unfiled (不予立案).
    ///
    /// @param reason in words
    public Step<Lead.NotFiled> rejectFiling(Ticket.OfPerson ticket, LeadId id, Lead.Ground ground, String reason) {
        return BlockedException.asStep(() -> office.perform(ticket, Event.REJECT_FILING.action(), target(id), tx -> {
            var lead = standing(tx, id, Lead.FilingPending.class, Event.REJECT_FILING, Stage.NOT_FILED);
            checks(lead, Event.REJECT_FILING, Stage.NOT_FILED)
                    .require(!lead.application().applicant().equals(by(ticket)), Guard.MAKER_IS_NOT_APPROVER)
                    .require(!reason.isBlank(), Guard.REASON)
                    .pass();
            var ending = new Lead.Ending(reason, by(ticket), clock.now());
            return put(tx, new Lead.NotFiled(lead.clue(), lead.verification(), lead.application(), ground, ending));
        }));
    }

    /// Ends a verification that found no violation (核查终结).
    public Step<Lead.ClueClosed> close(Ticket.OfPerson ticket, LeadId id, String reason) {
        return BlockedException.asStep(() -> office.perform(ticket, Event.CLOSE_CLUE.action(), target(id), tx -> {
            var lead = standing(tx, id, Lead.ClueVerifying.class, Event.CLOSE_CLUE, Stage.CLUE_CLOSED_NO_VIOLATION);
            checks(lead, Event.CLOSE_CLUE, Stage.CLUE_CLOSED_NO_VIOLATION)
                    .require(!reason.isBlank(), Guard.REASON)
                    .pass();
            var ending = new Lead.Ending(reason, by(ticket), clock.now());
            return put(tx, new Lead.ClueClosed(lead.clue(), lead.verification(), ending));
        }));
    }

    /// Hands the lead to the authority competent for it (移送其他行政机关).
    ///
    /// @param receiver the authority
    public Step<Lead.TransferredAdmin> transferOut(Ticket.OfPerson ticket, LeadId id, String receiver, String reason) {
        return BlockedException.asStep(() -> office.perform(ticket, Event.TRANSFER_OUT.action(), target(id), tx -> {
            var lead = standing(tx, id, Lead.ClueVerifying.class, Event.TRANSFER_OUT, Stage.TRANSFERRED_ADMIN);
            checks(lead, Event.TRANSFER_OUT, Stage.TRANSFERRED_ADMIN)
                    .require(!receiver.isBlank(), Guard.RECEIVER)
                    .require(!reason.isBlank(), Guard.REASON)
                    .pass();
            var ending = new Lead.Ending(reason, by(ticket), clock.now());
            return put(tx, new Lead.TransferredAdmin(lead.clue(), lead.verification(), receiver, ending));
        }));
    }

    /// The lead as it stands now, if there is one.
    public Optional<Lead> find(Ticket ticket, LeadId id) {
        return office.look(ticket, LOOK, target(id), tx -> cabinet.leads().find(tx, id));
    }

    /// A page, newest first.
    ///
    /// @param before the last id of the page before, or none
    /// @param limit 1..1000
    public List<Lead> newest(Ticket ticket, Optional<LeadId> before, int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a page has 1 to 1000 rows");
        }
        return office.look(
                ticket, LOOK, new Target("lead", "*"), tx -> cabinet.leads().newest(tx, before, limit));
    }

    /// How many leads stand at one of those stages, those behind the page on the screen included.
    public long standing(Ticket ticket, Set<Stage> stages) {
        return office.look(
                ticket, LOOK, new Target("lead", "*"), tx -> cabinet.leads().standing(tx, stages));
    }

    /// Those of the sources that no lead was registered from yet, in their order.
    ///
    /// @param origins at most 1000
    public <O extends LeadOrigin> List<O> unregistered(Ticket ticket, List<O> origins) {
        if (origins.size() > 1000) {
            throw new IllegalArgumentException("at most 1000 sources at once");
        }
        return office.look(
                ticket,
                LOOK,
                new Target("lead", "*"),
                tx -> origins.stream()
                        .filter(one ->
                                cabinet.leads().ofOrigin(tx, one.reference()).isEmpty())
                        .toList());
    }

    private <L extends Lead> L standing(Tx tx, LeadId id, Class<L> state, Event event, Stage to) {
        Lead lead = cabinet.leads()
                .find(tx, id)
                .orElseThrow(() -> new FaultException("LEAD-MISSING", id.value().toString()));
        checks(lead, event, to).pass();
        if (!state.isInstance(lead)) {
            throw new FaultException("PROCEDURE-UNFIT", event.code() + " from " + lead.stage());
        }
        return state.cast(lead);
    }

    private Checks checks(Lead lead, Event event, Stage to) {
        return rulebook.procedure().check(Optional.of(lead.stage()), event, to, clock.today());
    }

    private Clue clue(Tx tx, LeadId id, LeadOrigin origin, Ticket.OfPerson ticket) {
        return new Clue(
                id,
                cabinet.numbers().next(tx, Numbers.Register.LEAD, clock.today().getYear()),
                origin.source(),
                origin.reference(),
                origin.description(),
                origin.clueFoundAt(),
                origin.subject(),
                origin.evidence(),
                by(ticket),
                clock.now());
    }

    private CaseFile.Investigating file(Tx tx, Lead.FilingPending lead, List<Officer> named, PersonId approver) {
        Instant now = clock.now();
        LocalDate today = clock.today();
        var id = new CaseId(ids.next());
        var file = new CaseFile.Investigating(new CaseFile.Head(
                id,
                cabinet.numbers().next(tx, Numbers.Register.CASE, today.getYear()),
                lead.id(),
                lead.clue().subject(),
                lead.application().content().cause(),
                today,
                named,
                approver,
                now));
        cabinet.caseFiles().put(tx, file);
        put(tx, new Lead.Filed(lead.clue(), lead.verification(), lead.application(), id));
        return file;
    }

    private <L extends Lead> L put(Tx tx, L lead) {
        cabinet.leads().put(tx, lead);
        return lead;
    }

    private static PersonId by(Ticket.OfPerson ticket) {
        return ticket.person().id();
    }

    private static Target target(LeadId id) {
        return new Target("lead", id.value().toString());
    }

    /// What the desk keeps things in (案卷柜).
    ///
    /// @param accounts tells who of the staff holds an enforcement certificate
    public record Cabinet(Leads leads, CaseFiles caseFiles, Numbers numbers, Accounts accounts) {}
}
