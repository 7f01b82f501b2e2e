package org.xunyao.bench.shared;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.postgres.SharedStore;
import org.xunyao.store.postgres.StoreUrl;

/// One of several stations of a database: the real store, office, drafting desk, door and desk of roles.
///
/// @param name of its audit chain
record SharedStation(String name, Store store, Drafting drafting, SharedPeople people) implements AutoCloseable {
    private static final String MATTER = "case:" + new UUID(1, 1);
    private static final int PAGE = 1_000;
    private static final RoleId ROLE = new RoleId("INSPECTOR");
    private static final Ticket.OfPerson TICKET = new Ticket.OfPerson(
            new Person(new PersonId(new UUID(1, 1)), "t18", "T18", "T18", "", Set.of(ROLE)), new UUID(2, 2));

    /// Opens it.
    ///
    /// @param files the folder that all stations share
    /// @throws FaultException if the store is refused
    static SharedStation open(String name, Path folder, Path files, String url) {
        StoreLocation location = StoreLocation.of(folder).sharing(new SharedStore(StoreUrl.parse(url), files));
        return switch (Store.open(location)) {
            case StoreOpening.Opened(Store store) -> wired(name, store, files);
            case StoreOpening.Refused(String code, String detail) -> throw new FaultException(code, detail);
        };
    }

    private static SharedStation wired(String name, Store store, Path files) {
        var clock = new SystemClock(SystemClock.CHINA);
        var ids = new Ids(clock, RandomGenerator.of("L64X128MixRandom"));
        var book = new AuditBook(name, store.auditTrail(), chain(), ids);
        var office = new Office(new Permissions(grants()), store.transactions(), book, clock);
        var press = new Drafting.Press(
                (kind, facts, stamp) -> new byte[0],
                new DurableFilesOnDisk(BouncyDigester::sm3, PAGE, store.gate()),
                new Issuer("T18", "T", files));
        var kinds = new DocumentKinds(List.of());
        var documents = store.documents(new SharedNote.Text());
        return new SharedStation(
                name,
                store,
                new Drafting(office, documents, store.documentNumbers(), kinds, press, clock),
                SharedPeople.wired(store, office, clock, ids));
    }

    private static List<Grant> grants() {
        Stream<Grant> drafting = Stream.of(Drafting.SAVE, Drafting.VIEW)
                .map(action -> new Grant(ROLE, action, LocalDate.of(2020, 1, 1), Optional.empty(), "T18", true));
        return Stream.concat(drafting, SharedPeople.grants().stream()).toList();
    }

    static AuditChain chain() {
        return new AuditChain(new BouncyDigester());
    }

    Optional<Document> find(DocumentId id) {
        return drafting.find(TICKET, id);
    }

    /// Saves over what was opened.
    Saved<Document.Draft> save(DocumentId id, SharedNote note, Optional<Instant> opened) {
        return drafting.save(TICKET, id, MATTER, note, opened);
    }

    /// Saves without having looked, as the negative control does.
    Saved<Document.Draft> saveBlindly(DocumentId id, SharedNote note) {
        return drafting.save(TICKET, id, MATTER, note);
    }

    /// Why the chain of this station is not whole; nothing if it is, and holds these links.
    Optional<String> brokenChain(Set<Long> acknowledged) {
        List<AuditRecord> links = links();
        if (chain().firstBroken(links).isPresent()) {
            return Optional.of("the chain of " + name + " is broken");
        }
        Set<Long> there = links.stream().map(AuditRecord::sequence).collect(Collectors.toSet());
        Set<String> attempts = links.stream().map(AuditRecord::attempt).collect(Collectors.toSet());
        if (attempts.size() != links.size()) {
            return Optional.of("an attempt stands twice in the chain of " + name);
        }
        return there.containsAll(acknowledged) ? Optional.empty() : Optional.of("links of " + name + " are lost");
    }

    /// The chain of this station.
    List<AuditRecord> links() {
        var links = new ArrayList<AuditRecord>();
        for (List<AuditRecord> page = page(1); !page.isEmpty(); page = page(links.size() + 1)) {
            links.addAll(page);
        }
        return links;
    }

    private List<AuditRecord> page(long from) {
        return store.transactions().read(tx -> store.auditTrail().from(tx, name, from, PAGE));
    }

    @Override
    public void close() {
        store.close();
    }
}
