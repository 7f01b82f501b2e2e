package org.xunyao.store;

import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/// Brings the tables to this program's version, and never touches a newer one.
final class Schema {
    private static final Set<MigrationState> FROM_THE_FUTURE =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final Flyway flyway;

    Schema(DataSource connections) {
        this.flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(connections)
                .locations("classpath:db/derby")
                .cleanDisabled(true)
                .load();
    }

    /// For a database that has just been made.
    void create() throws RefusalException {
        try {
            flyway.migrate();
        } catch (FlywayException refused) {
            throw new RefusalException("STORE-BROKEN", "the tables could not be made", refused);
        }
    }

    /// For a database that was used before.
    void update() throws RefusalException {
        try {
            MigrationInfoService versions = flyway.info();
            if (Arrays.stream(versions.all()).anyMatch(one -> FROM_THE_FUTURE.contains(one.getState()))) {
                throw new RefusalException("STORE-NEWER", "a newer program wrote these tables");
            }
            if (versions.current() == null) {
                throw new RefusalException("STORE-BROKEN", "the database has no version");
            }
            flyway.migrate();
        } catch (FlywayException refused) {
            throw new RefusalException("STORE-BROKEN", "the tables do not fit", refused);
        }
    }
}
