package org.xunyao.casework.penalty;

import java.math.BigDecimal;
import java.util.Optional;
import org.xunyao.kernel.Money;

/// A step of discretion (裁量阶次).
///
/// @param shares of the law's range; none for a reduced penalty, which lies below it
public record Tier(Step step, String name, Optional<Shares> shares, Legal legal) {
    private static final Money FEN = new Money(1);
    private static final int PERCENT = 2;

    /// What the step leaves of the law's range, or nothing: below the least there is no room if that is nothing.
    public Optional<FineRange> within(FineRange law) {
        return shares.isPresent() ? part(law, shares.get()) : below(law);
    }

    private static Optional<FineRange> below(FineRange law) {
        return law.least().none()
                ? Optional.empty()
                : Optional.of(new FineRange(Money.NONE, law.least().less(FEN)));
    }

    private static Optional<FineRange> part(FineRange law, Shares shares) {
        Money width = law.most().less(law.least());
        Money from = law.least().plus(width.times(share(shares.from())));
        Money to = law.least().plus(width.times(share(shares.to())));
        Money least = shares.fromIncluded() ? from : from.plus(FEN);
        Money most = shares.toIncluded() ? to : to.less(FEN);
        return least.compareTo(most) > 0 ? Optional.empty() : Optional.of(new FineRange(least, most));
    }

    private static BigDecimal share(int percent) {
        return BigDecimal.valueOf(percent, PERCENT);
    }

    /// The steps (裁量阶次).
    public enum Step {
        /// Below the law's least (减轻).
        REDUCED,
        /// The lower part (从轻).
        LIGHT,
        /// The middle (一般).
        USUAL,
        /// The upper part (从重).
        HEAVY
    }

    /// A part of the range, in hundredths of its width.
    ///
    /// @param from 0..100
    /// @param to 0..100
    public record Shares(int from, int to, boolean fromIncluded, boolean toIncluded) {
        /// @throws IllegalArgumentException if it is no part
        public Shares {
            if (from < 0 || to > 100 || from > to) {
                throw new IllegalArgumentException("no part of a range");
            }
        }
    }
}
