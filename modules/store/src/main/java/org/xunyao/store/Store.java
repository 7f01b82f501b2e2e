package org.xunyao.store;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Accounts;
import org.xunyao.access.AuditTrail;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.Leads;
import org.xunyao.casework.Numbers;
import org.xunyao.documents.Documents;
import org.xunyao.documents.FactsText;
import org.xunyao.evidence.EvidenceItems;
import org.xunyao.exchange.PackageLedger;
import org.xunyao.kernel.Transactions;
import org.xunyao.registry.Pharmacies;
import org.xunyao.store.access.AccessRows;
import org.xunyao.store.access.AccountsInStore;
import org.xunyao.store.access.AuditTrailInStore;
import org.xunyao.store.casework.CaseFilesInStore;
import org.xunyao.store.casework.CaseworkRows;
import org.xunyao.store.casework.LeadsInStore;
import org.xunyao.store.casework.numbers.NumberRows;
import org.xunyao.store.casework.numbers.NumbersInStore;
import org.xunyao.store.documents.DocumentNumbersInStore;
import org.xunyao.store.documents.DocumentRows;
import org.xunyao.store.documents.DocumentsInStore;
import org.xunyao.store.evidence.EvidenceItemsInStore;
import org.xunyao.store.evidence.EvidenceRows;
import org.xunyao.store.exchange.ExchangeRows;
import org.xunyao.store.exchange.PackageLedgerInStore;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.files.FolderPaths;
import org.xunyao.store.registry.PharmaciesInStore;
import org.xunyao.store.registry.RegistryRows;
import org.xunyao.store.session.HibernateTransactions;
import org.xunyao.store.session.LockSafeDerbyDialect;
import org.xunyao.store.session.SqlFaults;
import org.xunyao.store.supervision.AlarmsInStore;
import org.xunyao.store.supervision.SupervisionRows;
import org.xunyao.supervision.alarm.Alarms;

/// The station's open database. Closing it writes everything down and lets the next instance in.
public final class Store implements AutoCloseable {
    private static final int FETCH_SIZE = 100;

    private final StationLock lock;
    private final DerbyDatabase database;
    private final SessionFactory factory;
    private final Transactions transactions;
    private final FolderPaths paths;

    private Store(StoreLocation location, StationLock lock, DerbyDatabase database, SessionFactory factory) {
        this.lock = lock;
        this.database = database;
        this.factory = factory;
        this.transactions = new HibernateTransactions(factory);
        this.paths = new FolderPaths(location.dataFolder());
    }

    /// Opens the station's data, making it on the first run. Takes seconds; never on the FX thread.
    public static StoreOpening open(StoreLocation location) {
        try {
            DerbyEngine.requireDurability(location);
            return openLocked(location, StationLock.take(location));
        } catch (RefusalException refusal) {
            return refusal.refused();
        }
    }

    private static StoreOpening openLocked(StoreLocation location, StationLock lock) throws RefusalException {
        var database = new DerbyDatabase(location.database());
        @Nullable Store store = null;
        try {
            DerbyEngine.configure(location);
            if (!Files.exists(location.database())) {
                create(location);
            }
            store = new Store(location, lock, database, start(database));
            return new StoreOpening.Opened(store);
        } finally {
            if (store == null) {
                lock.close();
            }
        }
    }

    /// A database is made under another name and gets its own when it is whole, so a power cut during the
    /// first run leaves none rather than half of one.
    private static void create(StoreLocation location) throws RefusalException {
        var unborn = new DerbyDatabase(location.unborn());
        try {
            deleteTree(location.unborn());
            unborn.create();
            try {
                new Schema(unborn.connections()).create();
                List<String> broken = unborn.brokenTables();
                if (!broken.isEmpty()) {
                    throw new RefusalException("STORE-BROKEN", "new tables are inconsistent: " + broken);
                }
            } finally {
                unborn.stop();
            }
            DurableFilesOnDisk.rename(location.unborn(), location.database());
        } catch (IOException | SQLException refused) {
            throw new RefusalException("STORE-FOLDER", "the database could not be made", refused);
        }
    }

    private static SessionFactory start(DerbyDatabase database) throws RefusalException {
        database.boot();
        boolean started = false;
        try {
            new Schema(database.connections()).update();
            SessionFactory factory = sessions(database);
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

    private static SessionFactory sessions(DerbyDatabase database) {
        var rows = new ArrayList<Class<?>>();
        rows.addAll(AccessRows.classes());
        rows.addAll(EvidenceRows.classes());
        rows.addAll(SupervisionRows.classes());
        rows.addAll(RegistryRows.classes());
        rows.addAll(CaseworkRows.classes());
        rows.addAll(DocumentRows.classes());
        rows.addAll(ExchangeRows.classes());
        rows.addAll(NumberRows.classes());
        return new HibernatePersistenceConfiguration("xunyao")
                .managedClasses(rows)
                .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database.connections())
                .property(AvailableSettings.DIALECT, LockSafeDerbyDialect.class.getName())
                .property(AvailableSettings.JDBC_TIME_ZONE, "UTC")
                .property(AvailableSettings.STATEMENT_FETCH_SIZE, FETCH_SIZE)
                .createEntityManagerFactory();
    }

    /// Removes what an interrupted first run left under the temporary name; it never held anything saved.
    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException refused) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Opens transactions on this store.
    public Transactions transactions() {
        return transactions;
    }

    /// The audit chains.
    public AuditTrail auditTrail() {
        return new AuditTrailInStore();
    }

    /// The accounts of this station.
    public Accounts accounts() {
        return new AccountsInStore();
    }

    /// The rows of evidence.
    public EvidenceItems evidenceItems() {
        return new EvidenceItemsInStore();
    }

    /// The alarms.
    public Alarms alarms() {
        return new AlarmsInStore();
    }

    /// The pharmacies, their pharmacists and cameras.
    public Pharmacies pharmacies() {
        return new PharmaciesInStore();
    }

    /// The leads.
    public Leads leads() {
        return new LeadsInStore();
    }

    /// The case files.
    public CaseFiles caseFiles() {
        return new CaseFilesInStore();
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
            lock.close();
        }
    }
}
