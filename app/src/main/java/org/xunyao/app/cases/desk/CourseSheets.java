package org.xunyao.app.cases.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.matter.CourseSheet;
import org.xunyao.app.cases.matter.CourseSheet.Line;
import org.xunyao.app.cases.matter.CourseSheet.Old;
import org.xunyao.app.cases.matter.CourseSheet.Owing;
import org.xunyao.app.cases.matter.CourseSheet.Part;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.Money;

/// What is shown of the journal of a case, and what it says of money.
final class CourseSheets {
    private final Map<PersonId, String> names;
    private final Function<CaseFile, Money> surcharge;

    /// @param surcharge counts what lateness has added by today
    CourseSheets(Map<PersonId, String> names, Function<CaseFile, Money> surcharge) {
        this.names = names;
        this.surcharge = surcharge;
    }

    CourseSheet of(CaseFile file, boolean mayCorrect) {
        Course course = file.course();
        return new CourseSheet(
                course.steps().stream().map(step -> line(course, step)).toList(), money(file), mayCorrect);
    }

    private Line line(Course course, Entry step) {
        return new Line(
                step.number(), step.act(), step.day(), name(step.by()), step.recordedAt(), olds(course, step.number()));
    }

    // Each correction gives a new day; the one before it is the old one.
    private List<Old> olds(Course course, int number) {
        var olds = new ArrayList<Old>();
        LocalDate before = course.entries().get(number - 1).day();
        for (Entry entry : course.correctionsOf(number)) {
            String reason = entry.correction().map(Entry.Correction::reason).orElse("");
            olds.add(new Old(before, reason, name(entry.by()), entry.recordedAt()));
            before = entry.day();
        }
        return olds;
    }

    private Optional<Owing> money(CaseFile file) {
        return file.course()
                .newest(Decision.Decide.class)
                .filter(decision -> decision.outcome() == Decision.Outcome.PENALTY)
                .map(decision -> money(file.course(), decision, surcharge.apply(file)));
    }

    private static Owing money(Course course, Decision.Decide decision, Money counted) {
        List<Execution.Pay> payments = payments(course, 0);
        int granted = course.newest(Event.APPROVE_INSTALMENT).map(Entry::number).orElse(0);
        Money surcharge = payments.isEmpty() ? Money.NONE : payments.getLast().surcharge();
        return new Owing(
                decision.penalty().payable(),
                surcharge,
                counted,
                sum(payments),
                course.newest(Execution.ApproveInstalment.class)
                        .map(one -> parts(one.parts(), sum(payments(course, granted))))
                        .orElse(List.of()));
    }

    private static List<Execution.Pay> payments(Course course, int after) {
        return course.steps().stream()
                .filter(entry -> entry.number() > after)
                .map(Entry::act)
                .filter(Execution.Pay.class::isInstance)
                .map(Execution.Pay.class::cast)
                .toList();
    }

    private static Money sum(List<Execution.Pay> payments) {
        return payments.stream().map(Execution.Pay::amount).reduce(Money.NONE, Money::plus);
    }

    // The parts are what was left when they were granted: what was paid before is none of them.
    private static List<Part> parts(List<Execution.Part> granted, Money paid) {
        var parts = new ArrayList<Part>();
        Money due = Money.NONE;
        for (Execution.Part one : granted) {
            due = due.plus(one.amount());
            parts.add(new Part(one.due(), one.amount(), paid.compareTo(due) >= 0));
        }
        return parts;
    }

    private String name(PersonId id) {
        return names.getOrDefault(id, "");
    }
}
