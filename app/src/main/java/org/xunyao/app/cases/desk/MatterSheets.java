package org.xunyao.app.cases.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.matter.CourseSheet;
import org.xunyao.app.cases.matter.DocumentLine;
import org.xunyao.app.cases.matter.EvidenceLine;
import org.xunyao.app.cases.matter.EvidenceLine.Use;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.matter.MatterSheet.Approval;
import org.xunyao.app.cases.matter.MatterSheet.HearingAsked;
import org.xunyao.app.cases.matter.MatterSheet.Work;
import org.xunyao.app.cases.matter.ProcedureStep;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.procedure.Event;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKind;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.TakenItem;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import org.xunyao.registry.PharmacyId;

/// Reads one matter together with all that belongs to it.
final class MatterSheets {
    private final CaseDesks.Desks desks;
    private final CaseDesks.Rules rules;
    private final Powers powers;
    private final Terms terms;
    private final Ticket.OfPerson ticket;

    MatterSheets(CaseDesks.Desks desks, CaseDesks.Rules rules, Powers powers, Terms terms, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.rules = rules;
        this.powers = powers;
        this.terms = terms;
        this.ticket = ticket;
    }

    MatterSheet open(Matter matter) {
        List<Person> people = desks.staff().people(ticket);
        return switch (matter) {
            case Matter.Origin origin -> origin(origin, people);
            case Matter.OfLead of -> lead(of, people);
            case Matter.OfCase of -> file(of, people);
        };
    }

    private MatterSheet origin(Matter.Origin matter, List<Person> people) {
        var names = names(people);
        var filled = new Parts(
                new Steps(rules.rulebook(), powers.clock(), names).ofOrigin(),
                List.of(),
                List.of(),
                List.of(),
                items(List.of(), matter.origin().evidence()),
                Optional.empty());
        return sheet(matter, matter.origin().subject(), Optional.empty(), Optional.empty(), filled, people);
    }

    private MatterSheet lead(Matter.OfLead matter, List<Person> people) {
        Lead lead = desks.leads()
                .find(ticket, matter.lead().id())
                .orElseThrow(() -> new FaultException("LEAD-MISSING", matter.key()));
        var names = names(people);
        // Somebody may have filed it since the list was read.
        Optional<CaseFile> file =
                lead instanceof Lead.Filed filed ? desks.cases().find(ticket, filed.caseFile()) : Optional.empty();
        var filled = new Parts(
                new Steps(rules.rulebook(), powers.clock(), names).of(lead, file),
                List.of(terms.verification(lead)),
                Steps.approvals(lead, file, names),
                documents(List.of(matter.key())),
                items(List.of(target(lead.id())), lead.clue().evidence()),
                Optional.empty());
        var fresh = new Matter.OfLead(lead, matter.shop(), matter.term(), matter.mine(), matter.own());
        return sheet(fresh, lead.clue().subject(), Optional.of(lead), file, filled, people);
    }

    private MatterSheet file(Matter.OfCase matter, List<Person> people) {
        CaseFile file = desks.cases()
                .find(ticket, matter.file().head().id())
                .orElseThrow(() -> new FaultException("CASE-MISSING", matter.key()));
        LeadId from = file.head().lead();
        Lead lead =
                desks.leads().find(ticket, from).orElseThrow(() -> new FaultException("LEAD-MISSING", matter.key()));
        var names = names(people);
        var steps = new Steps(rules.rulebook(), powers.clock(), names);
        var approvals = new ArrayList<>(Steps.approvals(lead, Optional.of(file), names));
        approvals.addAll(steps.approvals(file));
        var filled = new Parts(
                steps.of(lead, Optional.of(file)),
                List.of(terms.decision(file), terms.verification(lead)),
                approvals,
                documents(List.of(Matter.key(from), matter.key())),
                items(
                        List.of(target(from), EvidenceIntake.target(matter)),
                        lead.clue().evidence()),
                Optional.of(new CourseSheets(names, this::surcharge).of(file, powers.mayCorrect(file))));
        var fresh = new Matter.OfCase(file, matter.shop(), matter.term(), matter.mine(), matter.own());
        return sheet(fresh, file.head().party(), Optional.of(lead), Optional.of(file), filled, people);
    }

    private Money surcharge(CaseFile file) {
        return rules.surcharge().by(file, powers.clock().today());
    }

    private MatterSheet sheet(
            Matter matter,
            PharmacyId party,
            Optional<Lead> lead,
            Optional<CaseFile> file,
            Parts parts,
            List<Person> people) {
        return new MatterSheet(
                matter,
                desks.registry().find(ticket, party).map(dossier -> dossier.pharmacy()),
                lead,
                file,
                parts.steps(),
                parts.terms(),
                parts.approvals(),
                work(matter, people),
                parts.documents(),
                parts.evidence(),
                parts.course(),
                names(people));
    }

    private Work work(Matter matter, List<Person> people) {
        Optional<CaseFile> file = matter instanceof Matter.OfCase of ? Optional.of(of.file()) : Optional.empty();
        List<Event> offered = file.map(powers::offered).orElseGet(() -> powers.offered(matter.stage()));
        Optional<Event> next = file.isPresent() ? Optional.empty() : powers.next(matter.stage());
        List<Officer> officers = people.stream()
                .filter(person ->
                        rules.rulebook().mayBeNamed(person, powers.clock().today()))
                .map(person -> new Officer(person.id(), person.name(), person.badge()))
                .toList();
        boolean registered = !(matter instanceof Matter.Origin);
        return new Work(
                offered,
                next.filter(event -> !offered.contains(event)),
                officers,
                stops(matter),
                registered && powers.mayAddEvidence(),
                registered && powers.mayWrite(),
                file.map(powers::withheld).orElse(List.of()),
                file.flatMap(this::hearing));
    }

    /// Before the investigation is finished nobody has said what kind of party it is.
    private Optional<HearingAsked> hearing(CaseFile file) {
        LocalDate today = powers.clock().today();
        return file.course()
                .newest(Inquiry.FinishInvestigation.class)
                .map(finished -> new HearingAsked(rules.hearings(), finished.party(), today));
    }

    private List<String> stops(Matter matter) {
        return matter instanceof Matter.OfLead of
                ? rules.rulebook().verificationRule(of.lead().clue()).stops().stream()
                        .sorted()
                        .toList()
                : List.of();
    }

    private List<DocumentLine> documents(List<String> matters) {
        return matters.stream()
                .flatMap(key -> desks.drafting().ofMatter(ticket, key).stream())
                .map(this::line)
                .toList();
    }

    private DocumentLine line(Document document) {
        int form = document.facts().kind();
        String name = rules.kinds().find(form).map(DocumentKind::name).orElse("");
        return switch (document) {
            case Document.Draft draft ->
                new DocumentLine(draft.id(), form, name, Optional.empty(), false, draft.savedAt());
            case Document.Issued issued ->
                new DocumentLine(issued.id(), form, name, issued.number(), true, issued.issuedAt());
        };
    }

    private List<EvidenceLine> items(List<Target> targets, List<EvidenceId> brought) {
        return desks.evidence().matter(ticket, brought, targets).stream()
                .map(MatterSheets::line)
                .toList();
    }

    private static EvidenceLine line(TakenItem taken) {
        EvidenceItem item = taken.item();
        boolean scene = taken.taking().map(TakingRecord::way).equals(Optional.of(TakingRecord.Way.SCENE));
        Use use = switch (item.use()) {
            case LEAD_ONLY -> Use.CLUE_ONLY;
            case LAWFULLY_COLLECTED -> scene ? Use.AT_THE_SCENE : Use.OBTAINED;
            case ART41 -> Use.ARTICLE_41;
        };
        return new EvidenceLine(
                item.id(), item.kind(), taken.taking(), item.times().recordedTime(), item.digests(), use);
    }

    private static Map<PersonId, String> names(List<Person> people) {
        Map<PersonId, String> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    private static Target target(LeadId id) {
        return new Target("lead", id.value().toString());
    }

    private record Parts(
            List<ProcedureStep> steps,
            List<Term> terms,
            List<Approval> approvals,
            List<DocumentLine> documents,
            List<EvidenceLine> evidence,
            Optional<CourseSheet> course) {}
}
