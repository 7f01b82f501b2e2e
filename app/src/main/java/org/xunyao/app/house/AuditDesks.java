package org.xunyao.app.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Person;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.audit.AnchorFile;
import org.xunyao.access.audit.AuditAppraisal;
import org.xunyao.access.audit.AuditDesk;
import org.xunyao.access.audit.AuditSearch;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.audit.CheckpointDesk;
import org.xunyao.access.audit.LedgerDigest;
import org.xunyao.access.audit.SealCheck;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditExporting;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.access.clock.ClockDesk;
import org.xunyao.app.audit.desk.AuditAtDesks;
import org.xunyao.app.audit.desk.SheetPrinting;
import org.xunyao.crypto.CheckpointSeals;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.Store;
import org.xunyao.store.files.AnchorFileOnDisk;
import org.xunyao.store.files.FileExport;
import org.xunyao.wire.audit.AuditJson;

/// The desks of the audit chain (审计): looking, checking, sealing its head, exporting; and the record of
/// jumps of the clock.
///
/// @param desk the cheap check that goes on from the last one
/// @param screen what the audit's place of work stands on
/// @param anchors where checkpoints are kept outside of the database
/// @param digests one line a day for the duty ledger
public record AuditDesks(
        AuditDesk desk,
        AuditShelf shelf,
        AuditAtDesks.Desks screen,
        List<AnchorFile> anchors,
        LedgerDigest digests,
        ClockDesk clock) {
    private static final Ticket CHECKPOINT = Ticket.ofRule("checkpoint/1");

    /// Builds them on the open station.
    public static AuditDesks over(Surroundings surroundings, Office office, AuditChain chain, String station) {
        var store = surroundings.store();
        AuditShelf shelf = store.auditShelf(station);
        var desk = new AuditDesk(office, shelf, chain);
        List<AnchorFile> anchors = surroundings.arguments().start().anchors().stream()
                .<AnchorFile>map(folder -> new AnchorFileOnDisk(folder, station))
                .toList();
        Path bundle = LateKey.folder(surroundings).resolve("trust-bundle.txt");
        SealCheck seals = seals(surroundings);
        var exporting = new AuditExporting(
                office,
                new AuditExporting.Pages(store.transactions(), shelf, () -> lines(bundle)),
                new AuditJson(),
                new FileExport()::put,
                surroundings.digester(),
                surroundings.clock());
        LateKey key = LateKey.of(surroundings, station);
        var composer = new LateComposer(surroundings.arguments().resources().resolve("documents"));
        var checkpoints = new CheckpointDesk(office, shelf, key, anchors, surroundings.clock());
        var screen = new AuditAtDesks.Desks(
                new AuditSearch(office, shelf),
                new AuditAppraisal(desk, seals, anchors),
                checkpoints,
                exporting,
                new SheetPrinting(composer, key, new FileExport()::put),
                HeadSealing.by(checkpoints, CHECKPOINT));
        return new AuditDesks(
                desk,
                shelf,
                screen,
                anchors,
                new LedgerDigest(office, shelf),
                new ClockDesk(office, store.clockJumps(), surroundings.ids()));
    }

    /// Judges signatures by the keys that this station trusts now.
    static SealCheck seals(Surroundings surroundings) {
        Path bundle = LateKey.folder(surroundings).resolve("trust-bundle.txt");
        return (content, cms) -> new CheckpointSeals(new CmsSignatureCheck(), bundle(bundle)).check(content, cms);
    }

    /// The newest sealed head of the audit chain, which goes out with every package.
    public Optional<SignedCheckpoint> sealed(Surroundings surroundings, String station) {
        return surroundings
                .store()
                .transactions()
                .read(tx -> shelf.checkpoints().last(tx, station));
    }

    /// Has the head of the chain signed for what leaves the station.
    public HeadSealing heads() {
        return screen.heads();
    }

    /// What people are called today.
    public static AuditAtDesks.Names names(Store store) {
        return new NamesToday(store);
    }

    private static Optional<TrustBundle> bundle(Path file) {
        byte[] bytes = read(file);
        return bytes.length == 0 ? Optional.empty() : Optional.of(TrustBundle.read(bytes));
    }

    private static List<String> lines(Path file) {
        return new String(read(file), StandardCharsets.UTF_8).lines().toList();
    }

    /// A station that never signed has none.
    private static byte[] read(Path file) {
        try {
            return Files.exists(file) && Files.size(file) <= TrustBundle.MAX_BYTES
                    ? Files.readAllBytes(file)
                    : new byte[0];
        } catch (IOException refused) {
            throw new FaultException("KEY-BROKEN", "the trust bundle cannot be read", refused);
        }
    }

    private record NamesToday(Store store) implements AuditAtDesks.Names {
        @Override
        public Map<String, String> byActor() {
            var names = new HashMap<String, String>();
            people().forEach(person -> names.put(actor(person), person.name()));
            return names;
        }

        @Override
        public Map<String, String> byTyped() {
            var actors = new HashMap<String, String>();
            Set<String> shared = new HashSet<>();
            for (Person person : people()) {
                for (String typed : Set.of(person.login(), person.name())) {
                    if (actors.putIfAbsent(typed, actor(person)) != null) {
                        shared.add(typed);
                    }
                }
            }
            actors.keySet().removeAll(shared);
            return actors;
        }

        private List<Person> people() {
            return store.transactions()
                    .read(tx -> store.accounts().all(tx).stream()
                            .map(Account::person)
                            .toList());
        }

        private static String actor(Person person) {
            return "person:" + person.id().value();
        }
    }
}
