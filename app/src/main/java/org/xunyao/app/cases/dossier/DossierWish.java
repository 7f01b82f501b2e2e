package org.xunyao.app.cases.dossier;

import java.util.Set;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.documents.dossier.Volume;

/// How a file is to be bound (导出要求).
///
/// @param volumes at least one
/// @param keep what the cover says of how long it is kept
public record DossierWish(Set<Volume> volumes, RetentionClass keep) {
    /// Copies the volumes.
    public DossierWish {
        volumes = Set.copyOf(volumes);
    }
}
