package org.xunyao.store.engine;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/// One database of one engine: embedded Derby in the data folder, or PostgreSQL on a server. All that
/// differs between the two and is not Hibernate's business is behind this.
public interface Database {
    /// Connections to the database; usable from {@link #boot} to {@link #stop}.
    DataSource connections();

    /// Whether it was made before.
    ///
    /// @throws RefusalException `STORE-…` if that cannot be told
    boolean exists() throws RefusalException;

    /// Makes it with all its tables, whole or not at all; a power cut leaves none rather than half of one.
    ///
    /// @throws RefusalException `STORE-…` if it was not made
    void create() throws RefusalException;

    /// Starts it; after a crash this repairs it from its log.
    ///
    /// @throws RefusalException `STORE-…` if it does not start
    void boot() throws RefusalException;

    /// Lets go of it.
    void stop();

    /// A disk has failed under it: if it stops by itself now, it stays stopped until the program starts anew.
    default void stayStopped() {}

    /// Makes it if it is missing, starts it, and brings its tables to this program's version. If that fails it
    /// is as it was before, and stopped.
    ///
    /// @throws RefusalException `STORE-…` or `KEY-…`
    default void prepare() throws RefusalException {
        if (!exists()) {
            create();
        }
        boot();
        boolean ready = false;
        try {
            new Schema(this).update();
            ready = true;
        } finally {
            if (!ready) {
                stop();
            }
        }
    }

    /// Reads every page of every table and index of ours.
    ///
    /// @return names of those that are inconsistent
    /// @throws SQLException if the check could not be made
    List<String> brokenTables() throws SQLException;

    /// The class of Hibernate's dialect for it.
    String dialect();

    /// Where its migrations lie on the class path, such as `db/derby`.
    String migrations();
}
