package org.xunyao.store.workshop;

import java.util.List;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.Demotions;

/// {@link Demotions} in the database. Two stations that demote a rule at once: the second is refused.
public final class DemotionsInStore implements Demotions {
    /// An adapter without state; the transaction carries everything.
    public DemotionsInStore() {}

    @Override
    public List<Demotion> all(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from RuleDemotionRow order by rule, place", RuleDemotionRow.class)
                .getResultList()
                .stream()
                .map(row -> SeenVersions.saw(tx, row).demotion())
                .toList();
    }

    @Override
    public void add(Tx tx, Demotion demotion) {
        Sessions.of(tx).insert(RuleDemotionRow.of(demotion));
    }

    @Override
    public void put(Tx tx, Demotion demotion) {
        SeenVersions.put(tx, RuleDemotionRow.of(demotion));
    }
}
