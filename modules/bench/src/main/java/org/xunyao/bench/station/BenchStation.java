package org.xunyao.bench.station;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditTrail;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.Presence;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.Rulebook;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.Store;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.FirstRegistry;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.json.ActsJson;

/// The desks that save, wired as the program wires them, over an open store.
///
/// @param folder the data folder
/// @param people of the sample county, by login
public record BenchStation(
        Path folder,
        Store store,
        Clock clock,
        Office office,
        EvidenceDesk evidence,
        LeadDesk leads,
        AuditChain chain,
        Map<String, Ticket.OfPerson> people)
        implements AutoCloseable {
    /// The name of the chain.
    public static final String NAME = "torture-1";

    private static final String AREA = "330198";
    private static final long MOST = 1L << 30;

    /// Wires the desks and enters those people of the sample county who are missing, with its registry.
    public static BenchStation over(Store store, Path folder, Clock clock, Sabotage sabotage) {
        var wiring = new Wiring(files(sabotage, store), store.transactions(), store.auditTrail());
        if (sabotage == Sabotage.AUDIT_LATER) {
            var late = new LateAudit(store.auditTrail(), store.transactions());
            wiring = new Wiring(wiring.files(), late, late);
        }
        return over(store, folder, clock, wiring);
    }

    /// The same with ports of one's own.
    public static BenchStation over(Store store, Path folder, Clock clock, Wiring wiring) {
        Path resources = Path.of(System.getProperty("xunyao.root"), "resources");
        var digester = new BouncyDigester();
        var chain = new AuditChain(digester);
        var ids = new Ids(clock, RandomGenerator.of("L64X128MixRandom"));
        var permissions = new Permissions(
                new RoleTables(resources.resolve("roles")).grants(), store.belongings(), Presence.always());
        var book = new AuditBook(NAME, wiring.trail(), chain, ids);
        var office = new Office(permissions, wiring.transactions(), book, clock);
        var vault = new Vault(OpenStore.location(folder).vault(), wiring.files(), digester);
        var cabinet = new LeadDesk.Cabinet(
                store.leads(), store.caseFiles(new ActsJson()), store.caseNumbers(), store.accounts());
        return new BenchStation(
                folder,
                store,
                clock,
                office,
                new EvidenceDesk(office, store.evidenceItems(), vault, ids, clock, OpenStore.disk(folder, clock)),
                new LeadDesk(office, cabinet, rulebook(resources), clock, ids),
                chain,
                staff(store, clock, resources));
    }

    /// The ports at which a torture may put something between the desks and the disk.
    public record Wiring(DurableFiles files, Transactions transactions, AuditTrail trail) {}

    private static DurableFiles files(Sabotage sabotage, Store store) {
        return sabotage == Sabotage.EVIDENCE_NOT_FORCED ? new CarelessFiles() : files(store);
    }

    /// The files as the program writes them.
    public static DurableFiles files(Store store) {
        return new DurableFilesOnDisk(BouncyDigester::sm3, MOST, store.gate());
    }

    private static Rulebook rulebook(Path resources) {
        var calendar = new CalendarTables(resources.resolve("calendar")).calendar();
        return new Rulebook(
                new ProcedureTables(resources.resolve("procedure")).procedure(),
                new DeadlineTables(resources.resolve("deadlines")).rules(),
                new Deadlines(calendar, Rollover.EVERY_DAY_OFF));
    }

    private static Map<String, Ticket.OfPerson> staff(Store store, Clock clock, Path resources) {
        var county = new SampleCounty(resources.resolve("sample"));
        List<Person> people =
                county.people().stream().map(SampleCounty.Newcomer::person).toList();
        Set<PersonId> known = store.transactions()
                .read(tx -> store.accounts().all(tx).stream()
                        .map(account -> account.person().id())
                        .collect(Collectors.toSet()));
        List<Person> missing =
                people.stream().filter(one -> !known.contains(one.id())).toList();
        if (!missing.isEmpty()) {
            store.transactions().write(tx -> {
                missing.forEach(one -> store.accounts()
                        .put(
                                tx,
                                Account.begin(one, "-", Optional.empty(), clock.now())
                                        .in(Set.of(AREA))));
                return new FirstRegistry(county, store.pharmacies()).enter(tx);
            });
        }
        return people.stream()
                .map(person -> new Ticket.OfPerson(person, new UUID(1, 1)))
                .collect(Collectors.toMap(ticket -> ticket.person().login(), Function.identity()));
    }

    /// The shop that all leads are about, of the area of the staff.
    public PharmacyId shop() {
        Path sample = Path.of(System.getProperty("xunyao.root"), "resources", "sample");
        return new SampleCounty(sample).pharmacies().getFirst().id();
    }

    /// Somebody who may seal evidence.
    public Ticket.OfPerson inspector() {
        return ticket("liming");
    }

    /// Somebody of the sample county.
    public Ticket.OfPerson ticket(String login) {
        return Optional.ofNullable(people.get(login)).orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
