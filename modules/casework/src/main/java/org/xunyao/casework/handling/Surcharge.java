package org.xunyao.casework.handling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine.Kind;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.calendar.OtherRule;

/// What lateness adds to a fine (加处罚款), 行政处罚法 art. 72: so many percent of what is late of the fine each day, never
/// more than the fine. It is proposed only: the days of a review or suit do not count (art. 73) and no journal knows
/// them, so a person enters the sum.
///
/// @param rate a day and in all, row D43
public record Surcharge(OtherRule.Rate rate, Rulebook rulebook) {
    private static final String PAYMENT = "D42";
    private static final String LATE = "D43";
    private static final int PERCENT = 2;

    /// By the row of the table that is in force.
    ///
    /// @param others rows that are no plain period
    /// @throws IllegalArgumentException if there is none on that day
    public static Surcharge on(LocalDate day, List<OtherRule> others, Rulebook rulebook) {
        return others.stream()
                .filter(row -> row.id().equals(LATE) && row.inForceOn(day))
                .map(OtherRule::shape)
                .filter(OtherRule.Rate.class::isInstance)
                .map(OtherRule.Rate.class::cast)
                .map(rate -> new Surcharge(rate, rulebook))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rate in force: " + LATE));
    }

    /// All that was added by the end of that day; nothing where nothing is late. The day on which something was paid
    /// counts as paid.
    public Money by(CaseFile file, LocalDate day) {
        Course course = file.course();
        Penalty penalty = Debt.of(file).penalty();
        Money fine = penalty.sum(Set.of(Kind.FINE));
        Optional<LocalDate> begin = firstLateDay(course);
        if (fine.none() || begin.isEmpty()) {
            return Money.NONE;
        }
        Money most = fine.times(percent(rate.most()));
        Money sum = Money.NONE;
        for (LocalDate at = begin.get(); !at.isAfter(day) && sum.compareTo(most) < 0; at = at.plusDays(1)) {
            Money late = due(course, penalty, at).less(paid(course, at)).min(fine);
            sum = sum.plus(late.times(percent(rate.percent())));
        }
        return sum.min(most);
    }

    private Optional<LocalDate> firstLateDay(Course course) {
        Optional<LocalDate> served = course.newest(Event.SERVE).map(Entry::day);
        List<Execution.Part> parts = parts(course);
        return parts.isEmpty()
                ? served.map(day -> lastDay(day).plusDays(1))
                : served.map(_ -> parts.getFirst().due().plusDays(1));
    }

    private LocalDate lastDay(LocalDate served) {
        return rulebook.deadlines()
                .due(served, rulebook.rules().inForce(PAYMENT, served).period(false))
                .rolled();
    }

    // Parts are what was left when they were granted; what was paid before meets none of them.
    private static Money due(Course course, Penalty penalty, LocalDate at) {
        List<Execution.Part> parts = parts(course);
        return parts.isEmpty()
                ? penalty.payable()
                : parts.stream()
                        .filter(part -> part.due().isBefore(at))
                        .map(Execution.Part::amount)
                        .reduce(Money.NONE, Money::plus);
    }

    private static Money paid(Course course, LocalDate until) {
        int granted = course.newest(Event.APPROVE_INSTALMENT).map(Entry::number).orElse(0);
        return course.steps().stream()
                .filter(entry -> entry.number() > granted && !entry.day().isAfter(until))
                .map(Entry::act)
                .filter(Execution.Pay.class::isInstance)
                .map(Execution.Pay.class::cast)
                .map(Execution.Pay::amount)
                .reduce(Money.NONE, Money::plus);
    }

    private static List<Execution.Part> parts(Course course) {
        return course.newest(Execution.ApproveInstalment.class)
                .map(Execution.ApproveInstalment::parts)
                .orElse(List.of());
    }

    private static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent, PERCENT);
    }
}
