package org.xunyao.casework.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.FaultException;

/// The table of the procedure (程序转移表), read from data: what has no row is not allowed.
public final class Procedure {
    private final List<Transition> transitions;
    private final List<GuardRule> guards;

    /// @param transitions the rows of `resources/procedure/transitions.csv`
    /// @param guards the rows of `resources/procedure/guards.csv`
    public Procedure(List<Transition> transitions, List<GuardRule> guards) {
        this.transitions = List.copyOf(transitions);
        this.guards = List.copyOf(guards);
    }

    /// The first row by which the event may happen there on that day.
    ///
    /// @param from none before the first step
    public Optional<Transition> transition(Optional<Stage> from, Event event, LocalDate day) {
        return transitions.stream()
                .filter(row -> row.from().equals(from) && row.event() == event && row.inForceOn(day))
                .findFirst();
    }

    /// The rows that lead on from a stage, for a screen's buttons.
    public List<Transition> from(Stage stage, LocalDate day) {
        return transitions.stream()
                .filter(row -> row.from().equals(Optional.of(stage)) && row.inForceOn(day))
                .toList();
    }

    /// Begins the tests of a step, with the order of the procedure as the first.
    ///
    /// @param from none before the first step
    /// @param to where the step leads
    public Checks check(Optional<Stage> from, Event event, Stage to, LocalDate day) {
        boolean inOrder = transitions.stream()
                .anyMatch(
                        row -> row.from().equals(from) && row.event() == event && row.to() == to && row.inForceOn(day));
        return new Checks(this, event, day).require(inOrder, Guard.ORDER);
    }

    /// All transitions, in the order of the data.
    public List<Transition> transitions() {
        return transitions;
    }

    /// The conditions that stand before a step on that day, for a screen that says them beforehand.
    public List<GuardRule> guards(Event event, LocalDate day) {
        return guards.stream()
                .filter(row -> row.event() == event && row.inForceOn(day))
                .toList();
    }

    /// Whether that condition stands before a step on that day.
    public boolean asks(Event event, Guard guard, LocalDate day) {
        return guards(event, day).stream().anyMatch(row -> row.guard() == guard);
    }

    Obstacle obstacle(Event event, Guard guard, LocalDate day) {
        GuardRule row = rule(event, guard, day);
        return new Obstacle(guard, row.source(), row.verified());
    }

    int least(Event event, Guard guard, LocalDate day) {
        return rule(event, guard, day).least().orElseThrow(() -> missing(event, guard));
    }

    private GuardRule rule(Event event, Guard guard, LocalDate day) {
        return guards.stream()
                .filter(row -> row.event() == event && row.guard() == guard && row.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> missing(event, guard));
    }

    private static FaultException missing(Event event, Guard guard) {
        return new FaultException("PROCEDURE-MISSING", event.code() + " " + guard);
    }
}
