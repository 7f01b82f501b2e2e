package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.account.Account.Tries;
import org.xunyao.access.account.Lock;
import org.xunyao.access.account.TrustedTime.Reading;

/// Wrong tries and the lock-out, of accounts and of strangers.
@Embeddable
class LockColumns {
    @Column(name = "failures")
    int failures;

    @Column(name = "locked_until")
    @Nullable
    Instant lockedUntil;

    @Column(name = "lock_watch")
    @Nullable
    String watch;

    @Column(name = "lock_shown")
    @Nullable
    Long shown;

    @Column(name = "lock_left")
    @Nullable
    Long left;

    static LockColumns of(Tries tries) {
        var columns = new LockColumns();
        columns.failures = tries.failures();
        tries.lock().ifPresent(lock -> {
            columns.lockedUntil = lock.until();
            columns.watch = lock.since().watch();
            columns.shown = lock.since().shown().toNanos();
            columns.left = lock.left().toNanos();
        });
        return columns;
    }

    Tries tries() {
        if (lockedUntil == null || watch == null || shown == null || left == null) {
            return new Tries(failures, Optional.empty());
        }
        var since = new Reading(watch, Duration.ofNanos(shown));
        return new Tries(failures, Optional.of(new Lock(lockedUntil, since, Duration.ofNanos(left))));
    }
}
