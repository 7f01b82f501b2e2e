package org.xunyao.casework.course;

import java.util.Optional;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.kernel.Money;

/// One penalty of a notice or decision (处罚种类及数额).
///
/// @param amount of money, or the value of goods; {@link Money#NONE} where it has none
/// @param words as printed
/// @param weighed how a fine was weighed; nothing where the tables have no row for it
public record PenaltyLine(Kind kind, Money amount, String words, Optional<Weighed> weighed) {
    /// @throws IllegalArgumentException if something else than a fine was weighed
    public PenaltyLine {
        if (weighed.isPresent() && kind != Kind.FINE) {
            throw new IllegalArgumentException("only a fine is weighed");
        }
    }

    /// A line that was not weighed.
    public PenaltyLine(Kind kind, Money amount, String words) {
        this(kind, amount, words, Optional.empty());
    }

    /// What kind of penalty (处罚种类), 行政处罚法 art. 9.
    public enum Kind {
        /// 警告.
        WARNING(false),
        /// 通报批评.
        CRITICISM(false),
        /// 罚款.
        FINE(true),
        /// 没收违法所得.
        CONFISCATE_INCOME(true),
        /// 没收非法财物; the amount is their value and is not paid.
        CONFISCATE_GOODS(false),
        /// 暂扣许可证件.
        SUSPEND_LICENCE(false),
        /// 降低资质等级.
        LOWER_GRADE(false),
        /// 吊销许可证件.
        REVOKE_LICENCE(false),
        /// 限制开展生产经营活动.
        RESTRICT_BUSINESS(false),
        /// 责令停产停业.
        STOP_BUSINESS(false),
        /// 责令关闭.
        CLOSE_DOWN(false),
        /// 限制从业.
        RESTRICT_EMPLOYMENT(false),
        /// 法律、行政法规规定的其他行政处罚.
        OTHER(false);

        private final boolean paid;

        Kind(boolean paid) {
            this.paid = paid;
        }

        /// Whether its amount is to be paid.
        public boolean paid() {
            return paid;
        }
    }
}
