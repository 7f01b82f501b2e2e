package org.xunyao.store.workshop;

import java.util.List;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.RuleVersions;

/// {@link RuleVersions} in the database. Two that add the same version at once: the second is refused.
public final class RuleVersionsInStore implements RuleVersions {
    /// An adapter without state; the transaction carries everything.
    public RuleVersionsInStore() {}

    @Override
    public List<RuleVersion> all(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from RuleVersionRow order by rule, number", RuleVersionRow.class)
                .getResultList()
                .stream()
                .map(row -> SeenVersions.saw(tx, row).set())
                .toList();
    }

    @Override
    public void add(Tx tx, RuleVersion version) {
        Sessions.of(tx).insert(RuleVersionRow.of(version));
    }

    @Override
    public void put(Tx tx, RuleVersion version) {
        SeenVersions.put(tx, RuleVersionRow.of(version));
    }
}
