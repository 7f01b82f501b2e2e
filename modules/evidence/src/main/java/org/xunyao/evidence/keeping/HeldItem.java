package org.xunyao.evidence.keeping;

import java.util.Set;
import org.xunyao.evidence.EvidenceItem;

/// A piece of evidence with all that it is kept for.
///
/// @param holdings at least one
public record HeldItem(EvidenceItem item, Set<Holding> holdings) {
    /// Copies the set and refuses an empty one.
    public HeldItem {
        holdings = Set.copyOf(holdings);
        if (holdings.isEmpty()) {
            throw new IllegalArgumentException("evidence is always kept for something");
        }
    }
}
