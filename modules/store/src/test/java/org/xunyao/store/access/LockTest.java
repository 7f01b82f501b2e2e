package org.xunyao.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.store.EmptyStore;
import org.xunyao.store.Store;
import org.xunyao.store.session.Sessions;

/// Derby refuses what Hibernate's own dialect writes for a lock.
class LockTest {
    @TempDir
    Path folder;

    @Test
    void rowsCanBeLocked() {
        var link = new AuditRecord(
                "s", 1, Instant.EPOCH, "a", "b", new Target("k", "t"), "done", "", "0".repeat(64), "1".repeat(64));
        try (Store store = EmptyStore.open(folder)) {
            store.transactions().write(tx -> {
                store.auditTrail().append(tx, link);
                return true;
            });
            for (LockMode mode : new LockMode[] {LockMode.PESSIMISTIC_WRITE, LockMode.PESSIMISTIC_READ}) {
                AuditRow row = store.transactions().write(tx -> {
                    StatelessSession session = Sessions.of(tx);
                    return session.get(AuditRow.class, new AuditKey("s", 1), mode);
                });
                assertThat(row.link()).isEqualTo(link);
                AuditRow queried = store.transactions()
                        .write(tx -> Sessions.of(tx)
                                .createSelectionQuery("from AuditRow where station = 's'", AuditRow.class)
                                .setHibernateLockMode(mode)
                                .getSingleResult());
                assertThat(queried.link()).isEqualTo(link);
            }
        }
    }
}
