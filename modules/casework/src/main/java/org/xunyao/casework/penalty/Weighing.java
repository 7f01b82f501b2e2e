package org.xunyao.casework.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.penalty.Factor.Side;
import org.xunyao.kernel.Money;

/// What discretion leaves for one row, one step and the circumstances that were found (裁量). It names no amount:
/// a person writes it, and it is looked at here.
///
/// @param row what the law provides
/// @param amounts what is known
/// @param factors what was found
/// @param tier the step that the person chose
public record Weighing(PenaltyRow row, Amounts amounts, Set<Factor> factors, Tier tier) {
    /// Copies the factors.
    public Weighing {
        factors = Set.copyOf(factors);
    }

    /// The law's range; nothing without a fine or before its base is known.
    public Optional<FineRange> law() {
        return row.fine().range(amounts);
    }

    /// The step's part of it.
    public Optional<FineRange> interval() {
        return law().flatMap(tier::within);
    }

    /// What must still be found out before there is a range.
    public Optional<Fine.Basis> missing() {
        return row.fine().base().filter(base -> amounts.of(base).isEmpty());
    }

    /// For what the paper must give reasons (需说明的理由), in this order; empty where nothing asks for one.
    public List<Reason> reasons() {
        boolean lighten = any(Side.LIGHTEN);
        boolean heavy = any(Side.HEAVY);
        var wanted = new ArrayList<Reason>();
        add(wanted, any(Side.EXEMPT), Reason.EXEMPT_FOUND);
        add(wanted, must(Side.LIGHTEN) && isAtLeastUsual(), Reason.MUST_LIGHTEN);
        add(wanted, must(Side.HEAVY) && tier.step() != Tier.Step.HEAVY, Reason.MUST_BE_HEAVY);
        add(wanted, !isAtLeastUsual() && !lighten, Reason.LIGHT_WITHOUT_FACTOR);
        add(wanted, tier.step() == Tier.Step.HEAVY && !heavy, Reason.HEAVY_WITHOUT_FACTOR);
        add(wanted, tier.step() == Tier.Step.REDUCED, Reason.REDUCED);
        add(wanted, lighten && heavy, Reason.BOTH_SIDES);
        return List.copyOf(wanted);
    }

    /// Looks at the amount that a person wrote.
    ///
    /// @return nothing before there is a range
    public Optional<Placed> place(Money amount) {
        return law().map(range -> Placed.of(range, interval(), amount));
    }

    private boolean isAtLeastUsual() {
        return tier.step() == Tier.Step.USUAL || tier.step() == Tier.Step.HEAVY;
    }

    private boolean any(Side side) {
        return factors.stream().anyMatch(factor -> factor.side() == side);
    }

    private boolean must(Side side) {
        return factors.stream().anyMatch(factor -> factor.side() == side && factor.must());
    }

    private static void add(List<Reason> wanted, boolean asked, Reason reason) {
        if (asked) {
            wanted.add(reason);
        }
    }

    /// Where an amount lies (金额所处区间).
    public enum Placed {
        /// In the step's interval.
        WITHIN,
        /// In the law's range and in another step: an approver's reason is needed.
        OTHER_STEP,
        /// Below the law's least without being that step: never.
        BELOW_LAW,
        /// More than the law allows: never.
        ABOVE_LAW;

        static Placed of(FineRange law, Optional<FineRange> interval, Money amount) {
            if (interval.filter(part -> part.holds(amount)).isPresent()) {
                return WITHIN;
            }
            if (amount.compareTo(law.most()) > 0) {
                return ABOVE_LAW;
            }
            return law.holds(amount) ? OTHER_STEP : BELOW_LAW;
        }

        /// Whether an approver may let it pass with a reason.
        public boolean approvable() {
            return this == WITHIN || this == OTHER_STEP;
        }
    }

    /// What the paper must give reasons for.
    public enum Reason {
        /// A circumstance was found for which no penalty is imposed.
        EXEMPT_FOUND,
        /// The law says lighter or reduced, and the step is not.
        MUST_LIGHTEN,
        /// The law says heavier, and the step is not.
        MUST_BE_HEAVY,
        /// A lighter step without a circumstance for it.
        LIGHT_WITHOUT_FACTOR,
        /// The heavier step without a circumstance for it.
        HEAVY_WITHOUT_FACTOR,
        /// Below the law's least always wants reasons.
        REDUCED,
        /// Circumstances of both sides are weighed together.
        BOTH_SIDES
    }
}
