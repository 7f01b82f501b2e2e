package org.xunyao.casework.summary;

import java.util.List;
import java.util.Optional;
import org.xunyao.casework.LeadId;
import org.xunyao.kernel.Tx;

/// Port: the sittings of the summary procedure, and their drafts.
public interface SpotCases {
    /// The sitting as it stands now.
    Optional<SpotCase> find(Tx tx, SpotId id);

    /// A page, newest first by id.
    ///
    /// @param before the last id of the page before, or none for the first page
    /// @param limit 1..1000
    List<SpotCase> newest(Tx tx, Optional<SpotId> before, int limit);

    /// Those that came of a lead, dropped ones among them.
    List<SpotCase> ofLead(Tx tx, LeadId lead);

    /// Adds the sitting, or the new lines of its journal.
    void put(Tx tx, SpotCase sitting);

    /// What was typed last, if anything.
    Optional<SpotDraft> draft(Tx tx, SpotId id);

    /// Keeps what was typed in the place of what was typed before.
    void keep(Tx tx, SpotId id, SpotDraft draft);
}
