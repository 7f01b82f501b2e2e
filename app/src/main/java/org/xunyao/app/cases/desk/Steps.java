package org.xunyao.app.cases.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.matter.Law;
import org.xunyao.app.cases.matter.MatterSheet.Approval;
import org.xunyao.app.cases.matter.ProcedureStep;
import org.xunyao.app.cases.matter.ProcedureStep.Kind;
import org.xunyao.app.cases.matter.ProcedureStep.Standing;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Clue;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.Verification;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

/// The statutory steps of one matter, with the articles that the table of the procedure gives them.
final class Steps {
    private final Rulebook rulebook;
    private final Clock clock;
    private final Map<PersonId, String> names;

    Steps(Rulebook rulebook, Clock clock, Map<PersonId, String> names) {
        this.rulebook = rulebook;
        this.clock = clock;
        this.names = names;
    }

    /// The steps before registration: all are to come but the first.
    List<ProcedureStep> ofOrigin() {
        var steps = new ArrayList<>(List.of(
                step(Kind.CLUE, Standing.NOW, Optional.empty(), List.of(), law(Event.REGISTER_CLUE)),
                toCome(Kind.VERIFY, law(Event.START_VERIFY)),
                toCome(Kind.FILING, law(Event.APPLY_FILING)),
                toCome(Kind.INVESTIGATE, investigation(clock.today()))));
        steps.addAll(after().after(Optional.empty()));
        return steps;
    }

    /// The steps of a lead, and of the case that it became.
    List<ProcedureStep> of(Lead lead, Optional<CaseFile> file) {
        Clue clue = lead.clue();
        var steps = new ArrayList<ProcedureStep>();
        steps.add(step(
                Kind.CLUE,
                Standing.DONE,
                Optional.of(day(clue.registeredAt())),
                people(Stream.of(clue.registrar())),
                law(Event.REGISTER_CLUE)));
        Optional<Verification> verification = Terms.verificationOf(lead);
        steps.add(verification.map(one -> verify(lead, one)).orElseGet(() -> next(Kind.VERIFY, Event.START_VERIFY)));
        if (ended(lead) && application(lead).isEmpty()) {
            return steps;
        }
        steps.add(application(lead)
                .map(one -> filing(lead, one))
                .orElseGet(() -> toCome(Kind.FILING, law(Event.APPLY_FILING))));
        if (!ended(lead)) {
            steps.add(file.map(this::investigate)
                    .orElseGet(() -> toCome(Kind.INVESTIGATE, investigation(clock.today()))));
            steps.addAll(after().after(file));
        }
        return steps;
    }

    /// The approvals since filing, and those that the case waits for.
    List<Approval> approvals(CaseFile file) {
        return after().approvals(file);
    }

    private CaseSteps after() {
        return new CaseSteps(this::law, id -> names.getOrDefault(id, ""));
    }

    /// What was approved or waits for it.
    static List<Approval> approvals(Lead lead, Optional<CaseFile> file, Map<PersonId, String> names) {
        var approvals = new ArrayList<Approval>();
        Optional<Verification> verification = Terms.verificationOf(lead);
        approvals.add(new Approval(
                Event.START_VERIFY,
                verification.map(one -> names.getOrDefault(one.orderedBy(), "")),
                verification.map(Verification::startedAt)));
        verification
                .flatMap(Verification::extension)
                .ifPresent(more -> approvals.add(done(Event.EXTEND_VERIFY, more.approver(), more.at(), names)));
        switch (lead) {
            case Lead.ClueRegistered _, Lead.ClueVerifying _ -> {}
            case Lead.FilingPending _ ->
                approvals.add(new Approval(Event.APPROVE_FILING, Optional.empty(), Optional.empty()));
            case Lead.Filed _ ->
                file.map(CaseFile::head)
                        .ifPresent(head ->
                                approvals.add(done(Event.APPROVE_FILING, head.approver(), head.recordedAt(), names)));
            case Lead.NotFiled one -> approvals.add(done(Event.REJECT_FILING, one.ending(), names));
            case Lead.ClueClosed one -> approvals.add(done(Event.CLOSE_CLUE, one.ending(), names));
            case Lead.TransferredAdmin one -> approvals.add(done(Event.TRANSFER_OUT, one.ending(), names));
        }
        return approvals;
    }

    private static Approval done(Event event, Lead.Ending ending, Map<PersonId, String> names) {
        return done(event, ending.approver(), ending.at(), names);
    }

    private static Approval done(Event event, PersonId who, Instant at, Map<PersonId, String> names) {
        return new Approval(event, Optional.of(names.getOrDefault(who, "")), Optional.of(at));
    }

    private ProcedureStep verify(Lead lead, Verification verification) {
        boolean here = ended(lead) && application(lead).isEmpty();
        Standing standing = here ? Standing.ENDED : lead instanceof Lead.ClueVerifying ? Standing.NOW : Standing.DONE;
        Event event = lead instanceof Lead.TransferredAdmin
                ? Event.TRANSFER_OUT
                : lead instanceof Lead.ClueClosed ? Event.CLOSE_CLUE : Event.START_VERIFY;
        return new ProcedureStep(
                Kind.VERIFY,
                standing,
                Optional.of(day(verification.startedAt())),
                officers(verification.officers()),
                here ? Optional.of(lead.stage()) : Optional.empty(),
                law(event));
    }

    private ProcedureStep filing(Lead lead, FilingApplication application) {
        boolean refused = lead instanceof Lead.NotFiled;
        Standing standing =
                refused ? Standing.ENDED : lead instanceof Lead.FilingPending ? Standing.NOW : Standing.DONE;
        return new ProcedureStep(
                Kind.FILING,
                standing,
                Optional.of(day(application.at())),
                people(Stream.of(application.applicant())),
                refused ? Optional.of(Stage.NOT_FILED) : Optional.empty(),
                law(refused ? Event.REJECT_FILING : Event.APPROVE_FILING));
    }

    // What binds the investigation is the term of the case.
    private ProcedureStep investigate(CaseFile file) {
        LocalDate filed = file.head().filedAt();
        List<String> people = officers(file.head().officers());
        Standing standing = CaseSteps.investigation(Optional.of(file));
        return step(Kind.INVESTIGATE, standing, Optional.of(filed), people, investigation(filed));
    }

    private Law investigation(LocalDate day) {
        var rule = rulebook.decisionRule(day);
        return new Law(rule.source(), rule.verified());
    }

    private ProcedureStep next(Kind kind, Event event) {
        return step(kind, Standing.NOW, Optional.empty(), List.of(), law(event));
    }

    private static ProcedureStep toCome(Kind kind, Law law) {
        return step(kind, Standing.TO_COME, Optional.empty(), List.of(), law);
    }

    private static ProcedureStep step(
            Kind kind, Standing standing, Optional<LocalDate> at, List<String> people, Law law) {
        return new ProcedureStep(kind, standing, at, people, Optional.empty(), law);
    }

    private static Optional<FilingApplication> application(Lead lead) {
        return switch (lead) {
            case Lead.FilingPending one -> Optional.of(one.application());
            case Lead.Filed one -> Optional.of(one.application());
            case Lead.NotFiled one -> Optional.of(one.application());
            case Lead.ClueRegistered _, Lead.ClueVerifying _, Lead.ClueClosed _, Lead.TransferredAdmin _ ->
                Optional.empty();
        };
    }

    private static boolean ended(Lead lead) {
        return lead instanceof Lead.NotFiled
                || lead instanceof Lead.ClueClosed
                || lead instanceof Lead.TransferredAdmin;
    }

    private Law law(Event event) {
        LocalDate today = clock.today();
        return rulebook.procedure().transitions().stream()
                .filter(row -> row.event() == event && row.inForceOn(today))
                .findFirst()
                .map(row -> new Law(row.source(), row.verified()))
                .orElseThrow(() -> new FaultException("PROCEDURE-MISSING", event.code()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.zone());
    }

    private static List<String> officers(List<Officer> officers) {
        return officers.stream().map(Officer::name).toList();
    }

    private List<String> people(Stream<PersonId> ids) {
        return ids.map(id -> names.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
