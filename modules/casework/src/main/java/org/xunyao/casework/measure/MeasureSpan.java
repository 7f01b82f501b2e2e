package org.xunyao.casework.measure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.Rulebook;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.kernel.calendar.DeadlineRule;
import org.xunyao.kernel.calendar.Due;
import org.xunyao.kernel.calendar.Period;

/// How long a measure lasts (措施期限), by the last day counted and never moved past days off (D06, D08).
///
/// @param due when it ends; nothing while it was not carried out
/// @param approveBy until when one that was taken on the spot is to be approved (D05, D07)
public record MeasureSpan(Optional<Due> due, Optional<LocalDateTime> approveBy) {
    private static final String HOLD = "D06";
    private static final String HOLD_APPROVAL = "D05";
    private static final String SEIZURE = "D08";
    private static final String SEIZURE_APPROVAL = "D07";
    private static final String TEST = "TEST";

    /// That of a measure.
    ///
    /// @param today to which a test that goes on has stopped it
    public static MeasureSpan of(Rulebook rulebook, Measure measure, LocalDate today) {
        Optional<MeasureEntry> taken = measure.taken();
        boolean hold = measure.kind() == MeasureKind.EVIDENCE_HOLD;
        Optional<Due> due = taken.map(entry -> due(rulebook, measure, entry.day(), today));
        Optional<LocalDateTime> approveBy = taken.filter(entry -> entry.to() == MeasureState.TAKEN_AT_ONCE)
                .flatMap(entry -> measure.taking()
                        .map(taking -> hours(
                                rulebook,
                                hold ? HOLD_APPROVAL : SEIZURE_APPROVAL,
                                entry.day().atTime(taking.at()))));
        return new MeasureSpan(due, approveBy);
    }

    /// Where the measure stands on that day: a hold that nobody disposed of in time lapsed by itself.
    public static MeasureState state(Rulebook rulebook, Measure measure, LocalDate day) {
        boolean lapsed = measure.kind() == MeasureKind.EVIDENCE_HOLD
                && measure.state().binds()
                && of(rulebook, measure, day).isOverOn(day);
        return lapsed ? MeasureState.LAPSED : measure.state();
    }

    /// Whether it has run out before that day begins.
    public boolean isOverOn(LocalDate day) {
        return due.filter(one -> day.isAfter(one.raw())).isPresent();
    }

    private static Due due(Rulebook rulebook, Measure measure, LocalDate from, LocalDate today) {
        boolean hold = measure.kind() == MeasureKind.EVIDENCE_HOLD;
        DeadlineRule rule = rulebook.rules().inForce(hold ? HOLD : SEIZURE, from);
        boolean extended = measure.newest(MeasureEvent.EXTEND_SEIZURE).isPresent();
        return rulebook.deadlines().due(from, rule.period(extended), testStops(measure, today));
    }

    private static LocalDateTime hours(Rulebook rulebook, String id, LocalDateTime at) {
        DeadlineRule rule = rulebook.rules().inForce(id, at.toLocalDate());
        return rulebook.deadlines().due(at, new Period.Hours(rule.count())).raw();
    }

    /// Stretches of tests that do not count (检验期间): from the day of sending to the day of the report, no
    /// longer than the notice told the party.
    ///
    /// @param today to which one that goes on has lasted
    public static List<ClockStop> testStops(Measure measure, LocalDate today) {
        var stops = new ArrayList<ClockStop>();
        List<MeasureEntry> steps = measure.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).act() instanceof SeizureAct.SendTest sent) {
                LocalDate from = steps.get(i).day();
                LocalDate to = steps.stream()
                        .skip(i + 1L)
                        .map(MeasureEntry::day)
                        .findFirst()
                        .orElse(today);
                LocalDate told = to.isAfter(sent.until()) ? sent.until() : to;
                if (!told.isBefore(from)) {
                    stops.add(new ClockStop(from, told, TEST, sent.notice()));
                }
            }
        }
        return List.copyOf(stops);
    }
}
