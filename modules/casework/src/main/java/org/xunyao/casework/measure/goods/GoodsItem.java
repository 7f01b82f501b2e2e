package org.xunyao.casework.measure.goods;

import java.time.Instant;
import org.xunyao.access.PersonId;

/// A line of the ledger (台账物品). It is never changed; movements say what became of it.
///
/// @param number within the case, from 1 without gaps
/// @param measure number of the measure under which it was entered
/// @param recordedAt recordedTime
public record GoodsItem(int number, int measure, Goods goods, PersonId by, Instant recordedAt) {
    /// Refuses numbers below 1.
    public GoodsItem {
        if (number < 1 || measure < 1) {
            throw new IllegalArgumentException("no line of a ledger: " + number + " of measure " + measure);
        }
    }
}
