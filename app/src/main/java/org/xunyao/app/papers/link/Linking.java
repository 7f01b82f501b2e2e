package org.xunyao.app.papers.link;

import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.documents.link.EvidenceLink;

/// Words whose sentences may name evidence, for controls that know of no document.
public interface Linking {
    /// The name of their field; of a cell that of the table, a dot and the column.
    String field();

    /// What may be named, oldest first.
    List<Citable> evidence();

    /// What the document knows by number.
    List<EvidenceLink> links();

    /// Lets its words name a piece; lead material changes nothing.
    ///
    /// @param put puts the mark of a number into them
    void link(Citable item, IntConsumer put);

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
