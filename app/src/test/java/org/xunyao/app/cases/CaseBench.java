package org.xunyao.app.cases;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Belongings;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Presence;
import org.xunyao.access.RoleId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.app.cases.desk.CaseDesks;
import org.xunyao.app.cases.desk.StepsAtDesks;
import org.xunyao.app.cases.list.FilterFile;
import org.xunyao.app.cases.list.FilterShelf;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.handling.Binder;
import org.xunyao.casework.handling.Handling;
import org.xunyao.casework.handling.Surcharge;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.Officer;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.store.Store;
import org.xunyao.store.casework.measure.MeasureFilesInStore;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.measure.MeasureActsJson;
import org.xunyao.wire.measure.MeasureTables;
import org.xunyao.wire.term.TermTables;

/// The sample county with the real desks, tables and database; only documents are kept in memory, and
/// sources come from here instead of from alarms.
final class CaseBench implements AutoCloseable, Clock {
    static final String LONG_NAME = "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店中西药品零售部兼便民服务站暨慢病用药登记点㛃𠮷";

    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final long MOST = 1L << 24;

    Instant now = LocalDateTime.of(2026, 11, 20, 10, 42, 7).atZone(zone()).toInstant();
    final List<LeadOrigin> origins = new ArrayList<>();
    final MemoryPapers written = new MemoryPapers();
    final OpenedPapers opened = new OpenedPapers();

    private final Store store;
    private final Office office;
    private final List<Person> people;
    private final CaseDesks.Desks desks;
    private final CaseDesks.Rules rules;
    private final EvidenceDesk evidence;
    private final Path filters;
    private final boolean bound;
    private final BoundPapers binding;
    private int named;
    private int sources;

    CaseBench(Path folder) {
        this(folder, false);
    }

    /// @param bound whether documents lie in the database, and their pages come from the real press
    CaseBench(Path folder, boolean bound) {
        this.bound = bound;
        store = UnusedStation.open(folder);
        filters = folder;
        var ids = new Ids(this, RandomGenerator.of("L64X128MixRandom"));
        people = Stream.concat(
                        new SampleCounty(RESOURCES.resolve("sample"))
                                .people().stream().map(SampleCounty.Newcomer::person),
                        Stream.of(
                                more(1, "shenyu", "沈瑜", "CASE_REVIEWER"),
                                more(2, "hejing", "何静", "HEARING_OFFICER"),
                                more(3, "dangan", "党安", "ARCHIVIST")))
                .toList();
        office = new Office(
                new Permissions(new RoleTables(RESOURCES.resolve("roles")).grants(), belongings(), Presence.always()),
                store.transactions(),
                new AuditBook(
                        "test-1",
                        store.auditTrail(),
                        new AuditChain(new BouncyDigester()),
                        new Ids(this, new Random())),
                this);
        store.transactions().write(tx -> {
            people.forEach(person -> store.accounts()
                    .put(
                            tx,
                            Account.begin(person, "-", Optional.empty(), Instant.EPOCH)
                                    .in(Set.of("330198"))));
            return people.size();
        });
        WorkCalendar calendar = new CalendarTables(RESOURCES.resolve("calendar")).calendar();
        var tables = new ProcedureTables(RESOURCES.resolve("procedure"));
        var rulebook = new Rulebook(
                tables.procedure(),
                new DeadlineTables(RESOURCES.resolve("deadlines")).rules(),
                new Deadlines(calendar, Rollover.EVERY_DAY_OFF));
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, MOST);
        binding = new BoundPapers(store, files, rulebook, folder, this);
        evidence = new EvidenceDesk(
                office,
                store.evidenceItems(),
                new Vault(folder.resolve("vault"), files, new BouncyDigester()),
                ids,
                this);
        DocumentKinds kinds = bound ? BoundPapers.KINDS : DocumentKinds.installed();
        var terms = new TermTables(RESOURCES.resolve("deadlines")).book(today());
        rules = new CaseDesks.Rules(
                rulebook, calendar, kinds, tables.hearings(), Surcharge.on(today(), terms.others(), rulebook));
        var handling = Handling.over(
                office,
                new Binder(
                        store.caseFiles(new ActsJson()),
                        store.accounts(),
                        rulebook,
                        tables.hearings(),
                        new MeasureFilesInStore(new MeasureActsJson()),
                        this),
                new MeasureTables(RESOURCES.resolve("procedure")).rules());
        desks = new CaseDesks.Desks(
                office,
                new LeadDesk(
                        office,
                        new LeadDesk.Cabinet(
                                store.leads(), store.caseFiles(new ActsJson()), store.caseNumbers(), store.accounts()),
                        rulebook,
                        this,
                        ids),
                new CaseDesk(office, store.caseFiles(new ActsJson())),
                bound
                        ? binding.drafting(office)
                        : new Drafting(
                                office,
                                written,
                                store.documentNumbers(),
                                kinds,
                                new Drafting.Press(
                                        (kind, facts, stamp) -> kind.name().getBytes(StandardCharsets.UTF_8),
                                        files,
                                        new Issuer("澜溪县市场监督管理局", "澜", folder.resolve("documents"))),
                                this),
                evidence,
                new RegistryDesk(office, store.pharmacies()),
                new StaffDesk(office, store.accounts()),
                new StepsAtDesks(handling),
                handling.measures());
    }

    /// Somebody whom the sample county does not have.
    private static Person more(int number, String login, String name, String role) {
        return new Person(new PersonId(new UUID(11, number)), login, name, "法制股", "", Set.of(new RoleId(role)));
    }

    /// Documents lie in memory here, so the store cannot say whose they are: everybody's on the staff.
    private Belongings belongings() {
        Belongings stored = store.belongings();
        if (bound) {
            return stored;
        }
        return new Belongings() {
            @Override
            public Optional<Owner> ownerOf(Tx tx, Target target) {
                return target.kind().equals("document")
                        ? Optional.of(new Owner(people.stream().map(Person::id).collect(Collectors.toSet()), Set.of()))
                        : stored.ownerOf(tx, target);
            }

            @Override
            public Set<String> areasOf(Tx tx, PersonId person) {
                return stored.areasOf(tx, person);
            }
        };
    }

    CaseDesks.Desks desks() {
        return desks;
    }

    /// The rooms of documents, where they lie in the database.
    PaperDesks rooms() {
        return binding.rooms(desks);
    }

    Store store() {
        return store;
    }

    Ticket.OfPerson person(String login) {
        Person person = people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Ticket.OfPerson(person, new UUID(9, login.hashCode()));
    }

    CasePorts ports(String login) {
        return ports(login, opened);
    }

    private CasePorts ports(String login, CasePorts.Papers papers) {
        return new CaseDesks(desks, rules, (ticket, limit) -> origins, this, person(login)).ports(papers, shelf(login));
    }

    /// The filters of a person and of the person's roles, in a file of the bench.
    FilterShelf shelf(String login) {
        return FilterFile.of(filters, new DurableFilesOnDisk(BouncyDigester::sm3, MOST), this, person(login));
    }

    /// The workspace of a person; its work runs at once.
    CasesViewModel model(String login) {
        return new CasesViewModel(ports(login), new Tasks(Runnable::run, Runnable::run, this), this);
    }

    /// The same for a screen: its ends are told on the JavaFX thread.
    CasesViewModel screenModel(String login) {
        return screenModel(login, opened);
    }

    /// The same with a way to the documents.
    CasesViewModel screenModel(String login, CasePorts.Papers papers) {
        return new CasesViewModel(ports(login, papers), new Tasks(Runnable::run, Fx.executor(), this), this);
    }

    /// A new part of the day, later than all before, with no source that waits.
    void begin(LocalDate day) {
        origins.clear();
        written.documents.clear();
        opened.asked.clear();
        Instant morning = day.atTime(LocalTime.of(8, 0)).atZone(zone()).toInstant();
        now = now.isBefore(morning) ? morning : now.plusSeconds(60);
    }

    void today(LocalDate day) {
        now = day.atTime(LocalTime.of(10, 42, 7)).atZone(zone()).toInstant();
    }

    /// A pharmacy in the registry.
    PharmacyId pharmacy(String name) {
        var id = new PharmacyId(new UUID(7, ++named));
        var pharmacy = new Pharmacy(
                id,
                name,
                credit(named),
                String.format("浙DA%09d", named),
                "澜溪县城关镇滨河路 12 号",
                "何某",
                "",
                new Area("330198", "澜溪县"));
        desks.registry().enter(person("zhaojg"), new RegistryDesk.Dossier(pharmacy, List.of(), List.of()));
        return id;
    }

    /// A confirmed source with a sealed clip.
    void source(PharmacyId shop, String description, LocalDate found) {
        sources++;
        var clip = new Capture(
                EvidenceKind.CLIP,
                "application/x-xunyao-clip",
                Optional.empty(),
                Optional.of(now),
                new EvidenceSource.OfCamera("C" + named),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                List.of(new Target("alarm", new UUID(3, sources).toString())));
        byte[] bytes = ("clip " + sources).getBytes(StandardCharsets.UTF_8);
        EvidenceId id = evidence.seal(Ticket.ofRule("AI-01/1"), clip, new ByteArrayInputStream(bytes))
                .result()
                .id();
        origins.addFirst(new Found("alarm:" + new UUID(3, sources), description, found, shop, List.of(id)));
    }

    /// A document of a matter, issued or a draft.
    DocumentId document(String matter, boolean issued) {
        var officers = List.of(new Officer("李明远", "330198001", "药械化股"), new Officer("王晓岚", "330198002", "药械化股"));
        var facts =
                new EvidenceSheet("录像文件 1 个", LocalDateTime.of(2026, 11, 20, 9, 40), "店内", "处方区录像", officers, "", "");
        var id = new DocumentId(new UUID(5, written.documents.size()));
        desks.drafting().save(person("liming"), id, matter, facts);
        if (issued) {
            desks.drafting().issue(person("liming"), id);
        }
        return id;
    }

    // The check character is the only one that makes the code whole.
    private static CreditCode credit(int number) {
        String head = String.format("91330198MA%07d", number);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> head + (char) last)
                .filter(CreditCode::isValid)
                .findFirst()
                .map(CreditCode::new)
                .orElseThrow();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public void close() {
        store.close();
    }

    /// A source as a confirmed alarm is one.
    record Found(
            String reference, String description, LocalDate clueFoundAt, PharmacyId subject, List<EvidenceId> evidence)
            implements LeadOrigin {
        @Override
        public LeadSource source() {
            return LeadSource.SUPERVISION;
        }
    }
}
