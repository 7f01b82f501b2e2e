package org.xunyao.app.papers.link;

import java.time.Instant;
import java.util.List;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.documents.link.EvidenceLink;

/// One field whose sentences may name evidence, for controls that know of no document.
public interface Linking {
    /// Its name.
    String field();

    /// What may be named, oldest first.
    List<Citable> evidence();

    /// What the document knows by number.
    List<EvidenceLink> links();

    /// Lets the sentence at a place name a piece.
    void link(int caret, Citable item);

    /// Whether nothing can be typed any more.
    boolean frozen();

    /// The words of a key.
    String words(String key, Object... arguments);

    /// The sentence of a fault.
    String fault(String code);

    /// A time in words.
    String when(Instant at);

    /// A new sign for pictures of which nothing is hidden for a while.
    LiftSign lifted();

    /// What is looked at.
    LinkModel looking();
}
