package org.xunyao.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;

/// Port: the case files.
public interface CaseFiles {
    /// The case as it stands now.
    Optional<CaseFile> find(Tx tx, CaseId id);

    /// A page, newest first by id.
    ///
    /// @param before the last id of the page before, or none for the first page
    /// @param limit 1..1000
    List<CaseFile> newest(Tx tx, Optional<CaseId> before, int limit);

    /// How many cases stand at one of those stages, without counting them.
    long standing(Tx tx, Set<Stage> stages);

    /// Adds the case, or replaces its state and adds the new lines of its journal.
    void put(Tx tx, CaseFile file);
}
