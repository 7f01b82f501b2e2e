package org.xunyao.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.casework.procedure.Stage;

/// Where case files are read (案件查看); the desks of `casework.handling` work on them. All methods
/// throw {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class CaseDesk {
    /// Reading case files.
    public static final Action LOOK = new Action("case.look");

    private final Office office;
    private final CaseFiles files;

    /// @param files where the cases are kept
    public CaseDesk(Office office, CaseFiles files) {
        this.office = office;
        this.files = files;
    }

    /// The case as it stands now, if there is one.
    public Optional<CaseFile> find(Ticket ticket, CaseId id) {
        return office.look(ticket, LOOK, new Target("case", id.value().toString()), tx -> files.find(tx, id));
    }

    /// A page, newest first.
    ///
    /// @param before the last id of the page before, or none
    /// @param limit 1..1000
    public List<CaseFile> newest(Ticket ticket, Optional<CaseId> before, int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a page has 1 to 1000 rows");
        }
        return office.look(ticket, LOOK, new Target("case", "*"), tx -> files.newest(tx, before, limit));
    }

    /// How many cases stand at one of those stages, those behind the page on the screen included.
    public long standing(Ticket ticket, Set<Stage> stages) {
        return office.look(ticket, LOOK, new Target("case", "*"), tx -> files.standing(tx, stages));
    }
}
