package org.xunyao.casework.term;

import java.util.List;
import org.xunyao.kernel.Tx;

/// Port: notes that terms ran out. None is ever changed or taken away.
public interface RanOuts {
    /// All of them, oldest first.
    List<RanOut> all(Tx tx);

    /// Adds one; the store refuses a second of the same matter, term and last day.
    void add(Tx tx, RanOut note);
}
