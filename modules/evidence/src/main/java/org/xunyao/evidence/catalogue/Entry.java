package org.xunyao.evidence.catalogue;

import java.util.List;
import org.xunyao.access.Target;
import org.xunyao.evidence.EvidenceItem;

/// One line of the list of evidence (证据目录条目).
///
/// @param about what it belongs to
/// @param disposed whether its keeping was ended; its row stays
public record Entry(EvidenceItem item, List<Target> about, boolean disposed) {
    /// Copies the list.
    public Entry {
        about = List.copyOf(about);
    }
}
