package org.xunyao.store.session;

import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.files.FullDisk;

/// {@link Transactions} over Hibernate. After the database reported a broken disk it writes nothing more
/// until the program is started anew: a later success after a failed write proves nothing (the lesson of
/// fsync in PostgreSQL). If the disk was only full and the reserve was given up, the fault is
/// `STORE-UNKNOWN`: the caller may look whether it was saved, and try once more.
public final class HibernateTransactions implements Transactions {
    private static final System.Logger LOG = System.getLogger(HibernateTransactions.class.getName());

    private final SessionFactory factory;
    private final WriteGate gate;

    /// With a gate of its own, for tests.
    ///
    /// @param factory stays open as long as this is used
    public HibernateTransactions(SessionFactory factory) {
        this(factory, new WriteGate(new SystemClock(SystemClock.CHINA)));
    }

    /// @param factory stays open as long as this is used
    /// @param gate shared with all who write to the same disk
    public HibernateTransactions(SessionFactory factory, WriteGate gate) {
        this.factory = factory;
        this.gate = gate;
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        gate.requireOpen();
        return run(work, true);
    }

    /// A read that was cut off because the embedded engine stopped below it, as Derby does when its own
    /// checkpoint finds no room, is made once more: the next connection starts the engine again.
    @Override
    public <R> R read(Function<Tx, R> work) {
        try {
            return run(work, false);
        } catch (FaultException cut) {
            if (!SqlFaults.stoppedBelow(cut)) {
                throw cut;
            }
            LOG.log(System.Logger.Level.WARNING, "read again, the engine had stopped", cut);
            return run(work, false);
        }
    }

    private <R> R run(Function<Tx, R> work, boolean commit) {
        try (StatelessSession session = factory.openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            boolean done = false;
            try {
                R result = work.apply(new HibernateTx(session));
                if (commit) {
                    commit(transaction);
                    done = true;
                }
                return result;
            } finally {
                if (!done) {
                    rollBack(transaction);
                }
            }
        } catch (PersistenceException refused) {
            throw weighed(SqlFaults.of(refused), refused, commit);
        }
    }

    /// While this transaction was at work another may have closed the gate.
    private void commit(Transaction transaction) {
        gate.requireOpen();
        try {
            transaction.commit();
        } catch (PersistenceException refused) {
            throw weighed(SqlFaults.ofCommit(refused), refused, true);
        }
    }

    private FaultException weighed(FaultException fault, PersistenceException refused, boolean writing) {
        if (!writing || !SqlFaults.breaksTheStore(fault)) {
            return fault;
        }
        boolean again = gate.refused(fault.code(), FullDisk.caused(refused));
        return again
                ? new FaultException("STORE-UNKNOWN", "the disk was full; the reserve is given up", refused)
                : fault;
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
