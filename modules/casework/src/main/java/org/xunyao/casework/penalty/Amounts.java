package org.xunyao.casework.penalty;

import java.util.Optional;
import org.xunyao.kernel.Money;

/// What fines are counted from, as far as it is known (计罚基数).
///
/// @param goodsValue 货值金额
/// @param illegalGain 违法所得
/// @param income what a person earned from the unit during the violation (所获收入)
/// @param advertisingFee 广告费用
public record Amounts(
        Optional<Money> goodsValue,
        Optional<Money> illegalGain,
        Optional<Money> income,
        Optional<Money> advertisingFee) {
    /// Nothing is known yet.
    public static final Amounts UNKNOWN =
            new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// With that value of the goods.
    public Amounts goods(Money value) {
        return new Amounts(Optional.of(value), illegalGain, income, advertisingFee);
    }

    /// The amount that a fine of that base is counted from.
    public Optional<Money> of(Fine.Basis base) {
        return switch (base) {
            case GOODS_VALUE -> goodsValue;
            case ILLEGAL_GAIN -> illegalGain;
            case INCOME -> income;
            case ADVERTISING_FEE -> advertisingFee;
        };
    }
}
