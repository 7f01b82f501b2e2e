package org.xunyao.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;

/// Port: the leads.
public interface Leads {
    /// The lead as it stands now.
    Optional<Lead> find(Tx tx, LeadId id);

    /// The lead that came from that source.
    ///
    /// @param reference as {@link LeadOrigin#reference}
    Optional<Lead> ofOrigin(Tx tx, String reference);

    /// A page, newest first by id.
    ///
    /// @param before the last id of the page before, or none for the first page
    /// @param limit 1..1000
    List<Lead> newest(Tx tx, Optional<LeadId> before, int limit);

    /// How many leads stand at one of those stages, without counting them.
    long standing(Tx tx, Set<Stage> stages);

    /// Adds the lead or replaces its state.
    void put(Tx tx, Lead lead);
}
