package org.xunyao.access.custody;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;

/// One backup from its first audit row to its last (一次备份). Only one runs at a time.
public final class BackupRun {
    private final BackupDesk desk;
    private final BackupShelf shelf;
    private final ReentrantLock one = new ReentrantLock();

    /// @param shelf does the copying
    public BackupRun(BackupDesk desk, BackupShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    /// Makes a backup; takes minutes.
    ///
    /// @throws FaultException `BACKUP-RUNS` if one is being made, else `BACKUP-…`; the outcome is in the
    ///     audit
    /// @throws CancellationException if it was stopped; that is in the audit too
    public BackupCopy make(Ticket ticket, BackupSteps steps) {
        if (!one.tryLock()) {
            throw new FaultException("BACKUP-RUNS", "a backup is being made");
        }
        try {
            desk.begin(ticket);
            return copied(ticket, steps);
        } finally {
            one.unlock();
        }
    }

    /// Carries over what came since the last whole backup, unless a backup is being made just now.
    ///
    /// @throws FaultException `BACKUP-…`; the next time tries again
    public void ship(BackupSteps steps) {
        if (one.tryLock()) {
            try {
                shelf.ship(steps);
            } finally {
                one.unlock();
            }
        }
    }

    private BackupCopy copied(Ticket ticket, BackupSteps steps) {
        try {
            BackupCopy copy = shelf.make(steps);
            desk.finish(ticket, new BackupOutcome.Kept(copy));
            return copy;
        } catch (CancellationException stopped) {
            desk.finish(ticket, new BackupOutcome.Stopped());
            throw stopped;
        } catch (FaultException refused) {
            desk.finish(ticket, new BackupOutcome.Failed(refused.code()));
            throw refused;
        }
    }
}
