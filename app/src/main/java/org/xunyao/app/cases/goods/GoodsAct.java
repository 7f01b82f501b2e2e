package org.xunyao.app.cases.goods;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.desk.GoodsDesk;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsMovement;

/// What a person does with measures and goods (措施与物品办理).
public sealed interface GoodsAct {
    /// A step of a measure.
    ///
    /// @param measure its number; none begins a new one
    record Take(OptionalInt measure, LocalDate day, MeasureAct act) implements GoodsAct {}

    /// 登记物品 under a measure.
    record Enter(int measure, List<Goods> goods) implements GoodsAct {
        /// Copies the goods.
        public Enter {
            goods = List.copyOf(goods);
        }
    }

    /// 登记物品去向.
    record Move(LocalDate day, List<GoodsDesk.Move> moves, GoodsMovement.Way way) implements GoodsAct {
        /// Copies the moves.
        public Move {
            moves = List.copyOf(moves);
        }
    }

    /// 冲销: takes a movement back.
    ///
    /// @param movement its number
    record TakeBack(int movement, LocalDate day, String reason) implements GoodsAct {}
}
