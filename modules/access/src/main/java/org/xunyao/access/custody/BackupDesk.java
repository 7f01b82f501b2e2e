package org.xunyao.access.custody;

import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;

/// The desk for copies of the data (数据备份). The copying itself is long and stands outside of transactions:
/// it lies between {@link #begin} and {@link #finish}, and the first row is part of what is copied.
public final class BackupDesk {
    /// Beginning a backup.
    public static final Action BEGIN = new Action("backup.begin");
    /// Writing down what became of a backup.
    public static final Action FINISH = new Action("backup.finish");
    /// Looking at backups.
    public static final Action LOOK = new Action("backup.look");
    /// Bringing a backup back.
    public static final Action RESTORE = new Action("backup.restore");

    private final Office office;
    private final String station;

    /// @param station whose data is copied
    public BackupDesk(Office office, String station) {
        this.office = office;
        this.station = station;
    }

    /// Writes down that a backup begins; its audit row is in the backup.
    ///
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public Saved<String> begin(Ticket ticket) {
        return office.perform(ticket, BEGIN, new Target("backup", station), tx -> station);
    }

    /// Writes down what became of it.
    public Saved<BackupOutcome> finish(Ticket ticket, BackupOutcome outcome) {
        return office.perform(ticket, FINISH, new Target("backup", outcome.words()), tx -> outcome);
    }

    /// Asks for a backup to be brought back. The restore does not touch this store; what came before it
    /// stays aside with this row.
    ///
    /// @param copy which one
    public Saved<String> restore(Ticket ticket, String copy) {
        return office.perform(ticket, RESTORE, new Target("backup", copy), tx -> copy);
    }

    /// Writes down, as the first thing in a store that came out of a backup, where it came from.
    ///
    /// @param origin which backup, and how far it reaches
    public Saved<String> restored(Ticket ticket, String origin) {
        return office.perform(ticket, FINISH, new Target("restored", origin), tx -> origin);
    }

    /// Whether a screen should offer backups to this ticket at all.
    public boolean offers(Ticket ticket) {
        return office.offers(ticket, LOOK);
    }
}
