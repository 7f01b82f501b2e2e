package org.xunyao.supervision.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;

/// Port: where people's entries over the ledger are kept (更正、请假登记). Nothing here changes one.
public interface DutyEntries {
    /// Adds one.
    void add(Tx tx, DutyEntry entry);

    /// One.
    Optional<DutyEntry> find(Tx tx, UUID id);

    /// The entry that takes one back.
    Optional<DutyEntry> undoing(Tx tx, UUID id);

    /// Those of a post that touch a stretch, and those that take them back, in the order they were made.
    List<DutyEntry> of(Tx tx, DutyPost post, Instant from, Instant to);

    /// Forgets those whose stretch ended long ago.
    ///
    /// @return how many went
    int forget(Tx tx, Instant before);
}
