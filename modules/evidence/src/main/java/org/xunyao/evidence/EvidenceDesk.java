package org.xunyao.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Room;
import org.xunyao.kernel.Tx;

/// The desk where evidence is sealed and checked (证据台).
public final class EvidenceDesk {
    /// Sealing bytes (固定).
    public static final Action SEAL = new Action("evidence.seal");

    /// Looking at evidence and checking it (查看与校验).
    public static final Action READ = new Action("evidence.read");

    /// Joining evidence to a case or another object (归入).
    public static final Action ATTACH = new Action("evidence.attach");

    private static final Target TRAY = new Target("evidence", "unregistered");

    private static final Target MATTER = new Target("evidence", "matter");

    private final Office office;
    private final EvidenceItems items;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final Room room;

    /// A desk on a disk that nobody watches, for tests.
    ///
    /// @param office the only way in
    public EvidenceDesk(Office office, EvidenceItems items, Vault vault, Ids ids, Clock clock) {
        this(office, items, vault, ids, clock, Room.UNWATCHED);
    }

    /// @param office the only way in
    /// @param room asked before the machine seals anything by itself, never for a person
    public EvidenceDesk(Office office, EvidenceItems items, Vault vault, Ids ids, Clock clock, Room room) {
        this.office = office;
        this.items = items;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.room = room;
    }

    /// Seals bytes: first the file, which may take long and holds nobody up, then row, custody and audit
    /// in one step. A crash in between leaves a file in the tray of {@link #unregistered}, never a row
    /// without a file.
    ///
    /// @param bytes read to their end; the caller closes
    /// @throws RefusedException if the ticket may not; then nothing is read or written
    /// @throws FaultException `DISK-LOW` if the machine seals and the disk is nearly full,
    ///     `EVIDENCE-DISK` or `STORE-…`; then nothing was saved
    public Saved<EvidenceItem> seal(Ticket ticket, Capture capture, InputStream bytes) {
        if (ticket instanceof Ticket.OfRule) {
            room.requireForCapture();
        }
        Optional<Digests> sealed =
                office.refusal(ticket, SEAL, new Target("new", "")).isEmpty()
                        ? Optional.of(vault.seal(bytes))
                        : Optional.empty();
        return office.perform(
                ticket,
                SEAL,
                item -> target(item.id()),
                tx -> register(tx, ticket, capture, sealed.orElseThrow(() -> new RefusedException(SEAL))));
    }

    private EvidenceItem register(Tx tx, Ticket ticket, Capture capture, Digests digests) {
        ClockFacts facts = clock.facts();
        Instant now = facts.wall();
        vault.require(digests.sha256());
        capture.derivedFrom().ifPresent(original -> existing(tx, original));
        var item = new EvidenceItem(
                new EvidenceId(ids.next()),
                capture.kind(),
                digests,
                capture.mediaType(),
                new CaptureTimes(capture.cameraTime(), capture.arrivalTime(), now, Optional.of(facts)),
                capture.source(),
                capture.use(),
                capture.derivedFrom(),
                capture.operations());
        items.add(tx, item, new Custody(now, ticket.actor(), SEAL.code(), digests.sha256()));
        capture.about().forEach(target -> items.attach(tx, item.id(), target));
        return item;
    }

    /// Joins an item to what it belongs to, such as a case.
    ///
    /// @throws FaultException `EVIDENCE-UNKNOWN` if there is no such item
    public Saved<EvidenceItem> attach(Ticket ticket, EvidenceId id, Target about) {
        return office.perform(ticket, ATTACH, target(id), tx -> {
            EvidenceItem item = existing(tx, id);
            items.attach(tx, id, about);
            items.append(
                    tx,
                    id,
                    new Custody(
                            clock.now(),
                            ticket.actor(),
                            ATTACH.code(),
                            item.digests().sha256()));
            return item;
        });
    }

    /// Computes an item's digests anew. Every use of the bytes begins here.
    ///
    /// @throws FaultException `EVIDENCE-UNKNOWN` if there is no such item, `EVIDENCE-DISK` if its file
    ///     cannot be read
    public Verdict verify(Ticket ticket, EvidenceId id) {
        return vault.check(office.look(ticket, READ, target(id), tx -> existing(tx, id)));
    }

    /// Works with an item's file and computes its digests before and after: what changed meanwhile was
    /// not what was sealed, and the result is refused (用前用后校验).
    ///
    /// @param work opens the file for reading only, and is done with it when it returns
    /// @throws FaultException `EVIDENCE-UNKNOWN`, `EVIDENCE-DISK`; `EVIDENCE-BROKEN` or
    ///     `EVIDENCE-MISSING` before the work; `EVIDENCE-CHANGED` after it
    public <R> R use(Ticket ticket, EvidenceId id, Function<Verdict.Intact, R> work) {
        Verdict.Intact sound = switch (verify(ticket, id)) {
            case Verdict.Intact intact -> intact;
            case Verdict.Changed _ -> throw new FaultException("EVIDENCE-BROKEN", "changed " + id.value());
            case Verdict.Missing _ -> throw new FaultException("EVIDENCE-MISSING", "gone " + id.value());
        };
        R result = work.apply(sound);
        if (!(vault.check(sound.item()) instanceof Verdict.Intact)) {
            throw new FaultException("EVIDENCE-CHANGED", "changed in use " + id.value());
        }
        return result;
    }

    /// The item with that identity, unchecked.
    public Optional<EvidenceItem> find(Ticket ticket, EvidenceId id) {
        return office.look(ticket, READ, target(id), tx -> items.find(tx, id));
    }

    /// What belongs to an object, oldest first.
    public List<EvidenceItem> of(Ticket ticket, Target about) {
        return office.look(ticket, READ, about, tx -> items.of(tx, about));
    }

    /// What belongs to a matter, each piece with how it was taken: first what its source brought, then what
    /// was joined to the objects, oldest first; what comes twice counts once. Everybody who numbers the
    /// evidence of a matter numbers this list.
    ///
    /// @param brought by the source; what is not there is left out
    /// @param about such as a lead and the case that came of it
    public List<TakenItem> matter(Ticket ticket, List<EvidenceId> brought, List<Target> about) {
        return office.look(ticket, READ, MATTER, tx -> {
            var all = new LinkedHashMap<EvidenceId, EvidenceItem>();
            brought.forEach(id -> items.find(tx, id).ifPresent(item -> all.put(id, item)));
            about.forEach(target -> items.of(tx, target).forEach(item -> all.putIfAbsent(item.id(), item)));
            return TakenItem.of(List.copyOf(all.values()));
        });
    }

    /// What was recorded at or before a time, newest first.
    ///
    /// @param limit 1..1000
    public List<EvidenceItem> newest(Ticket ticket, Instant upTo, int limit) {
        return office.look(ticket, READ, TRAY, tx -> items.newest(tx, upTo, limit));
    }

    /// An item's chain of custody.
    public List<Custody> custody(Ticket ticket, EvidenceId id) {
        return office.look(ticket, READ, target(id), tx -> items.custody(tx, id));
    }

    /// Files of the vault that no row knows (未登记证据).
    ///
    /// @param limit at most this many, 1..1000
    public List<Unregistered> unregistered(Ticket ticket, int limit) {
        return office.look(ticket, READ, TRAY, tx -> {
            var found = new ArrayList<>(vault.astray());
            for (var shelf : vault.shelves()) {
                List<Unregistered> files = vault.filesOf(shelf);
                Set<String> known = known(tx, files);
                files.stream()
                        .filter(file -> !(file.whole() && known.contains(Vault.sha256(file.file()))))
                        .forEach(found::add);
                if (found.size() >= limit) {
                    break;
                }
            }
            return List.copyOf(found.subList(0, Math.min(limit, found.size())));
        });
    }

    private Set<String> known(Tx tx, List<Unregistered> files) {
        Set<String> digests = files.stream()
                .filter(Unregistered::whole)
                .map(file -> Vault.sha256(file.file()))
                .collect(Collectors.toSet());
        return items.registered(tx, digests);
    }

    private EvidenceItem existing(Tx tx, EvidenceId id) {
        return items.find(tx, id).orElseThrow(() -> new FaultException("EVIDENCE-UNKNOWN", "no item " + id.value()));
    }

    private static Target target(EvidenceId id) {
        return new Target("evidence", id.value().toString());
    }
}
