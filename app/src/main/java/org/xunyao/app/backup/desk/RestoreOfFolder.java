package org.xunyao.app.backup.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.app.backup.restore.Brought;
import org.xunyao.app.backup.restore.Brought.Difference;
import org.xunyao.app.backup.restore.RestorePorts;
import org.xunyao.app.backup.restore.RestorePorts.Bringing;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.BackupSource;
import org.xunyao.store.backup.BackupTools;
import org.xunyao.store.backup.RestoreWish;
import org.xunyao.store.backup.Restored;
import org.xunyao.store.backup.Restoring;
import org.xunyao.store.backup.Shelf;
import org.xunyao.store.backup.copy.AuditHead;
import org.xunyao.store.backup.copy.TableCount;
import org.xunyao.store.backup.copy.TableReader;
import org.xunyao.store.keys.DataKey;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.Keyring;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.RecoveryKey;

/// Fills the ports of the way back for one data folder, with or without an open store in it.
public final class RestoreOfFolder {
    private final Path dataFolder;
    private final Means means;
    private final Optional<BackupSource> live;
    private final Consumer<String> asked;

    /// What keys are opened and copies are compared with.
    public record Means(KeyTools keys, Digester digester, Clock clock) {}

    /// @param dataFolder that the copy is to replace; may be missing
    /// @param live the open store; nothing where it does not open
    /// @param asked writes down that it was asked for; does nothing where there is no store to write into
    public RestoreOfFolder(Path dataFolder, Means means, Optional<BackupSource> live, Consumer<String> asked) {
        this.dataFolder = dataFolder;
        this.means = means;
        this.live = live;
        this.asked = asked;
    }

    /// For a start-up screen behind which no store opens.
    public static RestoreOfFolder closed(Path dataFolder, Means means) {
        return new RestoreOfFolder(dataFolder, means, Optional.empty(), copy -> {});
    }

    /// The ports.
    ///
    /// @param pick the system's dialogue for a folder
    /// @param swap closes what is open, swaps and starts again
    public RestorePorts ports(Supplier<Optional<Path>> pick, Runnable swap) {
        return new RestorePorts(
                folder -> new Shelf(folder).list(),
                this::unlock,
                asked::accept,
                () -> Restoring.discard(dataFolder),
                pick,
                swap);
    }

    private RestorePorts.Key unlock(Path folder, String id, char[] secret, boolean recovery) {
        Keyring ring = Keyring.read(Restoring.keyring(folder, id)
                .orElseThrow(() -> new FaultException("BACKUP-KEYLESS", "no keyring on the label")));
        return recovery ? byPaper(folder, id, ring, secret) : fits(folder, id, ring.open(means.keys(), secret));
    }

    private RestorePorts.Key byPaper(Path folder, String id, Keyring ring, char[] typed) {
        return switch (RecoveryKey.read(typed)) {
            case RecoveryKey.Reading.Read read -> {
                try (RecoveryKey key = read.key()) {
                    yield fits(folder, id, ring.open(key));
                }
            }
            case RecoveryKey.Reading.Mistyped mistyped -> new RestorePorts.Key.Mistyped(mistyped.group());
            case RecoveryKey.Reading.WrongLength _ -> new RestorePorts.Key.Mistyped(0);
        };
    }

    private RestorePorts.Key fits(Path folder, String id, Optional<OpenKeyring> opened) {
        return opened.<RestorePorts.Key>map(keys -> new RestorePorts.Key.Fits(bringing(folder, id, keys)))
                .orElseGet(RestorePorts.Key.Wrong::new);
    }

    private Bringing bringing(Path folder, String id, OpenKeyring opened) {
        return (replay, another, steps) -> {
            try (opened) {
                Optional<String> station = another ? Optional.empty() : live.map(BackupSource::station);
                return brought(new RestoreWish(folder, id, dataFolder, station, replay), opened.candidates(), steps);
            }
        };
    }

    /// Where a change of the data key was under way, the backup has one of two keys.
    private Brought brought(RestoreWish wish, List<DataKey> keys, BackupSteps steps) {
        FaultException first = null;
        for (DataKey key : keys) {
            try {
                var tools = new BackupTools(key, means.keys().random(), means.digester(), means.clock());
                return beside(new Restoring(tools).restore(wish, steps), steps);
            } catch (FaultException refused) {
                if (!refused.code().equals("BACKUP-KEY")) {
                    throw refused;
                }
                first = refused;
            }
        }
        throw first == null ? new FaultException("BACKUP-KEY", "no key") : first;
    }

    private Brought beside(Restored copy, BackupSteps steps) {
        long rows = copy.tables().stream().mapToLong(TableCount::rows).sum();
        return new Brought(
                copy.id(),
                rows,
                copy.files(),
                copy.damaged().size(),
                copy.replayed(),
                live.map(source -> live(source, copy, steps)));
    }

    private static Brought.Live live(BackupSource source, Restored copy, BackupSteps steps) {
        var reader = new TableReader(source.live());
        List<TableCount> now = reader.tables(rows -> steps.at(BackupPhase.COMPARE, rows, rows + 1));
        return new Brought.Live(
                head(reader.audit(), source.station()),
                head(copy.audit(), source.station()),
                differences(now, copy.tables()));
    }

    private static long head(List<AuditHead> heads, String station) {
        return heads.stream()
                .filter(head -> head.station().equals(station))
                .mapToLong(AuditHead::sequence)
                .findFirst()
                .orElse(0);
    }

    private static List<Difference> differences(List<TableCount> now, List<TableCount> there) {
        Map<String, TableCount> copied = new HashMap<>();
        there.forEach(one -> copied.put(one.table(), one));
        var found = new ArrayList<Difference>();
        for (TableCount one : now) {
            TableCount other = copied.remove(one.table());
            if (other == null || !other.equals(one)) {
                found.add(new Difference(one.table(), one.rows(), other == null ? 0 : other.rows()));
            }
        }
        copied.values().forEach(only -> found.add(new Difference(only.table(), 0, only.rows())));
        return found;
    }
}
