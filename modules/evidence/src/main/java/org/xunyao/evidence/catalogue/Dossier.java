package org.xunyao.evidence.catalogue;

import java.util.List;
import java.util.Optional;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceItem;

/// Everything that the rows know of one item (证据详情).
///
/// @param custody in order
/// @param original what it was made from
/// @param copies what was made from it, oldest first
public record Dossier(Entry entry, List<Custody> custody, Optional<EvidenceItem> original, List<EvidenceItem> copies) {
    /// Copies the lists.
    public Dossier {
        custody = List.copyOf(custody);
        copies = List.copyOf(copies);
    }
}
