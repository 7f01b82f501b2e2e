package org.xunyao.bench.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.xunyao.access.Saved;
import org.xunyao.access.people.RoleChange;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SupersededException;

/// One person at one station who adds marks to documents that others change too: he opens, adds, saves;
/// if another was quicker he adds to theirs; if the answer was lost he looks whether his mark is there,
/// and only if it is not does he write again. Between two edits he changes accounts.
final class SharedClient implements Callable<Optional<String>> {
    private static final Set<String> PASSING =
            Set.of("STORE-LOST", "STORE-UNKNOWN", "STORE-LOCKED", "STORE-GONE", "STORE-CONFLICT", "STORE-FAILED");
    private static final int REST_MILLIS = 20;
    private static final int MOST_TRIES = 3_000;

    private final SharedStation station;
    private final Random random;
    private final Work work;
    private final AtomicLong progress;
    private final List<String> acknowledged = new ArrayList<>();
    private final Set<Long> links = new HashSet<>();
    private final TreeMap<String, Integer> faults = new TreeMap<>();
    private final SharedVisitor visitor;

    /// What all clients do.
    ///
    /// @param documents that they share
    /// @param edits of each client
    /// @param blind whether to write without looking at what others saved
    record Work(List<DocumentId> documents, int edits, boolean blind) {}

    /// @param number of this client, from 1
    /// @param progress counts the edits of all clients
    SharedClient(SharedStation station, int number, Random random, Work work, AtomicLong progress) {
        this.station = station;
        this.random = random;
        this.work = work;
        this.progress = progress;
        this.visitor = new SharedVisitor(station.people(), number, random, PASSING, this::count);
    }

    @Override
    public Optional<String> call() {
        for (int edit = 0; edit < work.edits(); edit++) {
            String mark = station.name() + "." + edit;
            DocumentId document =
                    work.documents().get(random.nextInt(work.documents().size()));
            int visit = edit;
            Optional<String> wrong = add(document, mark).or(() -> visitor.visit(visit));
            if (wrong.isPresent()) {
                return wrong;
            }
            acknowledged.add(mark);
            progress.incrementAndGet();
        }
        return Optional.empty();
    }

    /// Adds a mark, as often as it needs; why it gave up, or nothing.
    private Optional<String> add(DocumentId document, String mark) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                if (added(document, mark)) {
                    return Optional.empty();
                }
            } catch (SupersededException quicker) {
                count(SupersededException.CODE);
            } catch (FaultException fault) {
                count(fault.code());
                if (!PASSING.contains(fault.code())) {
                    return Optional.of(station.name() + ": " + fault);
                }
                rest();
            }
        }
        return Optional.of(station.name() + " never saved " + mark + ": " + faults);
    }

    private boolean added(DocumentId document, String mark) {
        Optional<Document.Draft> theirs = station.find(document).map(Document.Draft.class::cast);
        SharedNote note = theirs.map(draft -> (SharedNote) draft.facts()).orElseGet(() -> new SharedNote(List.of()));
        if (note.marks().contains(mark)) {
            return true;
        }
        Optional<Instant> opened = theirs.map(Document.Draft::savedAt);
        Saved<Document.Draft> saved = work.blind()
                ? station.saveBlindly(document, note.with(mark))
                : station.save(document, note.with(mark), opened);
        links.add(saved.sequence());
        return true;
    }

    private void count(String code) {
        faults.merge(code, 1, Integer::sum);
    }

    private static void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    List<RoleChange> decided() {
        return visitor.decided();
    }

    Set<Long> links() {
        return links;
    }

    Map<String, Integer> faults() {
        return faults;
    }

    SharedStation station() {
        return station;
    }
}
