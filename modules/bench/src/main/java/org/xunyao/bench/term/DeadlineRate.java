package org.xunyao.bench.term;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.term.Happening;
import org.xunyao.casework.term.Happenings;
import org.xunyao.casework.term.MatterKind;
import org.xunyao.casework.term.RunningTerm;
import org.xunyao.casework.term.RunningTerms;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.calendar.CalendarDay;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.term.TermTables;

/// `deadline`: the deadlines of 10⁵ open cases, each with its journal, are counted, the calendar takes in another
/// year, and they are counted anew; the rate of the second time is told. Valid if days that rested on an estimate do
/// so no more, some due days moved, and no case lost a deadline.
public final class DeadlineRate {
    /// How many cases the measurement has.
    public static final int CASES = 100_000;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long SEED = 87;
    private static final double NANOS = 1e9;

    private final Path resources;
    private final Clock clock;
    private final Consumer<String> told;

    /// @param told takes the lines of the figure
    public DeadlineRate(Path resources, Clock clock, Consumer<String> told) {
        this.resources = resources;
        this.clock = clock;
        this.told = told;
    }

    /// Measures.
    ///
    /// @param cases how many, at least 1
    /// @return whether the measurement is valid
    public boolean run(int cases) {
        WorkCalendar calendar = new CalendarTables(resources.resolve("calendar")).calendar();
        var terms = new RunningTerms(
                new TermTables(resources.resolve("deadlines")).book(TODAY),
                new Deadlines(calendar, Rollover.EVERY_DAY_OFF),
                calendar);
        var random = new SplittableRandom(SEED);
        List<List<Happening>> journals =
                IntStream.range(0, cases).mapToObj(one -> journal(random)).toList();
        List<List<RunningTerm>> before = count(terms, journals);
        calendar.become(next());
        long begun = clock.nanoTime();
        List<List<RunningTerm>> after = count(terms, journals);
        double seconds = (clock.nanoTime() - begun) / NANOS;
        long all = after.stream().mapToLong(List::size).sum();
        long moved = moved(before, after);
        long estimated = estimated(before) - estimated(after);
        told.accept(
                "bench deadline: %,d cases, %,d deadlines counted anew in %.2f s, %,.0f cases a second; %,d due days moved, %,d estimated no more"
                        .formatted(cases, all, seconds, cases / seconds, moved, estimated));
        return moved > 0
                && estimated > 0
                && all == before.stream().mapToLong(List::size).sum();
    }

    private static List<List<RunningTerm>> count(RunningTerms terms, List<List<Happening>> journals) {
        LocalDateTime now = TODAY.atTime(9, 0);
        return journals.stream()
                .map(journal -> terms.of(MatterKind.CASE, journal, now))
                .toList();
    }

    private static long moved(List<List<RunningTerm>> before, List<List<RunningTerm>> after) {
        long moved = 0;
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < before.get(i).size(); j++) {
                moved += before.get(i)
                                .get(j)
                                .due()
                                .rolled()
                                .equals(after.get(i).get(j).due().rolled())
                        ? 0
                        : 1;
            }
        }
        return moved;
    }

    private static long estimated(List<List<RunningTerm>> terms) {
        return terms.stream()
                .flatMap(List::stream)
                .filter(term -> term.due().estimated())
                .count();
    }

    /// The year that nobody published yet, drawn: a week off at New Year and one in spring.
    private WorkCalendar next() {
        var tables = new CalendarTables(resources.resolve("calendar"));
        WorkCalendar shipped = tables.calendar();
        List<CalendarYear> years = new ArrayList<>();
        for (int year : new int[] {2025, 2026}) {
            years.add(new CalendarYear(
                    year,
                    LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .map(day -> new CalendarDay(day, "-", !shipped.isWorkday(day), "-", true))
                            .toList()));
        }
        years.add(new CalendarYear(
                2027,
                IntStream.concat(IntStream.rangeClosed(1, 7), IntStream.rangeClosed(36, 43))
                        .mapToObj(day -> new CalendarDay(LocalDate.ofYearDay(2027, day), "-", true, "-", true))
                        .toList()));
        return new WorkCalendar(years, List.of(), tables.festivals());
    }

    /// A case filed within the last 89 days, somewhere on its way, one in ten with a corrected entry.
    private static List<Happening> journal(SplittableRandom random) {
        var journal = new Journal(TODAY.minusDays(random.nextInt(1, 90)));
        journal.add("approveFiling", 0);
        int steps = random.nextInt(8);
        if (steps > 0 && random.nextInt(4) == 0) {
            journal.add("suspend", random.nextInt(9));
            journal.add("resume", random.nextInt(20));
        }
        String[] way = {
            "finishInvestigation", "submitReview", "reviewPass", "approveNotice", "serveNotice", "toDecision", "decide"
        };
        for (int i = 0; i < steps; i++) {
            journal.add(way[i], random.nextInt(6));
        }
        if (steps == way.length) {
            journal.add("serve", random.nextInt(4));
            journal.add(Happenings.to(Stage.EXECUTING), 0);
        }
        if (random.nextInt(10) == 0) {
            journal.correctLast();
        }
        return List.copyOf(journal.entries);
    }

    private static final class Journal {
        private final List<Happening> entries = new ArrayList<>();
        private LocalDate day;

        Journal(LocalDate day) {
            this.day = day;
        }

        void add(String event, int later) {
            day = day.plusDays(later);
            int number = entries.size();
            entries.add(Happening.plain(Integer.toString(number), event, day, Instant.ofEpochSecond(number)));
        }

        void correctLast() {
            Happening last = entries.getLast();
            add(last.event(), -1);
            entries.add(entries.removeLast().correcting(last.id()));
        }
    }
}
