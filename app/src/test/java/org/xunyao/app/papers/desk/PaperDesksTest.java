package org.xunyao.app.papers.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Account;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.procedure.Step;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.FaultException;
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
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.json.FactsJson;

/// The ports over the real desks, the real database and real files.
final class PaperDesksTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");
    private static final StillClock CLOCK = new StillClock(java.time.Instant.parse("2026-11-20T02:42:07Z"));
    private static final PharmacyId SHOP = new PharmacyId(new UUID(1, 4));

    @TempDir
    Path folder;

    private Store store;
    private List<Person> people;
    private LeadDesk leads;
    private EvidenceDesk evidence;
    private PapersPorts ports;

    @BeforeEach
    void open() {
        store = switch (Store.open(new StoreLocation(folder, Duration.ofSeconds(1), 1_000))) {
            case StoreOpening.Opened opened -> opened.store();
            case StoreOpening.Refused refused -> throw new AssertionError(refused.toString());
        };
        people = new SampleCounty(RESOURCES.resolve("sample"))
                .people().stream().map(SampleCounty.Newcomer::person).toList();
        store.transactions().write(tx -> {
            people.forEach(person ->
                    store.accounts().put(tx, new Account(person, "-", 0, Optional.empty(), Optional.empty(), false)));
            store.pharmacies().put(tx, shop());
            return 0;
        });
        build();
    }

    private void build() {
        var office = new Office(
                "test-1",
                new Permissions(new RoleTables(RESOURCES.resolve("roles")).grants()),
                store.transactions(),
                store.auditTrail(),
                new AuditChain(new BouncyDigester()),
                CLOCK);
        var ids = new Ids(CLOCK, RandomGenerator.of("L64X128MixRandom"));
        var rulebook = new Rulebook(
                new ProcedureTables(RESOURCES.resolve("procedure")).procedure(),
                new DeadlineTables(RESOURCES.resolve("deadlines")).rules(),
                new Deadlines(new CalendarTables(RESOURCES.resolve("calendar")).calendar(), Rollover.EVERY_DAY_OFF));
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, 64L << 20);
        leads = new LeadDesk(
                office,
                new LeadDesk.Cabinet(store.leads(), store.caseFiles(), store.caseNumbers(), store.accounts()),
                rulebook,
                CLOCK,
                ids);
        evidence = new EvidenceDesk(
                office,
                store.evidenceItems(),
                new Vault(folder.resolve("vault"), files, new BouncyDigester()),
                ids,
                CLOCK);
        DocumentKinds kinds = DocumentKinds.installed();
        var composer =
                new PdfComposer(RESOURCES.resolve("documents"), Fonts.find(List.of(Path.of("/usr/share/fonts"))));
        var issuer = new Issuer("澜溪县市场监督管理局", "澜", folder.resolve("documents"));
        var press = new Drafting.Press(composer, files, issuer);
        var drafting = new Drafting(
                office, store.documents(new FactsJson(kinds)), store.documentNumbers(), kinds, press, CLOCK);
        var rooms = new PaperDesks.Rooms(
                drafting,
                leads,
                new CaseDesk(office, store.caseFiles()),
                new RegistryDesk(office, store.pharmacies()),
                evidence,
                new StaffDesk(office, store.accounts()));
        var workshop = new PaperDesks.Workshop(kinds, composer, files, new BouncyDigester(), issuer);
        Phrases phrases = Phrases.read(
                List.of(RESOURCES.resolve("documents/phrases.csv"), RESOURCES.resolve("sample/phrases.csv")));
        ports = new PaperDesks(rooms, workshop, phrases, CLOCK, ids).ports(ticket("liming"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLeadOffersItsClueItsPartyAndWhoWritesBeforeOfficersAreNamed() {
        Matter matter = ports.shelf().begin("lead:" + register().value()).matter();
        assertThat(matter.number()).isEqualTo("2026-0001");
        assertThat(matter.party().name()).isEqualTo("惠安堂药房");
        assertThat(matter.party().creditCode()).isEqualTo(shop().creditCode().text());
        assertThat(matter.story().content()).isEqualTo("处方药柜台无人在岗");
        assertThat(matter.officers()).isEmpty();
        assertThat(matter.hands()).containsExactly(new Officer("李明远", "330198001", "药械化股"));
        assertThat(matter.evidence()).singleElement().satisfies(item -> {
            assertThat(item.number()).isEqualTo("E01");
            assertThat(item.leadOnly()).isTrue();
        });
        assertThatThrownBy(() -> ports.shelf().begin("lead:" + new UUID(4, 4)))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("LEAD-MISSING");
    }

    @Test
    void everyKindBeginsFromACaseAndComesBackFromTheDatabaseAsItWasSaved() {
        String matter = file();
        for (Form<?> form : new Forms().all()) {
            PapersPorts.Begun begun = ports.shelf().begin(matter);
            Facts facts = form.begin(begun.matter());
            ports.desk().save(begun.id(), matter, facts);
            PapersPorts.Opened opened = ports.shelf().open(begun.id()).orElseThrow();
            assertThat(opened.document().facts()).isEqualTo(facts);
            assertThat(opened.matter()).isEqualTo(begun.matter());
        }
        assertThat(ports.shelf().recent())
                .hasSize(6)
                .allSatisfy(head -> assertThat(head.about()).contains("惠安堂药房"));
        Matter of = ports.shelf().begin(matter).matter();
        var notice = (CorrectionNotice) new Forms().byNumber(33).begin(of);
        assertThat(notice.conduct()).isEqualTo("执业药师不在岗");
        assertThat(notice.remedies().reviewBody()).isEqualTo("澜溪县人民政府");
        assertThat(notice.violated()).as("no table states it, so nobody does").isEmpty();
        assertThat(of.officers()).extracting(Officer::badge).containsExactlyInAnyOrder("330198001", "330198002");
    }

    @Test
    void theDigestInAnIssuedRecordIsTheSealedFilesAndAChangedFileIsNeverShown() throws IOException {
        String matter = file();
        EvidenceItem collected = seal(EvidenceUse.LAWFULLY_COLLECTED, matter, "recorder export");
        PapersPorts.Begun begun = ports.shelf().begin(matter);
        Citable item = begun.matter().evidence().getLast();
        assertThat(item.number()).isEqualTo("E02");
        assertThat(item.digests()).isEqualTo(collected.digests());
        var record = (ElectronicExtraction) new Forms()
                .byNumber(12)
                .citing(new Forms().byNumber(12).begin(begun.matter()), item)
                .orElseThrow();
        var whole = new ElectronicExtraction(
                record.period(),
                record.place(),
                record.inspected(),
                record.extractor(),
                record.officers(),
                "硬盘录像机一台",
                "导出",
                record.content(),
                record.digests(),
                "",
                false);
        ports.desk().save(begun.id(), matter, whole);
        var issued = ((IssueResult.Done) ports.desk().issue(begun.id()).result()).document();
        assertThat(ports.press().issued(issued)).isNotEmpty();
        Path out = folder.resolve("out.pdf");
        ports.output().export(issued, out);
        assertThat(Files.readAllBytes(out))
                .isEqualTo(Files.readAllBytes(issued.sealed().path()));
        spoil(issued);
        assertThatThrownBy(() -> ports.press().issued(issued))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("DOC-CHANGED");
        assertThatThrownBy(() -> ports.output().export(issued, folder.resolve("never.pdf")))
                .hasMessageStartingWith("DOC-CHANGED");
        assertThat(folder.resolve("never.pdf")).doesNotExist();
        Files.delete(issued.sealed().path());
        assertThatThrownBy(() -> ports.press().issued(issued)).hasMessageStartingWith("DOC-MISSING");
    }

    @Test
    void theRecordOfTakingIsReadWithItsFileAndItsNameProviderAndClockReachTheForms() {
        String matter = file();
        EvidenceItem film = seal(EvidenceUse.LAWFULLY_COLLECTED, matter, "recorder export");
        var record = new TakingRecord(
                "康民 10-09.mp4",
                TakingRecord.What.RECORDING,
                TakingRecord.Way.RECORDER,
                "何㛃",
                "硬盘录像机 NVR-4",
                Optional.of(LocalDateTime.of(2026, 11, 20, 10, 9)),
                Optional.of(-46L));
        seal(matter, film, record);
        Matter of = ports.shelf().begin(matter).matter();
        assertThat(of.evidence()).as("the file and its record are one row").hasSize(2);
        Citable item = of.evidence().getLast();
        assertThat(item.number()).isEqualTo("E02");
        assertThat(item.file()).isEqualTo("康民 10-09.mp4");
        assertThat(item.digests()).isEqualTo(film.digests());
        Form<?> form = new Forms().byNumber(12);
        var cited = (ElectronicExtraction) form.citing(form.begin(of), item).orElseThrow();
        assertThat(cited.content().lines())
                .containsExactly(
                        "文件：E02，录像，康民 10-09.mp4",
                        "取得方式：从门店录像机调取，提供人：何㛃，设备：硬盘录像机 NVR-4",
                        "设备时钟：比北京时间慢46秒，录像开始时显示2026-11-20 10:09:00");
        assertThat(cited.period().from()).isEqualTo(LocalDateTime.of(2026, 11, 20, 10, 42));
    }

    @Test
    void theNewestDocumentsAreListedWithTheirMattersAndAnIssuedOneIsShownThoughItCannotBeRead() throws IOException {
        String matter = file();
        PapersPorts.Begun begun = ports.shelf().begin(matter);
        Form<?> form = new Forms().byNumber(33);
        var notice = form.begin(begun.matter());
        ports.desk().save(begun.id(), matter, notice);
        byte[] pdf = new PdfComposer(RESOURCES.resolve("documents"), Fonts.find(List.of(Path.of("/usr/share/fonts"))))
                .compose(
                        DocumentKinds.installed().byNumber(33),
                        notice,
                        new Stamp(begun.id(), "澜溪县市场监督管理局", Optional.empty(), CLOCK.now()));
        var sealed = new DurableFilesOnDisk(BouncyDigester::sm3, 64L << 20)
                .seal(folder.resolve("documents"), new ByteArrayInputStream(pdf));
        var lost = new Document.Issued(
                new DocumentId(new UUID(8, 8)),
                matter,
                new UnreadableFacts(99, "{"),
                Optional.empty(),
                CLOCK.now().plusSeconds(60),
                sealed);
        store.transactions().write(tx -> {
            store.documents(new FactsJson(DocumentKinds.installed())).put(tx, lost);
            return 0;
        });
        assertThat(ports.shelf().recent())
                .extracting(head -> head.id(), head -> head.issued())
                .containsExactly(Assertions.tuple(lost.id(), true), Assertions.tuple(begun.id(), false));
        assertThat(ports.shelf().recent()).allMatch(head -> head.about().contains("惠安堂药房"));
        var opened =
                (Document.Issued) ports.shelf().open(lost.id()).orElseThrow().document();
        assertThat(opened.facts()).isInstanceOf(UnreadableFacts.class);
        assertThat(ports.press().issued(opened)).isNotEmpty();
    }

    private static void spoil(Document.Issued issued) throws IOException {
        Path file = issued.sealed().path();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, bytes);
    }

    private LeadId register() {
        EvidenceItem clip = seal(EvidenceUse.LEAD_ONLY, "alarm:" + new UUID(6, 6), "clip");
        var lead = done(leads.register(ticket("liming"), new Walked(List.of(clip.id()))));
        evidence.attach(
                ticket("liming"),
                clip.id(),
                new Target("lead", lead.id().value().toString()));
        return lead.id();
    }

    private String file() {
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

    private EvidenceItem seal(EvidenceUse use, String about, String content) {
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

    private void seal(String about, EvidenceItem file, TakingRecord record) {
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

    private Ticket.OfPerson ticket(String login) {
        Person person = people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Ticket.OfPerson(person, new UUID(9, 9));
    }

    private static Pharmacy shop() {
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
