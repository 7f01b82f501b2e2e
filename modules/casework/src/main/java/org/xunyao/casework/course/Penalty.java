package org.xunyao.casework.course;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xunyao.casework.course.PenaltyLine.Kind;
import org.xunyao.kernel.Money;

/// All penalties of one notice or decision (处罚内容).
///
/// @param lines empty where there is no penalty
public record Penalty(List<PenaltyLine> lines) {
    /// No penalty.
    public static final Penalty NONE = new Penalty(List.of());

    /// Copies the lines.
    public Penalty {
        lines = List.copyOf(lines);
    }

    /// Which kinds it has.
    public Set<Kind> kinds() {
        return lines.stream().map(PenaltyLine::kind).collect(Collectors.toUnmodifiableSet());
    }

    /// The sum of all lines of some kinds.
    public Money sum(Set<Kind> kinds) {
        return sum(kinds::contains);
    }

    /// Whether it is published (应当公示): a warning alone is not, 公示规定 art. 2.
    public boolean isPublic() {
        return kinds().stream().anyMatch(kind -> kind != Kind.WARNING);
    }

    /// What is to be paid: fines and confiscated income.
    public Money payable() {
        return sum(Kind::paid);
    }

    /// Whether every line has the amount without which neither a debt nor the threshold of a hearing can
    /// be counted (金额、货值写明).
    public boolean isCounted() {
        return lines.stream()
                .noneMatch(line -> (line.kind().paid() || line.kind() == Kind.CONFISCATE_GOODS)
                        && line.amount().none());
    }

    /// Whether it has a kind that the other lacks, or more of one (处罚重于告知): a greater sum, and where
    /// it has none, more lines.
    public boolean isHeavierThan(Penalty other) {
        return kinds().stream().anyMatch(kind -> isHeavierIn(kind, other));
    }

    private boolean isHeavierIn(Kind kind, Penalty other) {
        int more = sum(Set.of(kind)).compareTo(other.sum(Set.of(kind)));
        boolean uncounted = sum(Set.of(kind)).none();
        return more > 0 || other.count(kind) == 0 || (uncounted && count(kind) > other.count(kind));
    }

    private long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    private Money sum(Predicate<Kind> which) {
        return lines.stream()
                .filter(line -> which.test(line.kind()))
                .map(PenaltyLine::amount)
                .reduce(Money.NONE, Money::plus);
    }
}
