package org.xunyao.app.neutral;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CancellationException;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.custody.NeutralDesk;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.DatabaseMoment;
import org.xunyao.store.neutral.Manifest;
import org.xunyao.store.neutral.NeutralExport;
import org.xunyao.store.neutral.Progress;

/// Takes everything out of the open store in the name of somebody who has signed in, while work goes on.
///
/// @param desks of the station
/// @param surroundings with its store
public record NeutralOut(Desks desks, Surroundings surroundings) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'xunyao-export-'yyyyMMdd-HHmmss");

    /// What was written.
    ///
    /// @param folder its new folder
    public record Written(Path folder, Manifest manifest) {}

    /// Whether the person may.
    public boolean offered(Ticket.OfPerson ticket) {
        return desks.office().offers(ticket, NeutralDesk.EXPORT);
    }

    /// Writes a new folder below a chosen one. The row that says so and a signed head of the audit come
    /// first and go out with the rest. What an export left there that broke off (power, a pulled disk) is
    /// removed before.
    ///
    /// @param place a folder that is there, outside of the data folder
    /// @param progress may stop it; nothing remains then
    /// @throws FaultException `NEUTRAL-PLACE`, `NEUTRAL-INSIDE`, `NEUTRAL-RIGHT`, `NEUTRAL-LEFT`, before
    ///     anything is written; `NEUTRAL-DISK`, `NEUTRAL-COPY`, with nothing left unless the disk is gone
    /// @throws CancellationException if the progress said so
    public Written below(Path place, Ticket.OfPerson ticket, Progress progress) {
        requirePlace(place);
        // Who may not take anything out removes nothing here either; the recording refuses.
        if (offered(ticket)) {
            Leftovers.clear(place);
        }
        var clock = surroundings.clock();
        Path into = place.resolve(NAME.format(clock.now().atZone(clock.zone())));
        recorded(ticket, into);
        return new Written(into, written(into, progress));
    }

    private void requirePlace(Path place) {
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            throw new FaultException("NEUTRAL-PLACE", "no folder that can be written");
        }
        try {
            Path real = place.toRealPath();
            for (Path own : new Path[] {
                surroundings.location().dataFolder(), surroundings.location().files()
            }) {
                if (Files.isDirectory(own) && real.startsWith(own.toRealPath())) {
                    throw new FaultException("NEUTRAL-INSIDE", "the data folder is no place for an export");
                }
            }
        } catch (IOException unreadable) {
            throw new FaultException("NEUTRAL-PLACE", "the folder cannot be read", unreadable);
        }
    }

    /// Writes down that everything goes out, and has the audit signed with that row in it.
    ///
    /// @throws FaultException `NEUTRAL-RIGHT`
    void recorded(Ticket.OfPerson ticket, Path into) {
        try {
            new NeutralDesk(desks.office()).export(ticket, String.valueOf(into.getFileName()));
        } catch (RefusedException refused) {
            throw new FaultException("NEUTRAL-RIGHT", "no role of the person holds the action", refused);
        }
        desks.audit().heads().seal(Cause.EXPORT);
    }

    /// A server lets one see a moment while others write; the station's own database is copied for that.
    private Manifest written(Path into, Progress progress) {
        var store = surroundings.store();
        var export = new NeutralExport(new JsonRows(), surroundings.location().files(), progress);
        if (surroundings.location().shared().isPresent()) {
            return store.transactions().read(tx -> export.write(tx, into));
        }
        var source = store.backupSource(desks.bureau().station(), Desks.VERSION, () -> new byte[0]);
        if (!progress.goOn("copy", 0, 0)) {
            throw new CancellationException("copy");
        }
        try {
            return new DatabaseMoment(source, into.resolveSibling(into.getFileName() + ".copy"))
                    .read(moment -> export.write(moment, into));
        } catch (FaultException refused) {
            throw told(refused);
        }
    }

    /// A copy for an export is no backup, and whoever asked for the one is not told of the other.
    private static FaultException told(FaultException refused) {
        return refused.code().startsWith("BACKUP-")
                ? new FaultException("NEUTRAL-COPY", String.valueOf(refused.getMessage()), refused)
                : refused;
    }
}
