package org.xunyao.casework.knowledge;

import java.util.List;
import org.xunyao.kernel.Tx;

/// Port: full texts of laws that were taken in. None is ever changed or taken away; the newest of a
/// name and day
/// counts.
public interface LawTexts {
    /// The newest of each name and day, in no order.
    List<LawText.Taken> newest(Tx tx);

    /// Adds one.
    void add(Tx tx, LawText.Taken text);
}
