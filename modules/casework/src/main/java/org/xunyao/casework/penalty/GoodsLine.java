package org.xunyao.casework.penalty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Money;

/// One kind of goods of the violation, sold or not (涉案物品), valued by 药品管理法 art. 151: the marked price, without one the
/// market price of the same kind.
///
/// @param quantity more than nothing
/// @param market price of the same kind
public record GoodsLine(String name, BigDecimal quantity, Optional<Money> marked, Optional<Money> market) {
    /// @throws IllegalArgumentException if the quantity is nothing or less
    public GoodsLine {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("no quantity");
        }
    }

    /// Its value; nothing while no price is known.
    public Optional<Money> value() {
        return marked.or(() -> market).map(price -> price.times(quantity));
    }

    /// The value of all (货值金额); nothing while the price of one is not known.
    public static Optional<Money> value(List<GoodsLine> lines) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.value().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(lines.stream().flatMap(line -> line.value().stream()).reduce(Money.NONE, Money::plus));
    }
}
