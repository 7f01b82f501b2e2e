package org.xunyao.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.PenaltyLine.Kind;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.Factor;
import org.xunyao.casework.penalty.Fine;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.kernel.Money;

/// Penalties of a warning and a fine of an article that allows 10,000 to 30,000 yuan; the usual step leaves
/// those between 16,000 and 24,000.
final class WeighedFines {
    private static final LocalDate CONDUCT = LocalDate.of(2026, 1, 5);
    private static final Legal LAW = new Legal("药品管理法第126条", LocalDate.of(2019, 12, 1), Optional.empty(), true);
    private static final Factor FIRST = new Factor("F-L7", "初次违法", Factor.Side.LIGHTEN, false, LAW);

    private WeighedFines() {}

    /// The penalty of a variant of a step, if it is one of these.
    static Optional<Penalty> of(String flaw) {
        return switch (flaw) {
            case "weighed" -> fine(usual("", ""), 20_000);
            case "weighed-another" -> fine(usual("", ""), 12_000);
            case "weighed-approved" -> fine(usual("", "初次违法，主动整改"), 12_000);
            case "weighed-above" -> fine(usual("", "情节恶劣"), 30_001);
            case "weighed-below" -> fine(usual("", "经营困难"), 9_999);
            case "weighed-light" -> fine(light(""), 12_000);
            case "weighed-reasoned" -> fine(light("货值小"), 12_000);
            case "weighed-reduced" -> fine(step(Tier.Step.REDUCED, Optional.empty(), Set.of(FIRST), "主动供述"), 5_000);
            case "weighed-reduced-usual" ->
                fine(step(Tier.Step.REDUCED, Optional.empty(), Set.of(FIRST), "主动供述"), 20_000);
            default -> Optional.empty();
        };
    }

    private static Optional<Penalty> fine(Weighed weighed, long yuan) {
        return Optional.of(new Penalty(List.of(
                new PenaltyLine(Kind.WARNING, Money.NONE, "警告"),
                new PenaltyLine(Kind.FINE, Money.yuan(yuan), "罚款", Optional.of(weighed)))));
    }

    private static Weighed usual(String reasons, String approval) {
        return weighing(Tier.Step.USUAL, Optional.of(new Tier.Shares(30, 70, false, false)), Set.of())
                .written(reasons, approval);
    }

    private static Weighed light(String reasons) {
        return step(Tier.Step.LIGHT, Optional.of(new Tier.Shares(0, 30, true, true)), Set.of(), reasons);
    }

    private static Weighed step(Tier.Step step, Optional<Tier.Shares> shares, Set<Factor> factors, String reasons) {
        return weighing(step, shares, factors).written(reasons, "");
    }

    private static Weighed weighing(Tier.Step step, Optional<Tier.Shares> shares, Set<Factor> factors) {
        var row = new PenaltyRow(
                "V09",
                Grade.BASE,
                PenaltyRow.Who.SHOP,
                new PenaltyRow.ValueSpan(Optional.empty(), Optional.empty()),
                List.of(),
                new Fine.Multiple(Fine.Basis.GOODS_VALUE, BigDecimal.ONE, BigDecimal.valueOf(3), Money.yuan(10_000)),
                false,
                "",
                LAW);
        var weighing = new Weighing(
                row, Amounts.UNKNOWN.goods(Money.yuan(15)), factors, new Tier(step, step.name(), shares, LAW));
        var violation = new Violation("V09", Sector.DRUG, "未遵守药品经营质量管理规范", "", "", false, "", LAW);
        return Weighed.of(weighing, violation, CONDUCT);
    }
}
