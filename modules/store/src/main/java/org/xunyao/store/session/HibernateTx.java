package org.xunyao.store.session;

import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;

/// An open transaction: every statement is an explicit one, nothing is flushed behind the back.
record HibernateTx(StatelessSession session) implements Tx {}
