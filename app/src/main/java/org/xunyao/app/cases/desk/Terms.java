package org.xunyao.app.cases.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.app.cases.matter.Law;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.app.cases.matter.Term.Standing;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Clue;
import org.xunyao.casework.FilingApplication;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.Verification;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.handling.CaseTerm;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureKind;
import org.xunyao.casework.measure.MeasureSpan;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.calendar.DeadlineRule;
import org.xunyao.kernel.calendar.Due;
import org.xunyao.kernel.calendar.PeriodUnit;
import org.xunyao.kernel.calendar.WorkCalendar;

/// How the terms of leads and cases stand today.
final class Terms {
    private final Rulebook rulebook;
    private final WorkCalendar calendar;
    private final Clock clock;

    Terms(Rulebook rulebook, WorkCalendar calendar, Clock clock) {
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// The term of verification (核查期限).
    Term verification(Lead lead) {
        Clue clue = lead.clue();
        Optional<Verification> verification = verificationOf(lead);
        Due due = verification
                .map(one -> rulebook.verificationDue(clue, one))
                .orElseGet(() -> rulebook.verificationDue(clue));
        DeadlineRule rule = rulebook.verificationRule(clue);
        boolean extended = verification.flatMap(Verification::extension).isPresent();
        int whole = rule.count() + (extended ? rule.extension().orElse(0) : 0);
        return term(rule, whole, clue.foundAt(), due, ended(lead));
    }

    /// The term of the case (办案期限).
    Term decision(CaseFile file) {
        DeadlineRule rule = rulebook.decisionRule(file.head().filedAt());
        Due due = CaseTerm.due(rulebook, file, clock.today());
        return term(rule, CaseTerm.days(rulebook, file), file.head().filedAt(), due, decided(file));
    }

    /// The term of a measure (措施期限), judged by its last day counted; nothing while it was not carried out.
    ///
    /// @param state where it stands today
    Optional<Term> measure(Measure measure, MeasureState state) {
        LocalDate today = clock.today();
        Optional<Due> due = MeasureSpan.of(rulebook, measure, today).due();
        return measure.taken()
                .flatMap(taken -> due.map(one -> {
                    String id = measure.kind() == MeasureKind.EVIDENCE_HOLD ? "D06" : "D08";
                    DeadlineRule rule = rulebook.rules().inForce(id, taken.day());
                    boolean extended =
                            measure.newest(MeasureEvent.EXTEND_SEIZURE).isPresent();
                    int whole = rule.count() + (extended ? rule.extension().orElse(0) : 0);
                    boolean ended = !state.binds() && state != MeasureState.LAPSED && state != MeasureState.TO_RELEASE;
                    Optional<LocalDate> end =
                            ended ? Optional.of(measure.steps().getLast().day()) : Optional.empty();
                    // It is never moved past days off: it ends by itself on the day counted.
                    var raw = new Due(one.raw(), one.raw(), one.estimated());
                    return term(rule, whole, taken.day(), raw, end);
                }));
    }

    // The term runs until the decision; a case that was ended without one needs none any more.
    private static Optional<LocalDate> decided(CaseFile file) {
        return file.course()
                .newest(Event.DECIDE)
                .or(() -> file.course().newest(Event.TERMINATE))
                .map(Entry::day);
    }

    /// The verification of a lead, once it has begun.
    static Optional<Verification> verificationOf(Lead lead) {
        return switch (lead) {
            case Lead.ClueRegistered _ -> Optional.empty();
            case Lead.ClueVerifying one -> Optional.of(one.verification());
            case Lead.FilingPending one -> Optional.of(one.verification());
            case Lead.Filed one -> Optional.of(one.verification());
            case Lead.NotFiled one -> Optional.of(one.verification());
            case Lead.ClueClosed one -> Optional.of(one.verification());
            case Lead.TransferredAdmin one -> Optional.of(one.verification());
        };
    }

    // The term of verification is kept with the application, or with the end if there was none.
    private Optional<LocalDate> ended(Lead lead) {
        return switch (lead) {
            case Lead.ClueRegistered _ -> Optional.empty();
            case Lead.ClueVerifying _ -> Optional.empty();
            case Lead.FilingPending one -> Optional.of(day(one.application()));
            case Lead.Filed one -> Optional.of(day(one.application()));
            case Lead.NotFiled one -> Optional.of(day(one.application()));
            case Lead.ClueClosed one -> Optional.of(day(one.ending()));
            case Lead.TransferredAdmin one -> Optional.of(day(one.ending()));
        };
    }

    private LocalDate day(FilingApplication application) {
        return LocalDate.ofInstant(application.at(), clock.zone());
    }

    private LocalDate day(Lead.Ending ending) {
        return LocalDate.ofInstant(ending.at(), clock.zone());
    }

    private Term term(DeadlineRule rule, int whole, LocalDate start, Due due, Optional<LocalDate> ended) {
        boolean working = rule.unit() == PeriodUnit.WD;
        var law = new Law(rule.source(), rule.verified());
        LocalDate today = clock.today();
        if (ended.isPresent()) {
            int used = days(start, ended.get(), working);
            return new Term(rule.name(), start, due, whole, working, Standing.MET, used, law);
        }
        if (due.isOverOn(today)) {
            int over = days(due.rolled(), today, working);
            return new Term(rule.name(), start, due, whole, working, Standing.OVER, over, law);
        }
        int left = days(today, due.raw(), working);
        boolean soon = left == 0 || whole - left >= whole * Term.SOON;
        return new Term(rule.name(), start, due, whole, working, soon ? Standing.SOON : Standing.RUNNING, left, law);
    }

    // The first day is not counted, the last one is.
    private int days(LocalDate from, LocalDate to, boolean working) {
        if (!to.isAfter(from)) {
            return 0;
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> !working || calendar.isWorkday(day))
                .count();
    }
}
