package org.xunyao.documents;

import java.util.List;
import org.xunyao.kernel.Tx;

/// Port: what a document has to say of this station's clock (时钟说明).
@FunctionalInterface
public interface ClockNotes {
    /// Nothing to say.
    ClockNotes NONE = (tx, document) -> List.of();

    /// The sentences for a document that is being issued in this transaction; later documents do not
    /// repeat them.
    List<String> take(Tx tx, DocumentId document);
}
