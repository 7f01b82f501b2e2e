package org.xunyao.casework.penalty;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Money;

/// What was gained by the violation (违法所得), by 市场监督管理行政处罚案件违法所得认定办法.
///
/// @param gross what came in directly by it (art. 3)
/// @param deductions lawful expenses that are proven (arts. 4 to 6); none where {@link Method#GROSS}
/// @param tax paid directly for it before the penalty (art. 10)
/// @param refunded given back by law: counted, not confiscated (art. 11)
/// @param approval the paper by which the chief let it be left out or counted in part (art. 14)
public record IllegalGain(
        Method method, Money gross, List<Deduction> deductions, Money tax, Money refunded, Optional<String> approval) {
    /// Copies the deductions.
    ///
    /// @throws IllegalArgumentException if {@link Method#GROSS} has deductions
    public IllegalGain {
        deductions = List.copyOf(deductions);
        if (method == Method.GROSS && !deductions.isEmpty()) {
            throw new IllegalArgumentException("all of it is counted");
        }
    }

    /// The gain, or nothing where it is not counted by itself.
    public Optional<Money> gain() {
        return switch (method) {
            case NET, GROSS ->
                Optional.of(deductions.stream().map(Deduction::amount).reduce(gross.less(tax), Money::less));
            case NOT_CALCULABLE, NOT_REQUIRED -> Optional.empty();
        };
    }

    /// What of it is confiscated; nothing where no penalty is imposed by 行政处罚法 art. 33(1) (art. 15).
    ///
    /// @param exempt no penalty for a slight or first violation
    public Money confiscated(boolean exempt) {
        return exempt ? Money.NONE : gain().map(all -> all.less(refunded)).orElse(Money.NONE);
    }

    /// Whether the chief's approval is missing.
    public boolean wantsApproval() {
        return method == Method.NOT_CALCULABLE
                && approval.filter(paper -> !paper.isBlank()).isEmpty();
    }

    /// How it is counted (认定方式).
    public enum Method {
        /// Less proven expenses (扣除必要支出).
        NET,
        /// All of it, such as for helping another's violation (全部收入).
        GROSS,
        /// Cannot be found out (查不清).
        NOT_CALCULABLE,
        /// Need not be counted by itself (无需单独计算).
        NOT_REQUIRED
    }

    /// A proven expense (扣除项).
    ///
    /// @param evidence names what proves it, not empty
    public record Deduction(String name, Money amount, String evidence) {
        /// @throws IllegalArgumentException if nothing proves it
        public Deduction {
            if (evidence.isBlank()) {
                throw new IllegalArgumentException("an expense must be proven");
            }
        }
    }
}
