package org.xunyao.store.access;

import java.util.Optional;
import org.hibernate.LockMode;
import org.xunyao.access.account.Account.Tries;
import org.xunyao.access.account.Strangers;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link Strangers} in the database: at most {@link Strangers#BUCKETS} rows.
public final class StrangersInStore implements Strangers {
    /// An adapter without state; the transaction carries everything.
    public StrangersInStore() {}

    /// Another station that counts the same number waits until this transaction ends.
    @Override
    public Tries tries(Tx tx, int bucket) {
        return Optional.ofNullable(Sessions.of(tx).get(StrangerRow.class, bucket, LockMode.PESSIMISTIC_WRITE))
                .map(row -> row.lock.tries())
                .orElse(Tries.NONE);
    }

    @Override
    public void put(Tx tx, int bucket, Tries tries) {
        Sessions.of(tx).upsert(StrangerRow.of(bucket, tries));
    }
}
