package org.xunyao.store.session;

import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;

/// An open transaction: every statement is an explicit one, nothing is flushed behind the back.
///
/// @param seen what it has read of rows that people change
record HibernateTx(StatelessSession session, SeenVersions seen) implements Tx {
    HibernateTx(StatelessSession session) {
        this(session, new SeenVersions());
    }
}
