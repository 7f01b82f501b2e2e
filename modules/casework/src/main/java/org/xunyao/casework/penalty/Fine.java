package org.xunyao.casework.penalty;

import java.math.BigDecimal;
import java.util.Optional;
import org.xunyao.kernel.Money;

/// How the law measures a fine (罚款幅度).
public sealed interface Fine {
    /// The range in money, or nothing where there is no fine or its base is not known yet.
    Optional<FineRange> range(Amounts amounts);

    /// What must be known first.
    default Optional<Basis> base() {
        return Optional.empty();
    }

    /// What a multiple is counted from (计罚基数).
    enum Basis {
        /// 货值金额.
        GOODS_VALUE,
        /// 违法所得.
        ILLEGAL_GAIN,
        /// 违法行为发生期间自本单位所获收入.
        INCOME,
        /// 广告费用.
        ADVERTISING_FEE
    }

    /// No fine (不处罚款).
    record None() implements Fine {
        @Override
        public Optional<FineRange> range(Amounts amounts) {
            return Optional.empty();
        }
    }

    /// Between two amounts, both included (定额幅度); from nothing where the law only says how much at most.
    record Fixed(FineRange limits) implements Fine {
        @Override
        public Optional<FineRange> range(Amounts amounts) {
            return Optional.of(limits);
        }
    }

    /// So many times an amount (倍数).
    ///
    /// @param least times, both ends included
    /// @param deemed what a smaller amount counts as (不足…的按…计算); nothing where the law has no such rule
    record Multiple(Basis of, BigDecimal least, BigDecimal most, Money deemed) implements Fine {
        /// @throws IllegalArgumentException if the least is more than the most
        public Multiple {
            if (least.signum() < 0 || least.compareTo(most) > 0) {
                throw new IllegalArgumentException("no span of multiples");
            }
        }

        @Override
        public Optional<Basis> base() {
            return Optional.of(of);
        }

        /// What is multiplied: the amount, or what it counts as.
        public Optional<Money> counted(Amounts amounts) {
            return amounts.of(of).map(deemed::max);
        }

        @Override
        public Optional<FineRange> range(Amounts amounts) {
            return counted(amounts).map(base -> new FineRange(base.times(least), base.times(most)));
        }
    }
}
