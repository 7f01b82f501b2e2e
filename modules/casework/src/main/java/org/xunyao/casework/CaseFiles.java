package org.xunyao.casework;

import java.util.List;
import java.util.Optional;
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

    /// Adds the case or replaces its state.
    void put(Tx tx, CaseFile file);
}
