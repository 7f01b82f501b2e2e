package org.xunyao.casework.summary;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;

/// The table of the summary procedure (简易程序条件表), read from data.
public final class SpotRules {
    private static final Set<SpotCondition> OF_MONEY =
            EnumSet.of(SpotCondition.FINE_LIMIT, SpotCondition.COLLECT_GROUND);

    private final List<SpotRule> rows;

    /// @param rows of `resources/procedure/summary.csv`
    /// @throws IllegalArgumentException if an amount or a number is missing where it counts, or a row stands
    ///     twice
    public SpotRules(List<SpotRule> rows) {
        this.rows = List.copyOf(rows);
        for (SpotRule row : rows) {
            if (OF_MONEY.contains(row.condition()) != row.most().isPresent()) {
                throw new IllegalArgumentException("an amount stands where it counts: " + row.condition());
            }
            if ((row.condition() == SpotCondition.TWO_OFFICERS) != row.least().isPresent()) {
                throw new IllegalArgumentException("a number stands where it counts: " + row.condition());
            }
            if (rows.stream().filter(other -> clash(row, other)).count() > 1) {
                throw new IllegalArgumentException(
                        "stands twice: " + row.event().code() + " " + row.condition());
            }
        }
    }

    private static boolean clash(SpotRule one, SpotRule other) {
        return one.event() == other.event()
                && one.condition() == other.condition()
                && one.party().equals(other.party())
                && (one.inForceOn(other.effectiveFrom()) || other.inForceOn(one.effectiveFrom()));
    }

    /// All rows, in the order of the data.
    public List<SpotRule> rows() {
        return rows;
    }

    /// The most that a fine decided on the spot may be for that kind of party (罚款限额), itself included.
    ///
    /// @throws FaultException `PROCEDURE-MISSING` if the data have none
    public Money fineMost(PartyClass party, LocalDate day) {
        return most(SpotEvent.DECIDE, SpotCondition.FINE_LIMIT, Optional.of(party), day);
    }

    /// Up to which amount a fine may be taken on the spot without another ground (当场收缴限额), itself included.
    ///
    /// @throws FaultException `PROCEDURE-MISSING` if the data have none
    public Money collectMost(LocalDate day) {
        return most(SpotEvent.COLLECT, SpotCondition.COLLECT_GROUND, Optional.empty(), day);
    }

    int least(SpotEvent event, SpotCondition condition, LocalDate day) {
        return rule(event, condition, Optional.empty(), day).least().orElseThrow(() -> missing(event, condition));
    }

    SpotObstacle obstacle(SpotEvent event, SpotCondition condition, Optional<PartyClass> party, LocalDate day) {
        SpotRule row = rule(event, condition, party, day);
        return new SpotObstacle(condition, row.source(), row.verified(), row.most());
    }

    private Money most(SpotEvent event, SpotCondition condition, Optional<PartyClass> party, LocalDate day) {
        return rule(event, condition, party, day).most().orElseThrow(() -> missing(event, condition));
    }

    private SpotRule rule(SpotEvent event, SpotCondition condition, Optional<PartyClass> party, LocalDate day) {
        return rows.stream()
                .filter(row ->
                        row.event() == event && row.condition() == condition && row.inForceOn(day) && row.isFor(party))
                .findFirst()
                .orElseThrow(() -> missing(event, condition));
    }

    private static FaultException missing(SpotEvent event, SpotCondition condition) {
        return new FaultException("PROCEDURE-MISSING", event.code() + " " + condition);
    }
}
