package org.xunyao.evidence.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.kernel.Tx;

/// Port: rows of evidence as they are kept, checked and disposed of.
public interface EvidenceKeeping {
    /// Items that were not disposed of, in the order of their identifiers.
    ///
    /// @param after go on after this one
    /// @param limit 1..1000
    List<EvidenceItem> page(Tx tx, Optional<EvidenceId> after, int limit);

    /// Items sealed before a time and not disposed of, oldest first, each with all that it is kept for.
    ///
    /// @param after go on after this one
    /// @param limit 1..1000
    List<HeldItem> sealedBefore(Tx tx, Instant before, Optional<EvidenceItem> after, int limit);

    /// The item with all that it is kept for.
    Optional<HeldItem> held(Tx tx, EvidenceId id);

    /// Writes down a disposal; the store refuses a second one.
    void dispose(Tx tx, Disposal disposal);

    /// Those of the items that were disposed of.
    ///
    /// @param ids at most 1000
    Set<EvidenceId> disposed(Tx tx, List<EvidenceId> ids);

    /// The disposal of an item, if it was.
    Optional<Disposal> disposal(Tx tx, EvidenceId id);

    /// Digests that disposed items name and no other item does, and whose files were not removed yet.
    ///
    /// @param limit 1..1000
    List<String> unswept(Tx tx, int limit);

    /// The file of these digests was removed.
    void swept(Tx tx, String sha256);

    /// Writes down a check of all files.
    void add(Tx tx, ScrubPass pass);

    /// The check that ended last.
    Optional<ScrubPass> lastPass(Tx tx);
}
