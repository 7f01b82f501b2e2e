package org.xunyao.store;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.AuditTrail;
import org.xunyao.access.Belongings;
import org.xunyao.access.account.Accounts;
import org.xunyao.access.account.Strangers;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.people.RoleChanges;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.Leads;
import org.xunyao.casework.Numbers;
import org.xunyao.casework.course.ActText;
import org.xunyao.documents.Documents;
import org.xunyao.documents.FactsText;
import org.xunyao.evidence.EvidenceItems;
import org.xunyao.evidence.keeping.EvidenceKeeping;
import org.xunyao.exchange.PackageLedger;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.WriteGate;
import org.xunyao.kernel.clock.ClockJumps;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.camera.Cameras;
import org.xunyao.store.access.AccountsInStore;
import org.xunyao.store.access.AuditTrailInStore;
import org.xunyao.store.access.StrangersInStore;
import org.xunyao.store.audit.AuditIndexInStore;
import org.xunyao.store.audit.CheckpointsInStore;
import org.xunyao.store.backup.BackupSource;
import org.xunyao.store.backup.copy.DerbyCopies;
import org.xunyao.store.bookmark.BookmarksInStore;
import org.xunyao.store.casework.CaseFilesInStore;
import org.xunyao.store.casework.LeadsInStore;
import org.xunyao.store.casework.numbers.NumbersInStore;
import org.xunyao.store.clock.ClockJumpsInStore;
import org.xunyao.store.documents.DocumentNumbersInStore;
import org.xunyao.store.documents.DocumentsInStore;
import org.xunyao.store.engine.Database;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.evidence.EvidenceItemsInStore;
import org.xunyao.store.evidence.EvidenceKeepingInStore;
import org.xunyao.store.exchange.PackageLedgerInStore;
import org.xunyao.store.files.FolderPaths;
import org.xunyao.store.files.ReserveFile;
import org.xunyao.store.files.SameFolders;
import org.xunyao.store.keys.DataKey;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.lease.LeasesInStore;
import org.xunyao.store.online.DaysInStore;
import org.xunyao.store.patrol.PatrolsInStore;
import org.xunyao.store.patrol.ReadingsInStore;
import org.xunyao.store.patrol.SequencesInStore;
import org.xunyao.store.postgres.PostgresDatabase;
import org.xunyao.store.powers.BelongingsInStore;
import org.xunyao.store.powers.RoleChangesInStore;
import org.xunyao.store.rebuild.Rebuild;
import org.xunyao.store.registry.CamerasInStore;
import org.xunyao.store.registry.PharmaciesInStore;
import org.xunyao.store.session.HibernateTransactions;
import org.xunyao.store.session.SqlFaults;
import org.xunyao.store.supervision.AlarmsInStore;
import org.xunyao.supervision.alarm.Alarms;
import org.xunyao.supervision.bookmark.Bookmarks;
import org.xunyao.supervision.online.Days;
import org.xunyao.supervision.patrol.Patrols;
import org.xunyao.supervision.patrol.Sequences;
import org.xunyao.supervision.reading.Readings;
import org.xunyao.video.lease.Leases;

/// The station's open database. Closing it writes everything down and lets the next instance in.
public final class Store implements AutoCloseable {
    private final Held held;
    private final Database database;
    private final SessionFactory factory;
    private final Transactions transactions;
    private final WriteGate gate;
    private final FolderPaths paths;

    private record Held(StoreLocation location, StationLock lock, Optional<DataKey> key, SameFolders ground) {}

    private Store(Held held, Database database, SessionFactory factory) {
        StoreLocation location = held.location();
        this.held = held;
        this.database = database;
        this.factory = factory;
        this.gate =
                new WriteGate(new SystemClock(SystemClock.CHINA), new ReserveFile(location.reserve()), held.ground());
        this.gate.onClose(closed -> database.stayStopped());
        this.transactions = new HibernateTransactions(factory, gate);
        this.paths = new FolderPaths(location.files());
    }

    /// Opens the station's data unencrypted, making it on the first run: for a shared PostgreSQL database,
    /// whose server keeps its own disk, and for tests. Takes seconds; never on the FX thread.
    public static StoreOpening open(StoreLocation location) {
        return open(location, List.of(Optional.empty()), step -> {});
    }

    /// Opens data under its one key, such as a restored copy.
    public static StoreOpening open(StoreLocation location, DataKey key) {
        return open(location, List.of(Optional.of(key)), step -> {});
    }

    /// Opens the station's data, making it on the first run, encrypting it if an older program left it plain,
    /// and settling a change of the key that was cut off: {@link #key} then says which of them it has.
    ///
    /// @param keys stay open as long as the store; the caller closes them
    /// @param step hears of each step of a long work on the database
    public static StoreOpening open(StoreLocation location, OpenKeyring keys, Consumer<String> step) {
        return open(location, keys.candidates().stream().map(Optional::of).toList(), step);
    }

    /// Looks without opening anything.
    ///
    /// @throws org.xunyao.kernel.FaultException `STORE-BROKEN` if the database's own settings cannot be read
    public static StoreFound look(StoreLocation location) {
        Optional<Path> database = new Rebuild(location.database(), step -> {}).newest();
        try {
            return database.isEmpty()
                    ? StoreFound.NONE
                    : new DerbyFolder(database.get(), Optional.empty()).encrypted()
                            ? StoreFound.ENCRYPTED
                            : StoreFound.PLAIN;
        } catch (RefusalException refused) {
            throw new FaultException(refused.code(), refused.detail(), refused);
        }
    }

    private static StoreOpening open(StoreLocation location, List<Optional<DataKey>> keys, Consumer<String> step) {
        try {
            DerbyEngine.requireDurability(location);
            return openLocked(location, StationLock.take(location), keys, step);
        } catch (RefusalException refusal) {
            return new StoreOpening.Refused(refusal.code(), refusal.detail());
        }
    }

    private static Database engine(StoreLocation location, Optional<DataKey> key, Consumer<String> step) {
        return location.shared().isPresent()
                ? new PostgresDatabase(location.shared().get().url(), location.lockWait())
                : new DerbyDatabase(location.database(), key, step);
    }

    private static StoreOpening openLocked(
            StoreLocation location, StationLock lock, List<Optional<DataKey>> keys, Consumer<String> step)
            throws RefusalException {
        @Nullable Store store = null;
        try {
            DerbyEngine.configure(location);
            SameFolders ground = ground(location);
            Iterator<Optional<DataKey>> untried = keys.iterator();
            while (store == null) {
                Optional<DataKey> key = untried.next();
                Database database = engine(location, key, step);
                if (fits(database, untried.hasNext())) {
                    store = new Store(new Held(location, lock, key, ground), database, start(database));
                }
            }
            return new StoreOpening.Opened(store);
        } finally {
            if (store == null) {
                lock.close();
            }
        }
    }

    private static SameFolders ground(StoreLocation location) throws RefusalException {
        try {
            Files.createDirectories(location.files());
            return SameFolders.of(Set.copyOf(List.of(location.dataFolder(), location.files())));
        } catch (IOException refused) {
            throw new RefusalException("STORE-FOLDER", "the data folder cannot be used", refused);
        }
    }

    /// @param another whether a wrong key may be followed by another one
    private static boolean fits(Database database, boolean another) throws RefusalException {
        try {
            database.prepare();
            return true;
        } catch (RefusalException refusal) {
            if (another && refusal.code().equals("KEY-WRONG")) {
                return false;
            }
            throw refusal;
        }
    }

    private static SessionFactory start(Database database) throws RefusalException {
        boolean started = false;
        try {
            SessionFactory factory = StoreRows.sessions(database);
            started = true;
            return factory;
        } catch (PersistenceException refused) {
            throw new RefusalException("STORE-BROKEN", "the tables do not fit", refused);
        } finally {
            if (!started) {
                database.stop();
            }
        }
    }

    /// The key that opened it, nothing if it is not encrypted by this program.
    public Optional<DataKey> key() {
        return held.key();
    }

    /// Opens transactions on this store.
    public Transactions transactions() {
        return transactions;
    }

    /// Whether anything may still be written; shared with whoever writes files in the data folder.
    public WriteGate gate() {
        return gate;
    }

    /// The recorded jumps of the wall clock.
    public ClockJumps clockJumps() {
        return new ClockJumpsInStore();
    }

    /// Everything that is kept of a station's audit.
    public AuditShelf auditShelf(String station) {
        return new AuditShelf(station, new AuditTrailInStore(), new CheckpointsInStore(), new AuditIndexInStore());
    }

    /// The audit chains.
    public AuditTrail auditTrail() {
        return new AuditTrailInStore();
    }

    /// The accounts of this station.
    public Accounts accounts() {
        return new AccountsInStore();
    }

    /// Wrong tries with names that nobody has.
    public Strangers strangers() {
        return new StrangersInStore();
    }

    /// Proposed and decided changes of roles.
    public RoleChanges roleChanges() {
        return new RoleChangesInStore();
    }

    /// What is whose.
    public Belongings belongings() {
        return new BelongingsInStore();
    }

    /// The rows of evidence.
    public EvidenceItems evidenceItems() {
        return new EvidenceItemsInStore();
    }

    /// The keeping of evidence: terms, checks, disposals.
    public EvidenceKeeping evidenceKeeping() {
        return new EvidenceKeepingInStore();
    }

    /// The alarms.
    public Alarms alarms() {
        return new AlarmsInStore();
    }

    /// The pharmacies, their pharmacists and cameras.
    public Pharmacies pharmacies() {
        return new PharmaciesInStore();
    }

    /// The register of cameras.
    public Cameras cameras() {
        return new CamerasInStore(paths);
    }

    /// The leads.
    public Leads leads() {
        return new LeadsInStore();
    }

    /// The case files.
    ///
    /// @param acts writes and reads what their journals say
    public CaseFiles caseFiles(ActText acts) {
        return new CaseFilesInStore(acts);
    }

    /// Which station watches which camera.
    public Leases leases() {
        return new LeasesInStore();
    }

    /// The patrols of the video wall.
    public Patrols patrols() {
        return new PatrolsInStore();
    }

    /// Readings of patrols, first and second.
    public Readings readings() {
        return new ReadingsInStore();
    }

    /// The sequences of patrols.
    public Sequences patrolSequences() {
        return new SequencesInStore();
    }

    /// Moments of film under names.
    public Bookmarks bookmarks() {
        return new BookmarksInStore();
    }

    /// What each minute of the cameras' days was.
    public Days streamDays() {
        return new DaysInStore();
    }

    /// The numbers of the registers of leads and cases.
    public Numbers caseNumbers() {
        return new NumbersInStore();
    }

    /// The documents.
    ///
    /// @param facts writes and reads what they state
    public Documents documents(FactsText facts) {
        return new DocumentsInStore(facts, paths);
    }

    /// The numbers that documents bear.
    public DocumentNumbersInStore documentNumbers() {
        return new DocumentNumbersInStore();
    }

    /// The packages that were sent.
    public PackageLedger packageLedger() {
        return new PackageLedgerInStore(paths);
    }

    /// What a backup reads of the open database.
    ///
    /// @param station names it on the label
    /// @param program version that writes the label
    /// @param keyring the wrapped keyring as it lies in the data folder; empty where there is none
    /// @throws FaultException `BACKUP-SHARED` if the database belongs to several stations: its server keeps it
    public BackupSource backupSource(String station, String program, Supplier<byte[]> keyring) {
        StoreLocation location = held.location();
        if (location.shared().isPresent()) {
            throw new FaultException("BACKUP-SHARED", "the database lies on a server");
        }
        return new BackupSource(
                station,
                program,
                location.dataFolder(),
                database.connections(),
                location.database(),
                new DerbyCopies(held.key()),
                keyring);
    }

    /// Reads every page of every table and index, for the system page and the torture tests.
    ///
    /// @return names of inconsistent tables, none if all is well
    /// @throws org.xunyao.kernel.FaultException `STORE-…` if the check could not be made
    public List<String> brokenTables() {
        try {
            return database.brokenTables();
        } catch (SQLException refused) {
            throw SqlFaults.of(refused);
        }
    }

    @Override
    public void close() {
        try {
            factory.close();
        } finally {
            database.stop();
            held.lock().close();
        }
    }
}
