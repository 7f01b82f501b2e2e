package org.xunyao.app.evidence;

import java.util.Optional;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;

/// What a person can do with an item, and why not.
///
/// @param may what the person is offered at all
record SheetRules(EvidencePorts.May may) {
    /// Why no copy can be made, as the key of a sentence; nothing if it can.
    Optional<String> uncopied(Optional<Sheet> sheet) {
        if (!may.seal()) {
            return Optional.of("copy.not.role");
        }
        if (sheet.filter(one -> one.term().disposal().isPresent()).isPresent()) {
            return Optional.of("copy.not.disposed");
        }
        return sheet.map(one -> one.dossier().entry().item())
                        .filter(SheetRules::ofPictures)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("copy.not.kind");
    }

    /// Why it cannot be disposed of, as the key of a sentence; nothing if it can or there is nothing.
    Optional<String> kept(Optional<Sheet> sheet) {
        if (!may.dispose()) {
            return Optional.of("dispose.not.role");
        }
        return sheet.flatMap(one -> {
            if (one.term().disposal().isPresent()) {
                return Optional.of("dispose.not.twice");
            }
            return one.term().over() ? Optional.empty() : Optional.of("dispose.not.due");
        });
    }

    private static boolean ofPictures(EvidenceItem item) {
        return item.kind() == EvidenceKind.STILL || item.kind() == EvidenceKind.CLIP;
    }
}
