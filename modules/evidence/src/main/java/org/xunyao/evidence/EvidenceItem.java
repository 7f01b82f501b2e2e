package org.xunyao.evidence;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Digests;

/// One sealed piece of evidence (已固定的证据). Its bytes and this row never change; a changed copy is another
/// item.
///
/// @param digests of the bytes, with their size
/// @param mediaType such as `video/mp2t`
/// @param derivedFrom the original that this was made from
/// @param operations how it was made from the original, in order; empty for originals
public record EvidenceItem(
        EvidenceId id,
        EvidenceKind kind,
        Digests digests,
        String mediaType,
        CaptureTimes times,
        EvidenceSource source,
        EvidenceUse use,
        Optional<EvidenceId> derivedFrom,
        List<String> operations) {
    /// Copies the operations.
    public EvidenceItem {
        operations = List.copyOf(operations);
    }
}
