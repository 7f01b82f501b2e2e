package org.xunyao.casework.measure.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.kernel.FaultException;

/// The tables of measures (措施程序表), read from data: what has no row is not allowed.
public final class MeasureRules {
    private final List<MeasureTransition> transitions;
    private final List<MeasureGuardRule> guards;
    private final List<SeizureBasis> bases;

    /// @param transitions of `measure-transitions.csv`
    /// @param guards of `measure-guards.csv`, then of `measure-checklist.csv`
    /// @param bases of `seizure-bases.csv`
    public MeasureRules(List<MeasureTransition> transitions, List<MeasureGuardRule> guards, List<SeizureBasis> bases) {
        this.transitions = List.copyOf(transitions);
        this.guards = List.copyOf(guards);
        this.bases = List.copyOf(bases);
    }

    /// All transitions, in the order of the data.
    public List<MeasureTransition> transitions() {
        return transitions;
    }

    /// All conditions, in the order of the data.
    public List<MeasureGuardRule> guards() {
        return guards;
    }

    /// The rows that lead on from where a measure stands on that day, for a screen's buttons.
    public List<MeasureTransition> from(Measure measure, LocalDate day) {
        return transitions.stream()
                .filter(row -> row.from().equals(Optional.of(measure.state()))
                        && row.event().kind().equals(Optional.of(measure.kind()))
                        && row.inForceOn(day))
                .toList();
    }

    /// The rows that begin a measure on that day.
    public List<MeasureTransition> beginnings(LocalDate day) {
        return transitions.stream()
                .filter(row -> row.from().isEmpty() && row.inForceOn(day))
                .toList();
    }

    /// Whether a row leads that way on that day.
    public boolean leads(Optional<MeasureState> from, MeasureEvent event, MeasureState to, LocalDate day) {
        return transitions.stream()
                .anyMatch(
                        row -> row.from().equals(from) && row.event() == event && row.to() == to && row.inForceOn(day));
    }

    /// What officers tick before that event, in the order of the data (程序要件清单).
    public List<ChecklistItem> checklist(MeasureEvent event, LocalDate day) {
        return guards.stream()
                .filter(row -> row.event() == event && row.inForceOn(day))
                .map(MeasureGuardRule::condition)
                .filter(ChecklistItem.class::isInstance)
                .map(ChecklistItem.class::cast)
                .toList();
    }

    /// The grounds for goods of that sector on that day.
    public List<SeizureBasis> bases(Sector sector, LocalDate day) {
        return bases.stream()
                .filter(row -> row.sector() == sector && row.inForceOn(day))
                .toList();
    }

    /// The row of that ground, whenever it was in force, newest first; or nothing.
    public Optional<SeizureBasis> basis(String id) {
        return bases.stream().filter(row -> row.id().equals(id)).reduce((earlier, later) -> later);
    }

    /// Whether that ground holds on that day.
    public boolean holds(SeizureAct.Ground ground, LocalDate day) {
        return bases(ground.sector(), day).stream()
                .anyMatch(row -> row.id().equals(ground.basis()) && row.ways().contains(ground.way()));
    }

    /// What stands in the way, with the article that asks for it.
    ///
    /// @throws FaultException `PROCEDURE-MISSING` if the data have none
    public Obstacle obstacle(MeasureEvent event, Condition condition, LocalDate day) {
        MeasureGuardRule row = rule(event, condition, day);
        return new Obstacle(condition, row.source(), row.verified());
    }

    /// How many the data ask for.
    ///
    /// @throws FaultException `PROCEDURE-MISSING` if the data lack the number
    public int least(MeasureEvent event, Condition condition, LocalDate day) {
        return rule(event, condition, day).least().orElseThrow(() -> missing(event, condition));
    }

    private MeasureGuardRule rule(MeasureEvent event, Condition condition, LocalDate day) {
        return guards.stream()
                .filter(row -> row.event() == event && row.condition() == condition && row.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> missing(event, condition));
    }

    private static FaultException missing(MeasureEvent event, Condition condition) {
        return new FaultException("PROCEDURE-MISSING", event.code() + " " + condition);
    }
}
