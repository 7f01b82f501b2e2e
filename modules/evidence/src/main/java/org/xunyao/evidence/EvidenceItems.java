package org.xunyao.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Target;
import org.xunyao.kernel.Tx;

/// Port: the rows of evidence. The bytes are the {@link Vault}'s.
public interface EvidenceItems {
    /// Adds an item with the first entry of its custody; the store refuses an identifier that is already
    /// there.
    void add(Tx tx, EvidenceItem item, Custody first);

    /// Adds an entry to an item's custody.
    void append(Tx tx, EvidenceId id, Custody entry);

    /// Joins an item to what it belongs to, such as a case; joining twice changes nothing.
    void attach(Tx tx, EvidenceId id, Target target);

    /// The item with that identity.
    Optional<EvidenceItem> find(Tx tx, EvidenceId id);

    /// Items that belong to the target, oldest first, at most 10000.
    List<EvidenceItem> of(Tx tx, Target target);

    /// Items recorded at or before a time, newest first.
    ///
    /// @param limit at most this many, 1..1000
    List<EvidenceItem> newest(Tx tx, Instant upTo, int limit);

    /// Items recorded before that one, newest first; of the same time, in descending order of identifiers.
    ///
    /// @param limit at most this many, 1..1000
    List<EvidenceItem> older(Tx tx, EvidenceItem than, int limit);

    /// How many items there are.
    long count(Tx tx);

    /// What was made from an item, oldest first, at most 1000.
    List<EvidenceItem> copies(Tx tx, EvidenceId original);

    /// What each of these items belongs to; an item that belongs to nothing may be missing.
    ///
    /// @param ids at most 1000
    Map<EvidenceId, List<Target>> targets(Tx tx, List<EvidenceId> ids);

    /// An item's custody in order.
    List<Custody> custody(Tx tx, EvidenceId id);

    /// Those of the digests that have a row.
    ///
    /// @param sha256 of any number; the store asks in portions
    Set<String> registered(Tx tx, Set<String> sha256);

    /// Those of the digests of which every item is {@link EvidenceUse#LEAD_ONLY}; none that has no row.
    ///
    /// @param sha256 of any number; the store asks in portions
    Set<String> leadOnly(Tx tx, Set<String> sha256);
}
