package org.xunyao.app.neutral;

import java.nio.file.Path;
import org.xunyao.access.Ticket;
import org.xunyao.app.backup.export.ExportPort;

/// The window's way out, over the open store and in one person's name.
///
/// @param out writes
/// @param ticket in whose name
public record ExportOfStore(NeutralOut out, Ticket.OfPerson ticket) implements ExportPort {
    @Override
    public Exported below(Path folder, Heard heard) {
        NeutralOut.Written written = out.below(folder, ticket, heard::goOn);
        Tally tally = Tally.of(written.manifest());
        return new Exported(
                written.folder(),
                tally.tables(),
                tally.rows(),
                tally.files(),
                tally.amiss(),
                written.manifest().digest(new JsonRows()));
    }
}
