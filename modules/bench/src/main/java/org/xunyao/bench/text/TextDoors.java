package org.xunyao.bench.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.people.RoleChange;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.CaseFlow;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Leads;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Facts;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.keeping.Disposal;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.registry.RegistryDesk.Dossier;
import org.xunyao.store.Store;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.json.FactsJson;

/// The ways in of a station: the desks where a record is a command, the ports below them for states that
/// take many commands to reach. The transactions, and so the faults, are the program's in both.
final class TextDoors {
    private final BenchStation station;
    private final Store store;
    private final Specimen specimen;
    private final Leads leads;
    private final DocumentKinds kinds = DocumentKinds.installed();
    private final Documents documents;
    private final EvidenceId clip;

    /// @param leads those of the store, or a double that is to be found out
    TextDoors(BenchStation station, Specimen specimen, Leads leads) {
        this.station = station;
        this.store = station.store();
        this.specimen = specimen;
        this.leads = leads;
        this.documents = store.documents(new FactsJson(kinds));
        this.clip = station.evidence()
                .seal(station.inspector(), CaseFlow.CLIP, new ByteArrayInputStream(new byte[] {1}))
                .result()
                .id();
        usual(OpenStore.location(station.folder()).files());
    }

    private void usual(Path files) {
        String zeros = "0".repeat(64);
        specimen.know("EvidenceId", clip);
        specimen.know("PersonId", station.inspector().person().id());
        specimen.know("PersonId proposer", station.ticket("zhaojg").person().id());
        specimen.know("PersonId by", station.ticket("chenlx").person().id());
        specimen.know("PharmacyId", station.shop());
        specimen.know("PharmacyId id", station.shop());
        specimen.know("String sha256", zeros);
        specimen.know("String sm3", zeros);
        specimen.know("String modelSha256", zeros);
        // What was known of our clock belongs to the evidence; an alarm repeats its times only.
        specimen.know("Optional clock", Optional.empty());
        specimen.know("Optional derivedFrom", Optional.of(clip));
        specimen.know("Optional certificate", Optional.empty());
        specimen.know("Optional closed", Optional.empty());
        specimen.know("Optional lock", Optional.empty());
        specimen.know("List corners", corners());
        specimen.know("String creditCode.text", "91330198MA0000015U");
        specimen.know("String code", "330198100");
        specimen.know("String areas", "330198");
        specimen.know("String reference", "torture:#");
        specimen.know("String station", "text-#");
        specimen.know("String login", "who#");
        specimen.know("Optional number", Optional.of("文〔2026〕" + System.nanoTime()));
        specimen.know("Path path", files.resolve("documents").resolve("aa").resolve("bb"));
        specimen.know("int version", 1);
        specimen.know("int number", 1);
    }

    private static List<Zone.Corner> corners() {
        return List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 0), new Zone.Corner(1, 1));
    }

    /// All of them.
    List<TextDoor> all() {
        var doors = new ArrayList<TextDoor>();
        // A filed lead and its case point at each other; its texts are those of one that waits for filing.
        Stream.of(Lead.class.getPermittedSubclasses())
                .filter(state -> state != Lead.Filed.class)
                .forEach(state -> doors.add(new TextDoor("leads", state, this::lead)));
        for (Class<?> state : List.of(Alarm.Raised.class, Alarm.Confirmed.class, Alarm.Dismissed.class)) {
            doors.add(new TextDoor("alarms", state, this::alarm));
        }
        kinds.all().forEach(kind -> doors.add(new TextDoor("documents", kind.facts(), this::facts)));
        doors.add(new TextDoor("cases", CaseFile.Investigating.class, this::caseFile));
        doors.add(new TextDoor("documents", Matter.class, record -> matter((Matter) record)));
        doors.add(new TextDoor("EvidenceDesk.seal", Capture.class, this::seal));
        doors.add(new TextDoor("EvidenceDesk.attach", Target.class, this::attach));
        doors.add(new TextDoor("disposals", Disposal.class, this::disposal));
        doors.add(new TextDoor("RegistryDesk.enter", Dossier.class, this::dossier));
        doors.add(new TextDoor("role changes", RoleChange.class, this::roleChange));
        doors.add(new TextDoor("accounts", Account.class, this::account));
        doors.add(new TextDoor("audit", AuditRecord.class, record -> audit((AuditRecord) record)));
        return doors;
    }

    private <T> Object kept(Consumer<Tx> save, Function<Tx, Optional<T>> find) {
        store.transactions().write(tx -> {
            save.accept(tx);
            return true;
        });
        return store.transactions().<T>read(tx -> find.apply(tx).orElseThrow());
    }

    private Object lead(Record record) {
        Lead lead = (Lead) record;
        return kept(tx -> leads.put(tx, lead), tx -> leads.find(tx, lead.id()));
    }

    private Object alarm(Record record) {
        Alarm alarm = (Alarm) record;
        return kept(tx -> store.alarms().put(tx, alarm), tx -> store.alarms().find(tx, alarm.id()));
    }

    private Object caseFile(Record record) {
        CaseFile file = (CaseFile) record;
        Lead lead = (Lead) specimen.make(Lead.ClueRegistered.class);
        CaseFile.Head head = file.head();
        var joined = new CaseFile.Investigating(new CaseFile.Head(
                head.id(),
                head.number(),
                lead.id(),
                head.party(),
                head.cause(),
                head.filedAt(),
                head.officers(),
                head.approver(),
                head.recordedAt()));
        return kept(
                tx -> {
                    store.leads().put(tx, lead);
                    store.caseFiles(new ActsJson()).put(tx, joined);
                },
                tx -> store.caseFiles(new ActsJson()).find(tx, head.id()));
    }

    private Object facts(Record record) {
        var draft = draft("lead:" + new UUID(1, 1), (Facts) record);
        Document read = (Document) kept(tx -> documents.put(tx, draft), tx -> documents.find(tx, draft.id()));
        return read.facts();
    }

    private Object matter(Matter matter) {
        var facts = (Facts) specimen.make(kinds.all().iterator().next().facts());
        var draft = draft(matter.matter(), facts);
        Document read = (Document) kept(tx -> documents.put(tx, draft), tx -> documents.find(tx, draft.id()));
        return new Matter(read.matter());
    }

    private Document.Draft draft(String matter, Facts facts) {
        return new Document.Draft(
                new DocumentId(UUID.randomUUID()),
                matter,
                facts,
                station.clock().now());
    }

    private Object seal(Record record) {
        Capture capture = (Capture) record;
        byte[] bytes = Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
        EvidenceId id = station.evidence()
                .seal(station.inspector(), capture, new ByteArrayInputStream(bytes))
                .result()
                .id();
        return store.transactions().<Object>read(tx -> {
            var item = store.evidenceItems().find(tx, id).orElseThrow();
            return new Sealed(
                    item.mediaType(),
                    item.source(),
                    item.operations(),
                    store.evidenceItems().targets(tx, List.of(id)).getOrDefault(id, List.of()));
        });
    }

    private Object attach(Record record) {
        var bytes = new ByteArrayInputStream(record.toString().getBytes(StandardCharsets.UTF_16));
        EvidenceId id = station.evidence()
                .seal(station.inspector(), CaseFlow.CLIP, bytes)
                .result()
                .id();
        station.evidence().attach(station.inspector(), id, (Target) record);
        return store.transactions()
                .<Object>read(tx -> store.evidenceItems()
                        .targets(tx, List.of(id))
                        .getOrDefault(id, List.of())
                        .getFirst());
    }

    private Object disposal(Record record) {
        Disposal disposal = (Disposal) record;
        EvidenceId id = station.evidence()
                .seal(station.inspector(), CaseFlow.CLIP, new ByteArrayInputStream(new byte[] {2}))
                .result()
                .id();
        var own = new Disposal(id, disposal.at(), disposal.by(), disposal.reason());
        return kept(
                tx -> store.evidenceKeeping().dispose(tx, own),
                tx -> store.evidenceKeeping().disposal(tx, id));
    }

    private Object dossier(Record record) {
        Dossier dossier = (Dossier) record;
        var desk = new RegistryDesk(station.office(), store.pharmacies());
        Ticket head = station.ticket("zhaojg");
        desk.enter(head, dossier);
        Dossier read = desk.find(head, dossier.pharmacy().id()).orElseThrow();
        return new Dossier(
                read.pharmacy(),
                read.pharmacists().stream()
                        .filter(one ->
                                one.id().equals(dossier.pharmacists().getFirst().id()))
                        .toList(),
                read.cameras().stream()
                        .filter(one ->
                                one.code().equals(dossier.cameras().getFirst().code()))
                        .toList());
    }

    private Object roleChange(Record record) {
        RoleChange change = (RoleChange) record;
        return kept(
                tx -> store.roleChanges().put(tx, change),
                tx -> store.roleChanges().find(tx, change.id()));
    }

    private Object account(Record record) {
        Account account = (Account) record;
        return kept(
                tx -> store.accounts().put(tx, account),
                tx -> store.accounts().byLogin(tx, account.person().login()));
    }

    private Object audit(AuditRecord link) {
        return kept(
                tx -> store.auditTrail().append(tx, link),
                tx -> store.auditTrail().from(tx, link.station(), link.sequence(), 1).stream()
                        .findFirst());
    }

    /// What a document belongs to.
    record Matter(String matter) {}

    private record Sealed(String mediaType, EvidenceSource source, List<String> operations, List<Target> about) {}
}
