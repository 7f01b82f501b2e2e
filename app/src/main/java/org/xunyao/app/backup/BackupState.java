package org.xunyao.app.backup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupPlan;
import org.xunyao.access.custody.BackupShelf.Target;

/// How the backups stand (备份状况).
///
/// @param station whose they are
/// @param now when it was looked
/// @param plan how often and how much
/// @param next nightly backup
/// @param target where they go; its folder is empty while nobody chose one
/// @param copies on the target, newest first, also those of other stations
/// @param running what a backup is doing just now
/// @param trouble code of the fault that keeps backups from being made or looked at
/// @param overdue whether the last whole backup is older than the plan allows, or there is none
public record BackupState(
        String station,
        Instant now,
        BackupPlan plan,
        Instant next,
        Target target,
        List<BackupCopy> copies,
        Optional<BackupPhase> running,
        Optional<String> trouble,
        boolean overdue) {
    /// Copies the list.
    public BackupState {
        copies = List.copyOf(copies);
    }

    /// Whether somebody chose where backups go.
    public boolean chosen() {
        return !target.folder().isEmpty();
    }

    /// Whether the database is a server's, which its own administrator backs up and nobody can see from here.
    public boolean shared() {
        return trouble.filter("BACKUP-SHARED"::equals).isPresent();
    }

    /// The newest copy of this station that was restored for a trial, wherever it lies.
    public Optional<BackupCopy> good() {
        return newest(this::proved);
    }

    /// The newest one that may be called a backup: proved, and on another volume than the data.
    public Optional<BackupCopy> whole() {
        return newest(copy -> proved(copy) && copy.whole());
    }

    /// A clock that ran ahead for a while must not hide what was made since it was set right.
    private Optional<BackupCopy> newest(Predicate<BackupCopy> which) {
        List<BackupCopy> all = copies.stream().filter(which).toList();
        return all.stream()
                .filter(copy -> !copy.label().at().isAfter(now))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private boolean proved(BackupCopy copy) {
        return copy.proof().isPresent() && copy.label().station().equals(station);
    }
}
