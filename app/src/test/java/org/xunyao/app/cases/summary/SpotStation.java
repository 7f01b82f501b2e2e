package org.xunyao.app.cases.summary;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.Presence;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.app.cases.summary.desk.SpotAtDesks;
import org.xunyao.app.cases.summary.desk.SpotRoom;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.app.papers.desk.Phrases;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.measure.desk.MeasureBinder;
import org.xunyao.casework.measure.desk.MeasureDesk;
import org.xunyao.casework.summary.SpotBook;
import org.xunyao.casework.summary.SpotDesk;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.evidence.EvidenceDesk;
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
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
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

/// A station with the room 当场处罚 over the real desks, tables, database, disk and press.
final class SpotStation implements AutoCloseable {
    static final StillClock CLOCK = new StillClock(Instant.parse("2026-11-20T02:42:07Z"));
    static final String LONG = "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店中西药品零售部";

    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");

    final SpotDesk sittings;
    final LeadDesk leads;
    private final Store store;
    private final Office office;
    private final Drafting drafting;
    private final RegistryDesk registry;
    private final StaffDesk staff;
    private final SpotBook book;
    private final PaperDesks papers;
    private final List<Person> people;

    SpotStation(Path folder) {
        store = UnusedStation.open(folder);
        people = new SampleCounty(RESOURCES.resolve("sample"))
                .people().stream().map(SampleCounty.Newcomer::person).toList();
        store.transactions().write(tx -> {
            people.forEach(person -> store.accounts()
                    .put(
                            tx,
                            Account.begin(person, "-", Optional.empty(), Instant.EPOCH)
                                    .in(Set.of("330198"))));
            store.pharmacies().put(tx, shop(1, "惠安堂药房", "浙DA5700001", "91350100M000100Y43"));
            store.pharmacies().put(tx, shop(2, LONG, "浙DA5700002", "91330198MA0000015U"));
            return 0;
        });
        office = new Office(
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
        DocumentKinds kinds = DocumentKinds.installed(new FormFiles(RESOURCES.resolve("documents")).read());
        var composer =
                new PdfComposer(RESOURCES.resolve("documents"), Fonts.find(List.of(Path.of("/usr/share/fonts"))));
        var issuer = new Issuer("澜溪县市场监督管理局", "澜", folder.resolve("documents"));
        drafting = new Drafting(
                office,
                store.documents(new FactsJson(kinds)),
                store.documentNumbers(),
                kinds,
                new Drafting.Press(composer, files, issuer),
                CLOCK);
        registry = new RegistryDesk(office, store.pharmacies());
        staff = new StaffDesk(office, store.accounts());
        book = new SpotBook(
                new SpotTables(RESOURCES.resolve("procedure")).rules(),
                new PenaltyTables(RESOURCES.resolve("law")).book(),
                rulebook);
        sittings = new SpotDesk(
                office,
                new SpotDesk.Shelf(
                        new SpotCasesInStore(new SpotJson()), store.leads(), store.caseNumbers(), store.accounts()),
                book,
                CLOCK,
                ids);
        var rooms = new PaperDesks.Rooms(
                drafting,
                leads,
                new CaseDesk(office, store.caseFiles(new ActsJson())),
                registry,
                new EvidenceDesk(
                        office,
                        store.evidenceItems(),
                        new Vault(folder.resolve("vault"), files, new BouncyDigester()),
                        ids,
                        CLOCK),
                staff,
                cause -> Optional.empty(),
                sittings::find,
                new MeasureDesk(
                        office,
                        new MeasureBinder(
                                new MeasureFilesInStore(new MeasureActsJson()),
                                store.caseFiles(new ActsJson()),
                                store.accounts(),
                                rulebook,
                                new MeasureTables(RESOURCES.resolve("procedure")).rules(),
                                CLOCK)));
        Phrases phrases = Phrases.read(
                List.of(RESOURCES.resolve("documents/phrases.csv"), RESOURCES.resolve("sample/phrases.csv")));
        papers = new PaperDesks(
                rooms,
                new PaperDesks.Workshop(
                        kinds,
                        composer,
                        files,
                        new BouncyDigester(),
                        issuer,
                        composer,
                        pdf -> PaperVerdict.nothing(new PaperVerdict.Integrity.Unsigned())),
                phrases,
                CLOCK,
                ids);
    }

    private static Pharmacy shop(int number, String name, String licence, String credit) {
        return new Pharmacy(
                new PharmacyId(new UUID(1, number)),
                name,
                new CreditCode(credit),
                licence,
                "澜溪县城关镇解放路 12 号",
                "何㛃",
                "0570-5550000",
                new Area("330198", "澜溪县"));
    }

    @Override
    public void close() {
        store.close();
    }

    Ticket.OfPerson ticket(String login) {
        Person person = people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Ticket.OfPerson(person, new UUID(9, 9));
    }

    List<Document> papersOf(String key) {
        return drafting.ofMatter(ticket("liming"), key);
    }

    /// The ports of a person.
    SpotPorts ports(String login) {
        Ticket.OfPerson ticket = ticket(login);
        var desks = new SpotAtDesks.Desks(office, sittings, leads, staff, registry, drafting);
        var exemptions = new PenaltyTables(RESOURCES.resolve("law")).exemptions();
        return new SpotAtDesks(desks, book, CLOCK, ticket).ports(papers.ports(ticket), exemptions);
    }

    /// The room of a person; its work runs at once.
    SpotRoom room(String login, Language language) {
        return SpotRoom.of(
                ports(login), new Tasks(Runnable::run, Fx.executor(), CLOCK), Texts.of(language), CLOCK.zone());
    }
}
