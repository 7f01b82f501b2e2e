package org.xunyao.documents.dossier;

import java.util.List;
import org.xunyao.documents.Document;

/// All that belongs to a case's file (案卷材料).
///
/// @param papers issued documents of the case and of the lead it came of
/// @param exhibits evidence, in the order of its numbers
public record DossierMaterials(List<Document.Issued> papers, List<Exhibit> exhibits) {
    /// Copies the lists.
    public DossierMaterials {
        papers = List.copyOf(papers);
        exhibits = List.copyOf(exhibits);
    }
}
