package org.xunyao.store.engine;

import java.util.Arrays;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/// Brings the tables to this program's version, and never touches a newer one.
public final class Schema {
    private static final Set<MigrationState> FROM_THE_FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Flyway flyway;

    /// @param database with the folder of its migrations; they run in one transaction where the engine can
    public Schema(Database database) {
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database.connections())
                .locations("classpath:" + database.migrations())
                .group(true)
                .cleanDisabled(true)
                .load();
    }

    /// Makes every table that is missing, in one transaction.
    ///
    /// @throws RefusalException `STORE-BROKEN` if the tables could not be made
    public void create() throws RefusalException {
        try {
            flyway.migrate();
        } catch (FlywayException refused) {
            throw new RefusalException("STORE-BROKEN", "the tables could not be made", refused);
        }
    }

    /// For a database that was used before.
    ///
    /// @throws RefusalException `STORE-NEWER` if a newer program wrote it, `STORE-BROKEN` if it does not fit
    public void update() throws RefusalException {
        if (behind()) {
            create();
        }
    }

    /// Whether a program before this one made the tables.
    ///
    /// @throws RefusalException `STORE-NEWER` if a newer program wrote them, `STORE-BROKEN` if they do not fit
    public boolean behind() throws RefusalException {
        try {
            MigrationInfoService versions = flyway.info();
            if (Arrays.stream(versions.all()).anyMatch(one -> FROM_THE_FUTURE.contains(one.getState()))) {
                throw new RefusalException("STORE-NEWER", "a newer program wrote these tables");
            }
            if (versions.current() == null) {
                throw new RefusalException("STORE-BROKEN", "the database has no version");
            }
            boolean behind = versions.pending().length > 0;
            if (!behind) {
                flyway.validate();
            }
            return behind;
        } catch (FlywayException refused) {
            throw new RefusalException("STORE-BROKEN", "the tables do not fit", refused);
        }
    }
}
