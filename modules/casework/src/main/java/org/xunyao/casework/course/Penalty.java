package org.xunyao.casework.course;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xunyao.casework.course.PenaltyLine.Kind;
import org.xunyao.kernel.Fen;

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
    public Fen sum(Set<Kind> kinds) {
        return sum(kinds::contains);
    }

    /// What is to be paid: fines and confiscated income.
    public Fen payable() {
        return sum(Kind::paid);
    }

    /// Whether it has a kind that the other lacks, or more of one (处罚重于告知).
    public boolean isHeavierThan(Penalty other) {
        return kinds().stream()
                .anyMatch(kind ->
                        !other.kinds().contains(kind) || sum(Set.of(kind)).compareTo(other.sum(Set.of(kind))) > 0);
    }

    private Fen sum(Predicate<Kind> which) {
        return lines.stream()
                .filter(line -> which.test(line.kind()))
                .map(PenaltyLine::amount)
                .reduce(Fen.NONE, Fen::plus);
    }
}
