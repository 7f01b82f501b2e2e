package org.xunyao.store.session;

import jakarta.persistence.PersistenceException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// {@link Transactions} over Hibernate. After the database reported a broken disk it writes nothing more
/// until the program is started anew: a later success after a failed write proves nothing (the lesson of
/// fsync in PostgreSQL).
public final class HibernateTransactions implements Transactions {
    private static final System.Logger LOG = System.getLogger(HibernateTransactions.class.getName());

    private final SessionFactory factory;
    private final AtomicReference<String> brokenBy = new AtomicReference<>("");

    /// @param factory stays open as long as this is used
    public HibernateTransactions(SessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        if (!brokenBy.get().isEmpty()) {
            throw new FaultException("STORE-READONLY", "nothing is written since the disk refused: " + brokenBy.get());
        }
        return run(work, true);
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return run(work, false);
    }

    private <R> R run(Function<Tx, R> work, boolean commit) {
        try (StatelessSession session = factory.openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            boolean done = false;
            try {
                R result = work.apply(new HibernateTx(session));
                if (commit) {
                    transaction.commit();
                    done = true;
                }
                return result;
            } finally {
                if (!done) {
                    rollBack(transaction);
                }
            }
        } catch (PersistenceException refused) {
            FaultException fault = SqlFaults.of(refused);
            if (SqlFaults.breaksTheStore(fault)) {
                brokenBy.compareAndSet("", fault.code());
            }
            throw fault;
        }
    }

    /// A roll-back that fails hides nothing: the connection is closed next, and Derby rolls back by itself.
    private static void rollBack(Transaction transaction) {
        try {
            if (transaction.getStatus().canRollback()) {
                transaction.rollback();
            }
        } catch (PersistenceException refused) {
            LOG.log(System.Logger.Level.WARNING, "roll-back refused", refused);
        }
    }
}
