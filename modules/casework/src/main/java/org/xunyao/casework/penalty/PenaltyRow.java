package org.xunyao.casework.penalty;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Money;

/// What one article provides for one kind of violation in one case (罚则).
///
/// @param violation its identifier
/// @param who is punished
/// @param value for which value of the goods the row is; both empty where it does not matter
/// @param measures beside the fine, may be empty
/// @param may the fine is left to discretion (可以并处)
/// @param condition in the law's words, may be empty
public record PenaltyRow(
        String violation,
        Grade grade,
        Who who,
        ValueSpan value,
        List<MeasureKind> measures,
        Fine fine,
        boolean may,
        String condition,
        Legal legal) {
    /// Copies the measures.
    public PenaltyRow {
        measures = List.copyOf(measures);
    }

    /// Whether the row is for these amounts; one that asks for a value is for none while that is not known.
    public boolean fits(Amounts amounts) {
        return value.always() || amounts.goodsValue().filter(value::holds).isPresent();
    }

    /// Whether both could be for the same step, person, value and day.
    boolean clashes(PenaltyRow other) {
        return violation.equals(other.violation)
                && grade == other.grade
                && who == other.who
                && value.meets(other.value)
                && (legal.holds(other.legal.from()) || other.legal.holds(legal.from()));
    }

    /// Whether it gives the right to a hearing whatever the fine is (应当告知听证的处罚种类).
    public boolean hearing() {
        return measures.stream().anyMatch(MeasureKind::hearing);
    }

    /// Who is punished (处罚对象).
    public enum Who {
        /// The party itself (当事人).
        SHOP,
        /// Its persons who are answerable (责任人员).
        PERSON
    }

    /// A span of the goods' value (货值档).
    ///
    /// @param from included
    /// @param below not included
    public record ValueSpan(Optional<Money> from, Optional<Money> below) {
        /// Whether the value does not matter.
        public boolean always() {
            return from.isEmpty() && below.isEmpty();
        }

        /// Whether some value lies in both.
        boolean meets(ValueSpan other) {
            return begins(other) && other.begins(this);
        }

        private boolean begins(ValueSpan other) {
            return other.below
                    .map(most -> from.orElse(Money.NONE).compareTo(most) < 0)
                    .orElse(true);
        }

        /// Whether a value lies in it.
        public boolean holds(Money value) {
            return from.map(least -> value.compareTo(least) >= 0).orElse(true)
                    && below.map(most -> value.compareTo(most) < 0).orElse(true);
        }
    }
}
