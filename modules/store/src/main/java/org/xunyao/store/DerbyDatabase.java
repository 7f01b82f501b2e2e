package org.xunyao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.xunyao.store.engine.Database;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.engine.Schema;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.DataKey;
import org.xunyao.store.rebuild.FolderTree;
import org.xunyao.store.rebuild.Rebuild;
import org.xunyao.store.session.LockSafeDerbyDialect;

/// One database of embedded Derby. Connections are not pooled: a new one costs less than a millisecond and
/// carries nothing over from the last transaction.
final class DerbyDatabase implements Database {
    private static final String UNBORN = ".new";

    private final DerbyFolder derby;
    private final Consumer<String> step;
    private final AtomicBoolean restarts = new AtomicBoolean(true);
    private final DataSource connections;

    /// A plain database.
    DerbyDatabase(Path folder) {
        this(folder, Optional.empty(), step -> {});
    }

    /// @param step hears of each step of a long work, see {@link Rebuild}
    DerbyDatabase(Path folder, Optional<DataKey> key, Consumer<String> step) {
        this.derby = new DerbyFolder(folder, key);
        this.step = step;
        this.connections = key.isPresent() ? new KeyedSource(derby, restarts::get) : derby.source();
    }

    /// The same for all who ask: of those who meet the stopped database one alone starts it.
    @Override
    public DataSource connections() {
        return connections;
    }

    @Override
    public void stayStopped() {
        restarts.set(false);
    }

    @Override
    public boolean exists() {
        return Files.exists(derby.folder());
    }

    /// Under another name until it is whole.
    @Override
    public void create() throws RefusalException {
        var unborn = new DerbyDatabase(beside(UNBORN), derby.key(), step);
        try {
            FolderTree.delete(unborn.derby.folder());
            unborn.createWithTables();
            DurableFilesOnDisk.rename(unborn.derby.folder(), derby.folder());
        } catch (IOException refused) {
            throw new RefusalException("STORE-FOLDER", "the database could not be made", refused);
        }
    }

    private Path beside(String suffix) {
        return derby.folder().resolveSibling(derby.folder().getFileName() + suffix);
    }

    private void createWithTables() throws RefusalException {
        derby.create();
        try {
            new Schema(this).create();
            requireSound();
        } finally {
            stop();
        }
    }

    @Override
    public void boot() throws RefusalException {
        derby.start();
    }

    @Override
    public void stop() {
        derby.stop();
    }

    /// A database of an older program, or one that is not encrypted yet, is changed on a copy that takes its
    /// place only when it is sound, and one that does not open in its place goes again (I-12).
    @Override
    public void prepare() throws RefusalException {
        var rebuild = new Rebuild(derby.folder(), step);
        rebuild.settle();
        if (!exists()) {
            create();
        }
        if (derby.key().isPresent() && !derby.encrypted()) {
            rebuild.run(copy -> at(copy).encryptAndUpdate());
        }
        if (rebuild.unconfirmed()) {
            prove(rebuild);
        } else {
            boot();
        }
        if (behind()) {
            stop();
            rebuild.run(copy -> at(copy).bootAndUpdate());
            prove(rebuild);
        }
    }

    private DerbyDatabase at(Path copy) {
        return new DerbyDatabase(copy, derby.key(), step);
    }

    private boolean behind() throws RefusalException {
        try {
            return new Schema(this).behind();
        } catch (RefusalException refused) {
            stop();
            throw refused;
        }
    }

    private void encryptAndUpdate() throws RefusalException {
        derby.encrypt();
        updateAndStop();
        if (!derby.encrypted()) {
            throw new RefusalException("STORE-BROKEN", "the engine did not encrypt");
        }
    }

    private void bootAndUpdate() throws RefusalException {
        boot();
        updateAndStop();
    }

    private void updateAndStop() throws RefusalException {
        try {
            step.accept("migrating");
            new Schema(this).update();
            step.accept("migrated");
            requireSound();
        } finally {
            stop();
        }
    }

    /// Opens what a change put into place; the database of before goes only when this one is sound.
    void prove(Rebuild rebuild) throws RefusalException {
        try {
            boot();
        } catch (RefusalException refused) {
            if (!refused.code().equals("STORE-BROKEN")) {
                throw refused;
            }
            rebuild.goBack();
            throw failed(refused);
        }
        try {
            requireSound();
        } catch (RefusalException refused) {
            stop();
            rebuild.goBack();
            throw failed(refused);
        }
        rebuild.confirm();
    }

    private static RefusalException failed(RefusalException why) {
        return new RefusalException("STORE-UPGRADE", "the changed database is not sound", why);
    }

    void requireSound() throws RefusalException {
        try {
            List<String> broken = brokenTables();
            if (!broken.isEmpty()) {
                throw new RefusalException("STORE-BROKEN", "inconsistent tables: " + broken);
            }
        } catch (SQLException refused) {
            throw new RefusalException("STORE-BROKEN", "the tables could not be checked", refused);
        }
    }

    @Override
    public List<String> brokenTables() throws SQLException {
        var broken = new ArrayList<String>();
        try (Connection connection = connections().getConnection();
                PreparedStatement tables =
                        connection.prepareStatement("select s.schemaname, t.tablename from sys.systables t"
                                + " join sys.sysschemas s on s.schemaid = t.schemaid where t.tabletype = 'T'");
                ResultSet rows = tables.executeQuery()) {
            while (rows.next()) {
                String table = rows.getString(2);
                if (!whole(connection, rows.getString(1), table)) {
                    broken.add(table);
                }
            }
        }
        return broken;
    }

    private static boolean whole(Connection connection, String schema, String table) throws SQLException {
        try (PreparedStatement check = connection.prepareStatement("values syscs_util.syscs_check_table(?, ?)")) {
            check.setString(1, schema);
            check.setString(2, table);
            try (ResultSet answer = check.executeQuery()) {
                return answer.next() && answer.getInt(1) == 1;
            }
        } catch (SQLException inconsistent) {
            DerbyFolder.log("table " + table + " is inconsistent", inconsistent);
            return false;
        }
    }

    @Override
    public String dialect() {
        return LockSafeDerbyDialect.class.getName();
    }

    @Override
    public String migrations() {
        return "db/derby";
    }
}
