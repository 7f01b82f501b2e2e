package org.xunyao.bench.backup;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.custody.BackupDesk;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.backup.BackupMaker;
import org.xunyao.store.backup.BackupTarget;
import org.xunyao.store.backup.BackupTools;
import org.xunyao.store.backup.Proving;
import org.xunyao.store.backup.TrialRestore;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.DataKey;

/// A station with an encrypted store that seals evidence and makes backups.
///
/// @param folder the data folder
/// @param key of the database and of its backups
record DrillStation(Path folder, DataKey key, Store store, Office office, EvidenceDesk evidence, BackupDesk desk)
        implements AutoCloseable {
    static final String NAME = "drill-1";
    static final Clock CLOCK = new SystemClock(SystemClock.CHINA);
    static final Ticket.OfPerson ADMINISTRATOR = new Ticket.OfPerson(
            new Person(new PersonId(new UUID(1, 1)), "admin", "管理䶮", "信息股", "", Set.of(new RoleId("DRILL"))),
            new UUID(2, 2));

    private static final Action NOTE = new Action("backup.begin");
    private static final long MOST = 1L << 30;
    private static final int CACHE_PAGES = 1_000;
    private static final int KEPT = 3;

    /// The key of all drills.
    static DataKey drillKey() {
        byte[] bytes = new byte[DataKey.BYTES];
        bytes[0] = 42;
        return DataKey.of(bytes);
    }

    /// Opens the station, making it on the first run.
    static DrillStation open(Path folder) {
        DataKey key = drillKey();
        var location = new StoreLocation(folder, Duration.ofSeconds(10), CACHE_PAGES);
        return switch (Store.open(location, key)) {
            case StoreOpening.Opened(Store store) -> wire(folder, key, store, location);
            case StoreOpening.Refused refused -> throw new FaultException(refused.code(), refused.detail());
        };
    }

    private static DrillStation wire(Path folder, DataKey key, Store store, StoreLocation location) {
        var digester = new BouncyDigester();
        var ids = new Ids(CLOCK, new SecureRandom());
        var book = new AuditBook(NAME, store.auditTrail(), new AuditChain(digester), ids);
        var office = new Office(permissions(), store.transactions(), book, CLOCK);
        var vault = new Vault(location.vault(), new DurableFilesOnDisk(BouncyDigester::sm3, MOST), digester);
        var evidence = new EvidenceDesk(office, store.evidenceItems(), vault, ids, CLOCK);
        return new DrillStation(folder, key, store, office, evidence, new BackupDesk(office, NAME));
    }

    private static Permissions permissions() {
        return new Permissions(Stream.of(
                        EvidenceDesk.SEAL,
                        EvidenceDesk.READ,
                        EvidenceDesk.ATTACH,
                        BackupDesk.BEGIN,
                        BackupDesk.FINISH,
                        BackupDesk.LOOK,
                        BackupDesk.RESTORE)
                .map(action -> new Grant(
                        new RoleId("DRILL"), action, LocalDate.of(2020, 1, 1), Optional.empty(), "drill", true))
                .toList());
    }

    /// Seals one file of the given size and says which row it became.
    EvidenceItem save(String words, int size) {
        byte[] bytes = new byte[Math.max(size, words.length() * 4)];
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, bytes, 0, text.length);
        return evidence.seal(ADMINISTRATOR, CAPTURE, new ByteArrayInputStream(bytes))
                .result();
    }

    /// Writes an audit row and nothing else.
    long note(String words) {
        return office.perform(ADMINISTRATOR, NOTE, new Target("note", words), tx -> words)
                .sequence();
    }

    /// The maker of backups onto a target, which may lie on the same volume here.
    BackupMaker maker(Path target) {
        return maker(target, new TrialRestore());
    }

    BackupMaker maker(Path target, Proving proving) {
        return new BackupMaker(
                store.backupSource(NAME, "0.1.0", () -> new byte[0]),
                new BackupTarget(target, KEPT, true),
                tools(key, proving));
    }

    static BackupTools tools(DataKey key, Proving proving) {
        return new BackupTools(key, new SecureRandom(), new BouncyDigester(), CLOCK, proving);
    }

    /// The whole audit chain.
    List<AuditRecord> chain() {
        return store.transactions().read(tx -> store.auditTrail().from(tx, NAME, 1, 10_000));
    }

    @Override
    public void close() {
        store.close();
    }

    private static final Capture CAPTURE = new Capture(
            EvidenceKind.CLIP,
            "video/mp2t",
            Optional.empty(),
            Optional.empty(),
            new EvidenceSource.OfCamera("cam-1"),
            EvidenceUse.LEAD_ONLY,
            Optional.empty(),
            List.of(),
            List.of(new Target("drill", "1")));
}
