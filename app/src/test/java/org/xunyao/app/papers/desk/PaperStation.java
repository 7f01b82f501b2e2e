package org.xunyao.app.papers.desk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Presence;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.seal.BureauSeal;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.measure.desk.MeasureBinder;
import org.xunyao.casework.measure.desk.MeasureDesk;
import org.xunyao.casework.procedure.Step;
import org.xunyao.casework.summary.SpotBook;
import org.xunyao.casework.summary.SpotDesk;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.ClockNotes;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.anchor.PaperAnchor;
import org.xunyao.documents.cited.CitedMaterial;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.PdfComposer;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.store.Store;
import org.xunyao.store.casework.measure.MeasureFilesInStore;
import org.xunyao.store.casework.summary.SpotCasesInStore;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.form.FormFiles;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.json.FactsJson;
import org.xunyao.wire.law.PenaltyTables;
import org.xunyao.wire.measure.MeasureActsJson;
import org.xunyao.wire.measure.MeasureTables;
import org.xunyao.wire.spot.SpotJson;
import org.xunyao.wire.spot.SpotTables;

/// A station whose documents are written over the real database and disk.
final class PaperStation implements AutoCloseable {
    static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");
    static final StillClock CLOCK = new StillClock(java.time.Instant.parse("2026-11-20T02:42:07Z"));
    private static final PharmacyId SHOP = new PharmacyId(new UUID(1, 4));

    private final Path folder;
    private final Store store;
    private final List<Person> people;
    private LeadDesk leads;
    private EvidenceDesk evidence;
    private Drafting drafting;
    /// Why the head of the audit was to be signed.
    final List<Cause> sealed = new ArrayList<>();
    PapersPorts ports;
    /// What a login may begin papers about.
    Function<String, OnsiteMatters> known;

    SealFolder seals;

    PaperStation(Path folder) {
        this.folder = folder;
        store = UnusedStation.open(folder);
        people = new SampleCounty(RESOURCES.resolve("sample"))
                .people().stream().map(SampleCounty.Newcomer::person).toList();
        store.transactions().write(tx -> {
            people.forEach(person -> store.accounts()
                    .put(
                            tx,
                            Account.begin(person, "-", Optional.empty(), Instant.EPOCH)
                                    .in(Set.of("330198"))));
            store.pharmacies().put(tx, shop());
            return 0;
        });
        build();
    }

    private void build() {
        var office = new Office(
                new Permissions(
                        new RoleTables(RESOURCES.resolve("roles")).grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook(
                        "test-1",
                        store.auditTrail(),
                        new AuditChain(new BouncyDigester()),
                        new Ids(CLOCK, new Random())),
                CLOCK);
        var ids = new Ids(CLOCK, RandomGenerator.of("L64X128MixRandom"));
        var rulebook = new Rulebook(
                new ProcedureTables(RESOURCES.resolve("procedure")).procedure(),
                new DeadlineTables(RESOURCES.resolve("deadlines")).rules(),
                new Deadlines(new CalendarTables(RESOURCES.resolve("calendar")).calendar(), Rollover.EVERY_DAY_OFF));
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, 64L << 20);
        leads = new LeadDesk(
                office,
                new LeadDesk.Cabinet(
                        store.leads(), store.caseFiles(new ActsJson()), store.caseNumbers(), store.accounts()),
                rulebook,
                CLOCK,
                ids);
        evidence = new EvidenceDesk(
                office,
                store.evidenceItems(),
                new Vault(folder.resolve("vault"), files, new BouncyDigester()),
                ids,
                CLOCK);
        DocumentKinds kinds = DocumentKinds.installed(new FormFiles(RESOURCES.resolve("documents")).read());
        var composer =
                new PdfComposer(RESOURCES.resolve("documents"), Fonts.find(List.of(Path.of("/usr/share/fonts"))));
        var issuer = new Issuer("澜溪县市场监督管理局", "澜", folder.resolve("documents"));
        seals = SealFolder.of(folder.resolve("data"), folder.resolve("secrets"), files);
        var seal = new BureauSeal(seals, CLOCK);
        var press = new Drafting.Press(
                composer,
                files,
                issuer,
                ClockNotes.NONE,
                PaperAnchor.NONE,
                CitedMaterial.NONE,
                Drafting.Review.NONE,
                seal);
        drafting = new Drafting(
                office, store.documents(new FactsJson(kinds)), store.documentNumbers(), kinds, press, CLOCK);
        var rooms = new PaperDesks.Rooms(
                drafting,
                leads,
                new CaseDesk(office, store.caseFiles(new ActsJson())),
                new RegistryDesk(office, store.pharmacies()),
                evidence,
                new StaffDesk(office, store.accounts()),
                cause -> {
                    sealed.add(cause);
                    return Optional.empty();
                },
                (ticket, id) -> Optional.empty(),
                new MeasureDesk(
                        office,
                        new MeasureBinder(
                                new MeasureFilesInStore(new MeasureActsJson()),
                                store.caseFiles(new ActsJson()),
                                store.accounts(),
                                rulebook,
                                new MeasureTables(RESOURCES.resolve("procedure")).rules(),
                                CLOCK)));
        known = login -> new OnsiteMatters(
                office, rooms.cases(), leads, sittings(office, rulebook, ids), rooms.registry(), ticket(login));
        var workshop = new PaperDesks.Workshop(kinds, composer, files, new BouncyDigester(), issuer, composer, seal);
        Phrases phrases = Phrases.read(
                List.of(RESOURCES.resolve("documents/phrases.csv"), RESOURCES.resolve("sample/phrases.csv")));
        ports = new PaperDesks(rooms, workshop, phrases, CLOCK, ids).ports(ticket("liming"));
    }

    private SpotDesk sittings(Office office, Rulebook rulebook, Ids ids) {
        var shelf = new SpotDesk.Shelf(
                new SpotCasesInStore(new SpotJson()), store.leads(), store.caseNumbers(), store.accounts());
        var book = new SpotBook(
                new SpotTables(RESOURCES.resolve("procedure")).rules(),
                new PenaltyTables(RESOURCES.resolve("law")).book(),
                rulebook);
        return new SpotDesk(office, shelf, book, CLOCK, ids);
    }

    @Override
    public void close() {
        store.close();
    }

    Store store() {
        return store;
    }

    Drafting drafting() {
        return drafting;
    }

    /// What the audit says of a document, oldest first.
    List<String> rowsOf(DocumentId document) {
        return store.transactions()
                .read(tx -> store.auditTrail().from(tx, "test-1", 1, 1_000).stream()
                        .filter(row -> row.target().id().equals(document.value().toString()))
                        .map(row -> row.action() + " " + row.outcome())
                        .toList());
    }

    LeadId register() {
        EvidenceItem clip = seal(EvidenceUse.LEAD_ONLY, "alarm:" + new UUID(6, 6), "clip");
        var lead = done(leads.register(ticket("liming"), new Walked(List.of(clip.id()))));
        evidence.attach(
                ticket("liming"),
                clip.id(),
                new Target("lead", lead.id().value().toString()));
        return lead.id();
    }

    String file() {
        LeadId lead = register();
        Set<PersonId> officers =
                Set.of(ticket("liming").person().id(), ticket("wangxl").person().id());
        done(leads.startVerify(ticket("zhaojg"), lead, officers));
        done(leads.applyFiling(
                ticket("liming"),
                lead,
                new FilingApplication.Content(
                        "执业药师不在岗",
                        "经核查属实。",
                        FilingApplication.Content.allConditions(),
                        LocalDate.of(2026, 11, 18),
                        false)));
        return "case:"
                + done(leads.approveFiling(ticket("chenlx"), lead, officers, true))
                        .head()
                        .id()
                        .value();
    }

    EvidenceItem seal(EvidenceUse use, String about, String content) {
        String[] target = about.split(":", 2);
        var capture = new Capture(
                EvidenceKind.COLLECTED_FILE,
                "video/mp4",
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfPerson(ticket("liming").person().id()),
                use,
                Optional.empty(),
                List.of(),
                List.of(new Target(target[0], target[1])));
        return evidence.seal(
                        ticket("liming"), capture, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .result();
    }

    void seal(String about, EvidenceItem file, TakingRecord record) {
        String[] target = about.split(":", 2);
        var capture = new Capture(
                EvidenceKind.COLLECTED_FILE,
                TakingRecord.MEDIA_TYPE,
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfPerson(ticket("liming").person().id()),
                EvidenceUse.LAWFULLY_COLLECTED,
                Optional.of(file.id()),
                record.operations(),
                List.of(new Target(target[0], target[1])));
        evidence.seal(ticket("liming"), capture, new ByteArrayInputStream(record.text(file.digests())));
    }

    private static <T> T done(Step<T> step) {
        return switch (step) {
            case Step.Done<T> taken -> taken.saved().result();
            case Step.Blocked<T> blocked -> throw new AssertionError(blocked.toString());
        };
    }

    Ticket.OfPerson ticket(String login) {
        Person person = people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Ticket.OfPerson(person, new UUID(9, 9));
    }

    static Pharmacy shop() {
        return new Pharmacy(
                SHOP,
                "惠安堂药房",
                new CreditCode("91350100M000100Y43"),
                "浙DA5700001",
                "澜溪县城关镇解放路 12 号",
                "何㛃",
                "0570-5550000",
                new Area("330198", "澜溪县"));
    }

    private record Walked(List<EvidenceId> evidence) implements LeadOrigin {
        @Override
        public String reference() {
            return "alarm:" + new UUID(6, 6);
        }

        @Override
        public LeadSource source() {
            return LeadSource.SUPERVISION;
        }

        @Override
        public String description() {
            return "处方药柜台无人在岗";
        }

        @Override
        public LocalDate clueFoundAt() {
            return LocalDate.of(2026, 11, 18);
        }

        @Override
        public PharmacyId subject() {
            return SHOP;
        }
    }
}
