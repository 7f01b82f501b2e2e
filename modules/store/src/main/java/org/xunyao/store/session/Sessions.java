package org.xunyao.store.session;

import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;

/// Gives this module's adapters the session behind a transaction.
public final class Sessions {
    private Sessions() {}

    /// The session of an open transaction of this store.
    ///
    /// @throws IllegalArgumentException if the proof was made by somebody else or is worthless by now
    public static StatelessSession of(Tx tx) {
        if (tx instanceof HibernateTx(StatelessSession session, SeenVersions _) && session.isOpen()) {
            return session;
        }
        throw new IllegalArgumentException("not an open transaction of this store");
    }

    static SeenVersions seen(Tx tx) {
        if (tx instanceof HibernateTx(StatelessSession session, SeenVersions seen) && session.isOpen()) {
            return seen;
        }
        throw new IllegalArgumentException("not an open transaction of this store");
    }
}
