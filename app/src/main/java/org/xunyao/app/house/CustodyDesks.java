package org.xunyao.app.house;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.access.custody.BackupDesk;
import org.xunyao.access.custody.BackupHours;
import org.xunyao.access.custody.BackupPlan;
import org.xunyao.access.custody.BackupRun;
import org.xunyao.access.custody.BackupShelf;
import org.xunyao.app.backup.BackupFacts;
import org.xunyao.app.backup.BackupPorts;
import org.xunyao.app.backup.BackupRounds;
import org.xunyao.app.backup.desk.ChosenShelf;
import org.xunyao.app.backup.desk.RestoreOfFolder;
import org.xunyao.app.backup.desk.StateOfShelf;
import org.xunyao.app.backup.export.ExportPort;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.BackupMaker;
import org.xunyao.store.backup.BackupSource;
import org.xunyao.store.backup.BackupTarget;
import org.xunyao.store.backup.BackupTools;
import org.xunyao.store.backup.RestoreSwap;
import org.xunyao.store.keys.DataKey;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.KeyringFile;
import org.xunyao.wire.BackupTables;

/// The desk of backups (备份与恢复) with what makes them, watches over them and brings them back.
///
/// @param shelf in the folder that the administrator chose
/// @param look how things stand
public record CustodyDesks(
        BackupDesk desk,
        BackupRun run,
        ChosenShelf shelf,
        BackupHours hours,
        StateOfShelf look,
        Surroundings surroundings,
        Place place) {
    /// File in the data folder that holds the chosen target.
    public static final String SETTINGS = "backup.properties";

    /// What labels name.
    ///
    /// @param station whose data it is
    /// @param version of the program
    public record Place(String station, String version) {}

    /// Builds them on the open station; where its data came out of a backup, that is the first thing
    /// written down.
    ///
    /// @throws FaultException `RESOURCE-…`
    public static CustodyDesks over(Surroundings surroundings, Office office, Place place) {
        var clock = surroundings.clock();
        BackupPlan plan = new BackupTables(surroundings.arguments().resources().resolve("station")).plan(clock.today());
        var hours = new BackupHours(plan, clock);
        Path data = surroundings.location().dataFolder();
        var shelf = new ChosenShelf(
                data.resolve(SETTINGS), surroundings.files(), folder -> maker(surroundings, place, plan, folder));
        var desk = new BackupDesk(office, place.station());
        var swap = new RestoreSwap(data, clock);
        swap.origin().ifPresent(origin -> {
            desk.restored(Ticket.ofRule("restore/1"), origin);
            swap.written();
        });
        return new CustodyDesks(
                desk,
                new BackupRun(desk, shelf),
                shelf,
                hours,
                new StateOfShelf(place.station(), shelf, hours, () -> unable(surroundings)),
                surroundings,
                place);
    }

    /// The station's own round, to be run every minute by one background thread.
    public BackupRounds rounds() {
        return new BackupRounds(run, look, hours);
    }

    /// The line of the door, and the complaint.
    public BackupFacts facts() {
        return new BackupFacts(look, surroundings.clock().zone());
    }

    /// The ports of the screen in one person's name.
    ///
    /// @param pick the system's dialogue for a folder
    /// @param swap closes everything, calls {@link RestoreSwap#swap} and starts again
    /// @param export takes everything out; empty for those who may not
    public BackupPorts ports(
            Ticket.OfPerson ticket, Supplier<Optional<Path>> pick, Runnable swap, Optional<ExportPort> export) {
        var restore = new RestoreOfFolder(
                surroundings.location().dataFolder(),
                means(surroundings),
                source(surroundings, place),
                copy -> desk.restore(ticket, copy));
        return new BackupPorts(
                look, steps -> run.make(ticket, steps), shelf::choose, pick, restore.ports(pick, swap), export);
    }

    /// Means of a restore with a new source of randomness.
    public static RestoreOfFolder.Means means(Surroundings surroundings) {
        return new RestoreOfFolder.Means(
                new KeyTools(Argon2Keys::derive, new SecureRandom()), surroundings.digester(), surroundings.clock());
    }

    private static Optional<BackupSource> source(Surroundings surroundings, Place place) {
        return unable(surroundings).isPresent() ? Optional.empty() : Optional.of(backupSource(surroundings, place));
    }

    private static BackupSource backupSource(Surroundings surroundings, Place place) {
        var file = new KeyringFile(surroundings.location().dataFolder(), surroundings.files());
        return surroundings
                .store()
                .backupSource(
                        place.station(),
                        place.version(),
                        () -> file.exists() ? file.read().write() : new byte[0]);
    }

    private static BackupShelf maker(Surroundings surroundings, Place place, BackupPlan plan, Path folder) {
        unable(surroundings).ifPresent(code -> {
            throw new FaultException(code, "no backup of this store");
        });
        DataKey key = surroundings.store().key().orElseThrow();
        return new BackupMaker(
                backupSource(surroundings, place),
                new BackupTarget(folder, plan.kept(), true),
                new BackupTools(key, new SecureRandom(), surroundings.digester(), surroundings.clock()));
    }

    /// Why there is nothing to back up here: a server keeps its own backups, and data in clear has no key
    /// to seal with.
    private static Optional<String> unable(Surroundings surroundings) {
        if (surroundings.location().shared().isPresent()) {
            return Optional.of("BACKUP-SHARED");
        }
        return surroundings.store().key().isPresent() ? Optional.empty() : Optional.of("BACKUP-PLAIN");
    }
}
