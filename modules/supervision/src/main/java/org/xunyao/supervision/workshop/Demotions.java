package org.xunyao.supervision.workshop;

import java.util.List;
import org.xunyao.kernel.Tx;

/// Port: the demotions of rules.
public interface Demotions {
    /// All that ever were, by rule and number.
    List<Demotion> all(Tx tx);

    /// Adds one; two that add the same one at once are one too many.
    void add(Tx tx, Demotion demotion);

    /// Says that one was lifted that was read before.
    void put(Tx tx, Demotion demotion);
}
