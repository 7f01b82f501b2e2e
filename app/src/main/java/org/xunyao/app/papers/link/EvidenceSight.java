package org.xunyao.app.papers.link;

import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.kernel.FaultException;

/// Port: a look at a piece of evidence, in one person's name, checked before and covered as its
/// camera is. Called off the JavaFX thread.
@FunctionalInterface
public interface EvidenceSight {
    /// Shows nothing.
    EvidenceSight NONE = link -> new Seen.Unseen("COPY-KIND");

    /// What it shows.
    ///
    /// @throws FaultException if it cannot be shown, which the screen says by its code: `EVIDENCE-…`
    ///     if the bytes are gone or not those that were sealed, `LINK-DIGEST` if the sentence means others
    Seen see(EvidenceLink link);

    /// Opens its clip at the first picture, standing; whoever asked closes it.
    ///
    /// @throws FaultException likewise, and `MEDIA-…` if nothing can decode it
    default LinkFilm play(EvidenceLink link) {
        throw new FaultException("MEDIA-CLIP", "no player");
    }
}
