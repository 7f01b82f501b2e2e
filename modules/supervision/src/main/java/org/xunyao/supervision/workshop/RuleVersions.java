package org.xunyao.supervision.workshop;

import java.util.List;
import org.xunyao.kernel.Tx;

/// Port: the versions of rules that the bureau set.
public interface RuleVersions {
    /// All that ever were, by rule and version.
    List<RuleVersion> all(Tx tx);

    /// Adds one; two that add the same version at once are one too many.
    void add(Tx tx, RuleVersion version);

    /// Replaces the state of one that was read before; nothing else of it ever changes.
    void put(Tx tx, RuleVersion version);
}
