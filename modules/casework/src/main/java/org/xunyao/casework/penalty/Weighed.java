package org.xunyao.casework.penalty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Money;

/// How a fine was weighed (裁量情况), as the tables of a day gave it. It stays with the line of a penalty
/// as it was, also when the tables change. The amount that a person wrote stands in that line.
///
/// @param ground which law was weighed
/// @param amounts what was known
/// @param law from how much to how much the law lets fine
/// @param interval what the step leaves; below the law where the penalty is reduced
/// @param step that the person chose
/// @param circumstances that were found, by code
/// @param wanted for what the paper must give reasons
/// @param reasons of the officers, may be empty
/// @param approval why whoever approves lets a fine outside the interval pass, may be empty
public record Weighed(
        Ground ground,
        Amounts amounts,
        FineRange law,
        FineRange interval,
        Tier.Step step,
        List<Circumstance> circumstances,
        List<Weighing.Reason> wanted,
        String reasons,
        String approval) {
    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if the interval reaches above the law
    public Weighed {
        circumstances = List.copyOf(circumstances);
        wanted = List.copyOf(wanted);
        if (interval.most().compareTo(law.most()) > 0) {
            throw new IllegalArgumentException("an interval above the law");
        }
    }

    /// What was weighed, to be kept; the reasons are still to be written.
    ///
    /// @param violation as the law of that day has it
    /// @param conduct by the law of which day
    /// @throws IllegalArgumentException if the row is for another value of goods or leaves no interval
    public static Weighed of(Weighing weighing, Violation violation, LocalDate conduct) {
        if (!weighing.row().fits(weighing.amounts())) {
            throw new IllegalArgumentException("a row for another value of goods");
        }
        return new Weighed(
                Ground.of(weighing.row(), violation, conduct),
                weighing.amounts(),
                weighing.law().orElseThrow(Weighed::nothing),
                weighing.interval().orElseThrow(Weighed::nothing),
                weighing.tier().step(),
                circumstances(weighing),
                weighing.reasons(),
                "",
                "");
    }

    private static List<Circumstance> circumstances(Weighing weighing) {
        return weighing.factors().stream()
                .map(one -> new Circumstance(one.code(), one.name()))
                .sorted(Comparator.comparing(Circumstance::code))
                .toList();
    }

    /// The same with what a person wrote.
    public Weighed written(String officers, String approver) {
        return new Weighed(
                ground, amounts, law, interval, step, circumstances, wanted, officers.strip(), approver.strip());
    }

    /// Where an amount lies.
    public Weighing.Placed place(Money amount) {
        return Weighing.Placed.of(law, Optional.of(interval), amount);
    }

    /// Whether reasons are asked for that nobody has written (应说明而未说明理由).
    public boolean unreasoned() {
        return !wanted.isEmpty() && reasons.isBlank();
    }

    /// Whether that amount needs an approver's reason that is not there (幅度外未说明理由).
    public boolean unapproved(Money amount) {
        return place(amount) == Weighing.Placed.OTHER_STEP && approval.isBlank();
    }

    private static IllegalArgumentException nothing() {
        return new IllegalArgumentException("no interval");
    }

    /// Which row of the tables was weighed (适用罚则).
    ///
    /// @param violation its identifier, such as `V05`
    /// @param name of the violation
    /// @param violated the article that forbids it
    /// @param article that punishes it
    /// @param conduct by the law of which day
    /// @param since the first day of the row, which tells the version of the law
    public record Ground(
            String violation,
            String name,
            String violated,
            String article,
            LocalDate conduct,
            LocalDate since,
            Grade grade,
            PenaltyRow.Who who) {
        private static Ground of(PenaltyRow row, Violation violation, LocalDate conduct) {
            return new Ground(
                    violation.id(),
                    violation.name(),
                    violation.violated(),
                    row.legal().source(),
                    conduct,
                    row.legal().from(),
                    row.grade(),
                    row.who());
        }
    }

    /// A circumstance that was found (裁量情节).
    ///
    /// @param code such as `F-L1`
    public record Circumstance(String code, String name) {}
}
