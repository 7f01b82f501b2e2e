package org.xunyao.bench.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AnchorFile;
import org.xunyao.access.audit.AuditAppraisal;
import org.xunyao.access.audit.AuditDesk;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.audit.ChainFinding;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.CheckpointDesk;
import org.xunyao.access.audit.CheckpointText;
import org.xunyao.access.audit.SealCheck;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditExporting;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.CheckpointSeals;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.crypto.StationKeys;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;
import org.xunyao.store.Store;
import org.xunyao.store.files.AnchorFileOnDisk;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.files.FileExport;
import org.xunyao.store.session.Sessions;
import org.xunyao.verifier.AuditFileCheck;
import org.xunyao.wire.audit.AuditJson;

/// A station with a chain, checkpoints and an anchor file, whose rows are tampered with in transactions
/// that are rolled back.
final class TamperedStation implements AutoCloseable {
    private static final String NAME = "torture-24";
    private static final Action WORK = new Action("alarm.raise");
    private static final Ticket RULE = Ticket.ofRule("torture/1");
    private static final int BETWEEN_CHECKPOINTS = 250;
    private static final int MOST_AROUND = 60;

    private final Clock clock = new SystemClock(SystemClock.CHINA);
    private final AuditChain chain = new AuditChain(new BouncyDigester());
    private final Path scratch;
    private final Store store;
    private final AuditShelf shelf;
    private final AnchorFile anchor;
    private final SealCheck seals;
    private final long last;
    private final long anchored;

    TamperedStation(Path scratch, int links) throws IOException {
        this.scratch = scratch;
        this.store = OpenStore.opened(scratch.resolve("data"));
        this.shelf = store.auditShelf(NAME);
        Path stick = scratch.resolve("stick");
        Files.createDirectories(stick);
        this.anchor = new AnchorFileOnDisk(stick, NAME);
        var place = new StationKeys.Place(scratch.resolve("data/keys"), scratch.resolve("secrets"));
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20);
        StationKeys keys = StationKeys.open(place, files, clock, new SecureRandom(), "torture");
        this.seals =
                new CheckpointSeals(new CmsSignatureCheck(), Optional.of(new TrustBundle(1, List.of(keys.trusted()))));
        this.anchored = store.transactions().write(tx -> fill(tx, keys, links));
        this.last = store.transactions()
                .read(tx -> shelf.trail().last(tx, NAME).orElseThrow().sequence());
    }

    private long fill(Tx tx, StationKeys keys, int links) {
        Office office = office(new HeldTransactions(tx));
        var checkpoints = new CheckpointDesk(office, shelf, keys.signer(), List.of(anchor), clock);
        long newest = 0;
        for (int i = 0; i < links; i++) {
            if (i > 0 && i % BETWEEN_CHECKPOINTS == 0) {
                newest = checkpoints
                        .make(RULE, Cause.HOURLY)
                        .saved()
                        .result()
                        .checkpoint()
                        .sequence();
            } else {
                office.perform(RULE, WORK, new Target("alarm", "alarm-" + i), any -> 1);
            }
        }
        return newest;
    }

    /// Tampers, lets both check, and takes everything back.
    ///
    /// @param whole how the stand-alone verifier judges a link; a lazy one is the negative control
    Verdict verdict(Attack attack, long seed, Predicate<AuditRecord> whole) {
        return store.transactions().read(tx -> {
            long first = Sessions.of(tx).doReturningWork(rows -> attack.on(rows(rows, tx), new Random(seed)));
            var held = new HeldTransactions(tx);
            Office office = office(held);
            var appraisal = new AuditAppraisal(new AuditDesk(office, shelf, chain), seals, List.of(anchor));
            ChainFinding own = appraisal.of(RULE, (links, of) -> {}).chain();
            ChainFinding all = export(office, held, whole, new Range(1, Long.MAX_VALUE), true);
            return new Verdict(
                    first, own, all, part(attack, first, seed, range -> export(office, held, whole, range, false)));
        });
    }

    /// Of rows whose numbers stayed, a part that begins at or before the first bad link and ends after
    /// it. No anchor goes with it: one that lies after its end would say that the rest was cut off.
    private Optional<ChainFinding> part(Attack attack, long first, long seed, Function<Range, ChainFinding> exported) {
        if (attack != Attack.Kind.CHANGE) {
            return Optional.empty();
        }
        var dice = new Random(seed);
        long from = Math.max(1, first - dice.nextInt(MOST_AROUND));
        long to = Math.min(last, first + 1 + dice.nextInt(MOST_AROUND));
        return Optional.of(exported.apply(new Range(from, to)));
    }

    private record Range(long first, long last) {}

    /// What both say of rows that nobody touched.
    Verdict untouched() {
        return verdict((rows, dice) -> 0, 1, chain::whole);
    }

    Predicate<AuditRecord> honest() {
        return chain::whole;
    }

    private AuditRows rows(Connection rows, Tx tx) {
        return new AuditRows(rows, tx, shelf, chain, last, anchored);
    }

    private ChainFinding export(
            Office office, Transactions held, Predicate<AuditRecord> whole, Range range, boolean anchored) {
        Path file = scratch.resolve("export.jsonl");
        try {
            Files.deleteIfExists(file);
            var exporting = new AuditExporting(
                    office,
                    new AuditExporting.Pages(held, shelf, List::of),
                    new AuditJson(),
                    new FileExport()::put,
                    new BouncyDigester(),
                    clock);
            exporting.export(RULE, range.first(), range.last(), file, (links, of) -> {});
            try (InputStream bytes = Files.newInputStream(file)) {
                Optional<List<SignedCheckpoint>> outside = anchored
                        ? Optional.of(CheckpointText.readAll(anchor.read()).whole())
                        : Optional.empty();
                return new AuditFileCheck(whole, seals, true).of(bytes, outside).chain();
            }
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    private Office office(Transactions transactions) {
        var book = new AuditBook(NAME, shelf.trail(), chain, new Ids(clock, new Random(1)));
        return new Office(new Permissions(grants()), transactions, book, clock);
    }

    private static List<Grant> grants() {
        return List.of(WORK, CheckpointDesk.MAKE, AuditDesk.CHECK, AuditExporting.EXPORT).stream()
                .map(action -> new Grant(Ticket.RULE, action, LocalDate.EPOCH, Optional.empty(), "torture", true))
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }

    /// What the two said.
    ///
    /// @param first the link that was tampered with first
    /// @param own the program's check
    /// @param foreign the stand-alone verifier's
    /// @param part what it said of an export of some links only
    record Verdict(long first, ChainFinding own, ChainFinding foreign, Optional<ChainFinding> part) {
        /// Whether both name the first bad link, or the stretch in which it lies where only an anchor
        /// tells.
        boolean right() {
            return named(own)
                    && named(foreign)
                    && own.bad().equals(foreign.bad())
                    && part.map(this::named).orElse(true);
        }

        private boolean named(ChainFinding found) {
            return found.bad()
                    .map(bad -> switch (bad.flaw()) {
                        case REWRITTEN -> bad.sequence() <= first && first <= bad.until();
                        case ALTERED, REPLACED, MISSING, INSERTED, SWAPPED, FOREIGN, UNREADABLE, TRUNCATED ->
                            bad.sequence() == first;
                    })
                    .orElse(false);
        }
    }
}
