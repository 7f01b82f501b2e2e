package org.xunyao.casework.term;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.term.RunningTerm.Basis;
import org.xunyao.casework.term.RunningTerm.Length;
import org.xunyao.casework.term.RunningTerm.Use;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.kernel.calendar.DeadlineRule;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Due;
import org.xunyao.kernel.calendar.DueHour;
import org.xunyao.kernel.calendar.OtherRule;
import org.xunyao.kernel.calendar.Period;
import org.xunyao.kernel.calendar.PeriodUnit;
import org.xunyao.kernel.calendar.WorkCalendar;

/// Works out the deadlines of a matter from its journal (期限推算). The same journal, day and calendar always give
/// the same deadlines; nothing is kept between calls.
public final class RunningTerms {
    private final TermBook book;
    private final Deadlines deadlines;
    private final WorkCalendar calendar;

    /// @param deadlines count on that calendar
    public RunningTerms(TermBook book, Deadlines deadlines, WorkCalendar calendar) {
        this.book = book;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    /// The deadlines that began, in the order of the data, those that were met among them. A deadline whose day an
    /// entry's correction moved tells the days before too.
    ///
    /// @param journal in its own order, which no clock changes; a correction takes the place of what it corrects
    /// @param now in the bureau's zone
    public List<RunningTerm> of(MatterKind kind, List<Happening> journal, LocalDateTime now) {
        List<RunningTerm> terms = asStood(kind, journal, now);
        Map<String, List<LocalDate>> earlier = new HashMap<>();
        for (int i = 0; i < journal.size(); i++) {
            if (journal.get(i).corrects().isPresent()) {
                List<RunningTerm> after = asStood(kind, journal.subList(0, i + 1), now);
                asStood(kind, journal.subList(0, i), now).stream()
                        .filter(old -> after.stream().noneMatch(one -> isDueWith(one, old)))
                        .forEach(old -> earlier.computeIfAbsent(old.row().id(), id -> new ArrayList<>())
                                .add(old.due().raw()));
            }
        }
        return earlier.isEmpty()
                ? terms
                : terms.stream()
                        .map(term -> told(term, earlier.getOrDefault(term.row().id(), List.of())))
                        .toList();
    }

    private static boolean isDueWith(RunningTerm one, RunningTerm old) {
        return one.row().id().equals(old.row().id())
                && one.due().raw().equals(old.due().raw());
    }

    private static RunningTerm told(RunningTerm term, List<LocalDate> days) {
        List<LocalDate> moved = new ArrayList<>(days);
        if (!moved.isEmpty() && moved.getLast().equals(term.due().raw())) {
            moved.removeLast();
        }
        return new RunningTerm(
                term.row(),
                term.basis(),
                term.from(),
                term.due(),
                term.hour(),
                moved,
                term.stops(),
                term.prolonged(),
                term.ended(),
                term.use(),
                term.urgency());
    }

    private List<RunningTerm> asStood(MatterKind kind, List<Happening> journal, LocalDateTime now) {
        List<Happening> standing = standing(journal);
        Map<String, RunningTerm> terms = new HashMap<>();
        List<RunningTerm> found = new ArrayList<>();
        for (TermRow row : book.rows()) {
            if (row.kind() == kind) {
                run(row, standing, terms, now)
                        .filter(run -> row.inForceOn(run.from().toLocalDate()))
                        .map(run -> term(row, run, now))
                        .ifPresent(term -> {
                            terms.put(row.id(), term);
                            found.add(term);
                        });
            }
        }
        return List.copyOf(found);
    }

    /// What was corrected is gone, and its newest correction stands in its place.
    private static List<Happening> standing(List<Happening> journal) {
        List<Happening> standing = new ArrayList<>();
        for (Happening one : journal) {
            int place = one.corrects().map(id -> place(standing, id)).orElse(-1);
            if (place < 0) {
                standing.add(one);
            } else {
                standing.set(place, one);
            }
        }
        return standing;
    }

    private static int place(List<Happening> standing, String id) {
        for (int i = 0; i < standing.size(); i++) {
            Happening one = standing.get(i);
            if (one.id().equals(id) || one.corrects().filter(id::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Run> run(
            TermRow row, List<Happening> standing, Map<String, RunningTerm> terms, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Set<String> after = row.course().after();
        if (after.isEmpty()) {
            return Run.of(row, standing, today);
        }
        List<RunningTerm> over = terms.values().stream()
                .filter(one -> after.contains(one.row().id()) && one.urgency() == Urgency.OVER)
                .toList();
        return over.size() < after.size()
                ? Optional.empty()
                : over.stream()
                        .map(RunningTerm::last)
                        .max(Comparator.naturalOrder())
                        .map(last -> Run.after(last, row, standing, today));
    }

    private RunningTerm term(TermRow row, Run run, LocalDateTime now) {
        LocalDate from = run.from().toLocalDate();
        Optional<OtherRule> other = book.other(row, from);
        return other.isPresent() ? other(row, other.get(), run, now) : plain(row, book.rule(row, from), run, now);
    }

    private RunningTerm plain(TermRow row, DeadlineRule rule, Run run, LocalDateTime now) {
        long asked = run.more() + rule.count() + (run.once() ? rule.extension().orElse(0) : 0);
        int count = (int) Math.min(rule.unit().most(), asked);
        var basis = new Basis(
                rule.id(),
                rule.name(),
                rule.source(),
                rule.verified() && row.verified(),
                Optional.of(new Length(count, rule.unit())));
        List<ClockStop> stops = run.stops().stream()
                .filter(stop -> rule.stops().contains(stop.reason()))
                .toList();
        Ends ends = switch (rule.unit().of(count)) {
            case Period.Hours hours -> {
                DueHour due = deadlines.due(run.from(), hours);
                var day = new Due(due.raw().toLocalDate(), due.last().toLocalDate(), false);
                yield new Ends(day, Optional.of(due), List.of(), false);
            }
            case Period.OfDays period -> {
                Due due = run.until()
                        .map(day -> new Due(day, day, false))
                        .orElseGet(() -> deadlines.due(run.from().toLocalDate(), period, stops));
                yield new Ends(due, Optional.empty(), stops, rule.unit() == PeriodUnit.WD);
            }
        };
        return made(row, basis, run, ends, now);
    }

    private RunningTerm other(TermRow row, OtherRule rule, Run run, LocalDateTime now) {
        var basis =
                new Basis(rule.id(), rule.name(), rule.source(), rule.verified() && row.verified(), Optional.empty());
        LocalDate from = run.from().toLocalDate();
        Due due = switch (rule.shape()) {
            case OtherRule.Before(Period.OfDays period) -> deadlines.before(from, period);
            case OtherRule.AtOnce _, OtherRule.AsDecided _, OtherRule.LeftOut _, OtherRule.Rate _ ->
                run.until().map(day -> new Due(day, day, false)).orElseGet(() -> new Due(from, from, false));
        };
        return made(row, basis, run, new Ends(due, Optional.empty(), List.of(), false), now);
    }

    private record Ends(Due due, Optional<DueHour> hour, List<ClockStop> stops, boolean working) {}

    private RunningTerm made(TermRow row, Basis basis, Run run, Ends ends, LocalDateTime now) {
        Due due = ends.due();
        LocalDate today = now.toLocalDate();
        LocalDate from = run.from().toLocalDate();
        LocalDate last = row.judged() == TermRow.Judged.RAW ? due.raw() : due.rolled();
        boolean over = ends.hour()
                .map(hour -> now.isAfter(row.judged() == TermRow.Judged.RAW ? hour.raw() : hour.last()))
                .orElseGet(() -> today.isAfter(last));
        long whole = days(from, due.raw(), ends);
        LocalDate till = run.ended().orElse(today);
        long used = Math.min(whole, days(from, till, ends));
        var use = new Use(
                ends.working(),
                whole,
                used,
                days(today, due.raw(), ends),
                days(last, till, new Ends(due, Optional.empty(), List.of(), ends.working())),
                run.stopped() && ends.stops().stream().anyMatch(stop -> stop.covers(today)));
        Urgency urgency = run.ended().isPresent()
                ? Urgency.MET
                : over
                        ? Urgency.OVER
                        : book.warnings().of(used, whole, ChronoUnit.DAYS.between(today, due.raw()), row.red());
        return new RunningTerm(
                row,
                basis,
                from,
                due,
                ends.hour().map(hour -> row.judged() == TermRow.Judged.RAW ? hour.raw() : hour.last()),
                List.of(),
                ends.stops(),
                run.prolonged(),
                run.ended(),
                use,
                urgency);
    }

    /// Days after the first up to the last that were not stopped; the calendar is asked for working days only.
    private long days(LocalDate from, LocalDate to, Ends ends) {
        long days = 0;
        if (!ends.working() && ends.stops().isEmpty()) {
            return Math.max(0, ChronoUnit.DAYS.between(from, to));
        }
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate one = day;
            boolean counts = (!ends.working() || calendar.isWorkday(one))
                    && ends.stops().stream().noneMatch(stop -> stop.covers(one));
            days += counts ? 1 : 0;
        }
        return days;
    }
}
