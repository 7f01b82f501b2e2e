package org.xunyao.app.backup.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupHours;
import org.xunyao.access.custody.BackupShelf;
import org.xunyao.app.backup.BackupPorts;
import org.xunyao.app.backup.BackupState;
import org.xunyao.kernel.FaultException;

/// Looks at the shelf and the plan.
public final class StateOfShelf implements BackupPorts.Look {
    private final String station;
    private final ChosenShelf shelf;
    private final BackupHours hours;
    private final Supplier<Optional<String>> unable;

    /// @param unable code of why there can be no backup of this store at all
    public StateOfShelf(String station, ChosenShelf shelf, BackupHours hours, Supplier<Optional<String>> unable) {
        this.station = station;
        this.shelf = shelf;
        this.hours = hours;
        this.unable = unable;
    }

    @Override
    public BackupState now() {
        BackupShelf.Target target = shelf.target();
        Optional<String> trouble = unable.get();
        List<BackupCopy> copies = List.of();
        if (trouble.isEmpty() && !target.folder().isEmpty()) {
            if (target.there()) {
                try {
                    copies = shelf.list();
                } catch (FaultException unreadable) {
                    trouble = Optional.of(unreadable.code());
                }
            } else {
                trouble = Optional.of("BACKUP-TARGET");
            }
        }
        BackupState state = state(target, copies, trouble, false);
        Optional<Instant> whole = state.whole().map(copy -> copy.label().at());
        return state(target, copies, trouble, !state.shared() && hours.overdue(whole));
    }

    private BackupState state(
            BackupShelf.Target target, List<BackupCopy> copies, Optional<String> trouble, boolean overdue) {
        return new BackupState(
                station,
                hours.clock().now(),
                hours.plan(),
                hours.next(),
                target,
                copies,
                shelf.running(),
                trouble,
                overdue);
    }
}
