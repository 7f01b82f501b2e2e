package org.xunyao.documents.anchor;

import java.util.Optional;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.kernel.Tx;

/// Port: the newest signed head of the audit chain, which each issued document bears (纸面锚点). Whoever
/// holds the paper holds it from then on, so the chain up to there cannot be written anew unseen.
@FunctionalInterface
public interface PaperAnchor {
    /// No chain.
    PaperAnchor NONE = tx -> Optional.empty();

    /// Nothing if none was signed yet; a document is not held up by that.
    Optional<Checkpoint> newest(Tx tx);
}
