package org.xunyao.casework.measure.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;

/// Whether movements fit what there is (余额校验).
final class Moves {
    private Moves() {}

    /// Whether there is as much of every line as goes, all of them together.
    static boolean fit(GoodsLedger ledger, List<GoodsDesk.Move> moves) {
        List<GoodsLedger.Balance> balances = ledger.balances();
        var taken = new HashMap<String, Long>();
        for (GoodsDesk.Move one : moves) {
            boolean known = one.item() >= 1 && one.item() <= balances.size();
            if (!known || one.kind() == MovementKind.CONVERTED || one.quantity().none()) {
                return false;
            }
            Quantity there = balances.get(one.item() - 1).at(one.kind().from());
            String place = one.item() + " " + one.kind().from();
            if (taken.merge(place, one.quantity().parts(), Long::sum) > there.parts()) {
                return false;
            }
        }
        return !moves.isEmpty();
    }

    /// The movement of that number, if it can still be taken back.
    static Optional<GoodsMovement> reversible(GoodsLedger ledger, int number) {
        return ledger.movements().stream()
                .filter(one -> one.number() == number
                        && one.kind() != MovementKind.CONVERTED
                        && one.reversal().isEmpty()
                        && !ledger.isReversed(number))
                .filter(one -> ledger.balance(one.item()).at(one.kind().to()).compareTo(one.quantity()) >= 0)
                .findFirst();
    }
}
