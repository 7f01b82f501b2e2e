package org.xunyao.documents;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: where documents are kept (文书库).
public interface Documents {
    /// The document as it is now.
    Optional<Document> find(Tx tx, DocumentId id);

    /// All documents of a lead or case, oldest first.
    List<Document> ofMatter(Tx tx, String matter);

    /// Adds or replaces. An issued document is never replaced.
    void put(Tx tx, Document document);
}
