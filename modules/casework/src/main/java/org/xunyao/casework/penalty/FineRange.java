package org.xunyao.casework.penalty;

import org.xunyao.kernel.Money;

/// From how much to how much, both included (幅度); a single amount is a range too.
public record FineRange(Money least, Money most) {
    /// @throws IllegalArgumentException if the least is more than the most
    public FineRange {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("no range");
        }
    }

    /// Whether an amount lies within.
    public boolean holds(Money amount) {
        return least.compareTo(amount) <= 0 && amount.compareTo(most) <= 0;
    }
}
