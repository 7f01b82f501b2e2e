package org.xunyao.casework.measure.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;

/// What is kept under a hold goes to the lines of a seizure (转为查封扣押).
final class Conversion {
    private Conversion() {}

    static GoodsLedger of(MeasureWalk walk, String paper, int into, Instant at) {
        GoodsLedger ledger = walk.measures().ledger();
        var movements = new ArrayList<GoodsMovement>();
        int next = ledger.movements().size() + 1;
        for (GoodsLedger.Balance one : ledger.keptUnder(walk.measure().number())) {
            movements.add(new GoodsMovement(
                    next + movements.size(),
                    one.item().number(),
                    MovementKind.CONVERTED,
                    one.kept(),
                    walk.day(),
                    new GoodsMovement.Way("", paper),
                    Optional.of(into),
                    Optional.empty(),
                    walk.by(),
                    at));
        }
        return ledger.moved(movements);
    }
}
