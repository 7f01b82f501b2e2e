package org.xunyao.app.papers.desk;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.Verification;
import org.xunyao.casework.measure.desk.MeasureDesk;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;

/// Reads together what is known of a lead or case, with one person's ticket.
final class Matters {
    private final Desks desks;
    private final Ticket.OfPerson ticket;
    private final Words words;
    private final Clock clock;

    Matters(Desks desks, Ticket.OfPerson ticket, Words words, Clock clock) {
        this.desks = desks;
        this.ticket = ticket;
        this.words = words;
        this.clock = clock;
    }

    /// The desks that know of leads, cases and shops.
    ///
    /// @param staff tells an officer's office
    /// @param drafting tells which documents were issued before
    /// @param sittings of the summary procedure
    /// @param measures tells what is held and seized
    public record Desks(
            LeadDesk leads,
            CaseDesk cases,
            RegistryDesk registry,
            EvidenceDesk evidence,
            StaffDesk staff,
            Drafting drafting,
            PaperDesks.Sittings sittings,
            MeasureDesk measures) {}

    /// What a matter is written with.
    record Words(String bureau, Phrases phrases, Citations citations, DocumentKinds kinds) {}

    /// @throws FaultException `LEAD-MISSING` or `CASE-MISSING`
    Matter read(String reference) {
        return read(reference, OptionalInt.empty());
    }

    /// The same for a paper about one measure of a case.
    ///
    /// @param measure its number; else the newest
    Matter read(String reference, OptionalInt measure) {
        Target target = target(reference);
        UUID id = UUID.fromString(target.id());
        Map<PersonId, Person> staff =
                desks.staff().people(ticket).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return switch (target.kind()) {
            case "lead" -> of(target, lead(new LeadId(id)), staff);
            case "case" -> of(target, caseFile(new CaseId(id)), staff, measure);
            case "summary" -> of(target, sitting(new SpotId(id)), staff);
            default -> throw new FaultException("CASE-MISSING", "no matter " + target.kind());
        };
    }

    /// The number and the party of a lead or case, as a list shows them; nothing where it is not there.
    String about(String reference) {
        Target target = target(reference);
        return switch (target.kind()) {
            case "lead" ->
                desks.leads()
                        .find(ticket, new LeadId(UUID.fromString(target.id())))
                        .map(Lead::clue)
                        .map(clue -> about(clue.number(), clue.subject()))
                        .orElse("");
            case "case" ->
                desks.cases()
                        .find(ticket, new CaseId(UUID.fromString(target.id())))
                        .map(CaseFile::head)
                        .map(head -> about(head.number(), head.party()))
                        .orElse("");
            case "summary" ->
                desks.sittings()
                        .find(ticket, new SpotId(UUID.fromString(target.id())))
                        .map(sitting -> name(sitting.head().party()))
                        .orElse("");
            default -> "";
        };
    }

    private String about(RegisterNumber number, PharmacyId party) {
        return number.text() + "　" + name(party);
    }

    private String name(PharmacyId id) {
        return desks.registry()
                .find(ticket, id)
                .map(dossier -> dossier.pharmacy().name())
                .orElse("");
    }

    private Lead lead(LeadId id) {
        return desks.leads()
                .find(ticket, id)
                .orElseThrow(() -> new FaultException("LEAD-MISSING", id.value().toString()));
    }

    private CaseFile caseFile(CaseId id) {
        return desks.cases()
                .find(ticket, id)
                .orElseThrow(() -> new FaultException("CASE-MISSING", id.value().toString()));
    }

    private SpotCase sitting(SpotId id) {
        return desks.sittings().find(ticket, id).orElseThrow(() -> new FaultException("SUMMARY-MISSING", id.key()));
    }

    /// A sitting of the summary procedure has neither a lead nor a case.
    private Matter of(Target target, SpotCase sitting, Map<PersonId, Person> staff) {
        SpotCase.Head head = sitting.head();
        String facts = sitting.newest(SpotAct.Investigate.class)
                .map(SpotAct.Investigate::facts)
                .map(Matters::seen)
                .orElse("");
        Matter.Writing writing = writing();
        var plain = new Matter(
                target.kind() + ":" + target.id(),
                sitting.newest(SpotAct.Decide.class).map(SpotAct.Decide::paper).orElse(""),
                party(head.party(), writing.phrases()),
                new Matter.Story(CaseSourceRegister.Origin.INSPECTION, facts, head.foundOn(), facts, ""),
                head.officers().stream().map(each -> officer(each, staff)).toList(),
                List.of(),
                writing,
                Matter.Known.NOTHING);
        return plain.knowing(new Sources(plain, Optional.empty(), clock.zone())
                .known(words.kinds(), desks.drafting().ofMatters(ticket, List.of(plain.reference()))));
    }

    private Matter of(Target target, Lead lead, Map<PersonId, Person> staff) {
        List<Officer> officers = verification(lead).map(Verification::officers).orElse(List.of()).stream()
                .map(each -> officer(each, staff))
                .toList();
        List<Citable> evidence = citable(lead, List.of(target));
        return matter(new Of(target, lead, Optional.empty(), OptionalInt.empty()), officers, evidence);
    }

    private Matter of(Target target, CaseFile file, Map<PersonId, Person> staff, OptionalInt measure) {
        CaseFile.Head head = file.head();
        List<Officer> officers =
                head.officers().stream().map(each -> officer(each, staff)).toList();
        // What was sealed for the lead goes on into its case.
        var of = new Target("lead", head.lead().value().toString());
        Lead lead = lead(head.lead());
        return matter(new Of(target, lead, Optional.of(file), measure), officers, citable(lead, List.of(of, target)));
    }

    /// A lead, and the case that came of it.
    ///
    /// @param measure number of the one that the paper is about, if of one
    record Of(Target target, Lead lead, Optional<CaseFile> file, OptionalInt measure) {
        /// 案号, or the register number of a lead.
        String number() {
            return file.map(CaseFile::head)
                    .map(CaseFile.Head::number)
                    .orElseGet(() -> lead.clue().number())
                    .text();
        }

        /// References of both, the lead's first.
        List<String> references() {
            String own = target.kind() + ":" + target.id();
            return file.map(CaseFile::head)
                    .map(head -> List.of("lead:" + head.lead().value(), own))
                    .orElseGet(() -> List.of(own));
        }
    }

    private Matter matter(Of of, List<Officer> officers, List<Citable> evidence) {
        Lead lead = of.lead();
        Matter.Writing writing = writing();
        var plain = new Matter(
                of.target().kind() + ":" + of.target().id(),
                of.number(),
                party(lead.clue().subject(), writing.phrases()),
                story(lead),
                officers,
                evidence,
                writing,
                Matter.Known.NOTHING);
        return plain.knowing(
                sources(of, plain).known(words.kinds(), desks.drafting().ofMatters(ticket, of.references())));
    }

    private Matter.Writing writing() {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.now(), clock.zone()).withSecond(0).withNano(0);
        Map<String, String> phrases = words.phrases().on(now.toLocalDate());
        Person person = ticket.person();
        Optional<Officer> writer = person.badge().isBlank()
                ? Optional.empty()
                : Optional.of(new Officer(person.name(), person.badge(), person.unit()));
        return new Matter.Writing(
                words.bureau(),
                writer,
                now,
                phrases,
                words.phrases().questions().on(now.toLocalDate()));
    }

    private Sources sources(Of of, Matter plain) {
        var sources = new Sources(plain, of.file(), clock.zone());
        if (of.lead() instanceof Lead.TransferredAdmin gone) {
            sources.with(gone);
        }
        of.file()
                .ifPresent(file -> sources.with(new MeasureWords(
                        desks.measures().of(ticket, file.head().id()), of.measure(), key -> plain.phrase(0, key))));
        return sources;
    }

    private Party party(PharmacyId id, Map<String, String> phrases) {
        Optional<Pharmacy> shop = desks.registry().find(ticket, id).map(RegistryDesk.Dossier::pharmacy);
        return shop.map(pharmacy -> new Party(
                        pharmacy.name(),
                        phrases.getOrDefault("0.party.licence", ""),
                        pharmacy.creditCode().text(),
                        pharmacy.address(),
                        pharmacy.legalRepresentative(),
                        "",
                        pharmacy.phone(),
                        ""))
                .orElseGet(() -> new Party("", "", "", "", "", "", "", ""));
    }

    private static Matter.Story story(Lead lead) {
        var origin = switch (lead.clue().source()) {
            case SUPERVISION -> CaseSourceRegister.Origin.INSPECTION;
            case COMPLAINT, REPORT -> CaseSourceRegister.Origin.COMPLAINT;
            case TRANSFERRED -> CaseSourceRegister.Origin.TRANSFER;
            case ASSIGNED -> CaseSourceRegister.Origin.ASSIGNED;
        };
        Optional<FilingApplication.Content> applied = application(lead).map(FilingApplication::content);
        return new Matter.Story(
                origin,
                seen(lead.clue().description()),
                lead.clue().foundAt(),
                applied.map(FilingApplication.Content::cause).map(Matters::seen).orElse(""),
                applied.map(FilingApplication.Content::findings)
                        .map(Matters::seen)
                        .orElse(""));
    }

    /// What people pasted into a lead may hold marks that no document takes.
    private static String seen(String text) {
        return org.xunyao.documents.Words.visible(text);
    }

    private static Optional<FilingApplication> application(Lead lead) {
        return switch (lead) {
            case Lead.FilingPending pending -> Optional.of(pending.application());
            case Lead.Filed filed -> Optional.of(filed.application());
            case Lead.NotFiled rejected -> Optional.of(rejected.application());
            case Lead.ClueRegistered registered -> Optional.empty();
            case Lead.ClueVerifying verifying -> Optional.empty();
            case Lead.ClueClosed closed -> Optional.empty();
            case Lead.TransferredAdmin transferred -> Optional.empty();
        };
    }

    private static Optional<Verification> verification(Lead lead) {
        return switch (lead) {
            case Lead.ClueRegistered registered -> Optional.empty();
            case Lead.ClueVerifying verifying -> Optional.of(verifying.verification());
            case Lead.FilingPending pending -> Optional.of(pending.verification());
            case Lead.Filed filed -> Optional.of(filed.verification());
            case Lead.NotFiled rejected -> Optional.of(rejected.verification());
            case Lead.ClueClosed closed -> Optional.of(closed.verification());
            case Lead.TransferredAdmin transferred -> Optional.of(transferred.verification());
        };
    }

    private static Officer officer(org.xunyao.casework.Officer officer, Map<PersonId, Person> staff) {
        Person person = staff.get(officer.id());
        return new Officer(officer.name(), officer.badge(), person == null ? "" : person.unit());
    }

    private List<Citable> citable(Lead lead, List<Target> about) {
        return words.citations().of(desks.evidence().matter(ticket, lead.clue().evidence(), about));
    }

    private static Target target(String reference) {
        int colon = reference.indexOf(':');
        return new Target(reference.substring(0, Math.max(0, colon)), reference.substring(colon + 1));
    }
}
