package org.xunyao.access.room;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.AuditTrail;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// A station in memory with the real Office. Its transactions roll back its chain and every shelf; tests of
/// a module add their own ports as subclasses.
public abstract class MemoryStation implements Transactions, AuditTrail, Clock {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /// The wall clock, which only the test moves.
    public Instant now;

    /// The clock that never runs backwards.
    public long nanos;

    /// Whether the disk refuses the next commits.
    public boolean commitFails;

    /// The chain of this station, recomputed with SHA-256.
    public final AuditChain chain = new AuditChain(new Sha());

    private final List<Map<Object, Object>> shelves = new ArrayList<>();
    private final Map<Long, AuditRecord> links = shelf();

    /// @param now of the wall clock
    protected MemoryStation(Instant now) {
        this.now = now;
    }

    /// A map in the order of its entries that a failed transaction puts back as it was.
    @SuppressWarnings("unchecked")
    protected final <K, V> Map<K, V> shelf() {
        Map<K, V> shelf = new LinkedHashMap<>();
        shelves.add((Map<Object, Object>) shelf);
        return shelf;
    }

    /// The one way in, with these powers.
    public final Office office(Stream<Grant> grants) {
        return new Office(new Permissions(grants.toList()), this, new AuditBook("test-1", this, chain, ids()), this);
    }

    /// Identifiers, the same in every run.
    public final Ids ids() {
        return new Ids(this, new Random(1));
    }

    /// A power that has been in force for long.
    public static Grant grant(String role, Action action) {
        return new Grant(new RoleId(role), action, LONG_AGO, Optional.empty(), "test", true);
    }

    /// A person who has signed in.
    ///
    /// @param id also names the session
    public static Ticket.OfPerson ticket(long id, String name, String badge, String... roles) {
        Set<RoleId> held = Stream.of(roles).map(RoleId::new).collect(Collectors.toUnmodifiableSet());
        var person = new Person(new PersonId(new UUID(0, id)), "p" + id, name, "药械化股", badge, held);
        return new Ticket.OfPerson(person, new UUID(1, id));
    }

    /// The chain as it stands.
    public final List<AuditRecord> links() {
        return List.copyOf(links.values());
    }

    /// Takes links out of the chain, as somebody with a tool would.
    public final void cut(Predicate<AuditRecord> those) {
        links.values().removeIf(those);
    }

    @Override
    public final <R> R write(Function<Tx, R> work) {
        List<Map<Object, Object>> before =
                shelves.stream().<Map<Object, Object>>map(LinkedHashMap::new).toList();
        boolean committed = false;
        try {
            R result = work.apply(new Tx() {});
            if (commitFails) {
                throw new FaultException("DISK-FULL", "commit");
            }
            committed = true;
            return result;
        } finally {
            if (!committed) {
                for (int i = 0; i < before.size(); i++) {
                    shelves.get(i).clear();
                    shelves.get(i).putAll(before.get(i));
                }
            }
        }
    }

    @Override
    public final <R> R read(Function<Tx, R> work) {
        return work.apply(new Tx() {});
    }

    @Override
    public final Optional<AuditRecord> last(Tx tx, String station) {
        return links().reversed().stream().findFirst();
    }

    @Override
    public final void append(Tx tx, AuditRecord link) {
        if (links.putIfAbsent(link.sequence(), link) != null) {
            throw new IllegalStateException("link " + link.sequence() + " is there already");
        }
    }

    @Override
    public Optional<AuditRecord> byAttempt(Tx tx, String station, String attempt) {
        return links.values().stream()
                .filter(link -> link.attempt().equals(attempt))
                .findFirst();
    }

    @Override
    public final List<AuditRecord> from(Tx tx, String station, long sequence, int limit) {
        return links.values().stream()
                .filter(link -> link.sequence() >= sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public final Instant now() {
        return now;
    }

    @Override
    public final long nanoTime() {
        return nanos;
    }

    @Override
    public final ZoneId zone() {
        return SystemClock.CHINA;
    }
}
