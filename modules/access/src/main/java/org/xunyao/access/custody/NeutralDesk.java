package org.xunyao.access.custody;

import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;

/// The desk for the whole store as lines of text (数据迁出与迁入). Writing and reading them is long and stands
/// outside of the transactions here: the row comes first, and is part of what goes out.
public final class NeutralDesk {
    /// Taking everything out.
    public static final Action EXPORT = new Action("neutral.export");
    /// Having brought everything in.
    public static final Action IMPORT = new Action("neutral.import");

    private final Office office;

    /// @param office the only way in
    public NeutralDesk(Office office) {
        this.office = office;
    }

    /// Writes down that everything goes out; the row goes with it.
    ///
    /// @param name of the folder, without its place
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public Saved<String> export(Ticket ticket, String name) {
        return office.perform(ticket, EXPORT, new Target("export", name), tx -> name);
    }

    /// Writes down what came in, after it was compared.
    ///
    /// @param digest of the manifest
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public Saved<String> imported(Ticket ticket, String digest) {
        return office.perform(ticket, IMPORT, new Target("import", digest), tx -> digest);
    }
}
