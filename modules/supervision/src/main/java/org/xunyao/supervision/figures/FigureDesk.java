package org.xunyao.supervision.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.ReviewLimits;

/// Where reviews are counted (复核统计). Counted is the decision that stands now, at the time of
/// the alarm's raising. Days are those of the bureau's zone, both ends included; a span of more
/// than 366 days is cut at its beginning. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class FigureDesk {
    /// Seeing figures of rules, cameras, pharmacies and months (看复核统计).
    public static final Action LOOK = new Action("alarm.figures");

    /// Seeing figures of persons (看个人复核统计).
    public static final Action PEOPLE = new Action("alarm.figures-people");

    /// Taking figures out of the station (导出复核统计).
    public static final Action EXPORT = new Action("alarm.figures-export");

    private static final int LONGEST_DAYS = 366;
    private static final Target FIGURES = new Target("alarm", "figures");

    private final Office office;
    private final JudgedAlarms alarms;
    private final ReviewLimits limits;
    private final Clock clock;

    /// @param limits say what was late
    public FigureDesk(Office office, JudgedAlarms alarms, ReviewLimits limits, Clock clock) {
        this.office = office;
        this.alarms = alarms;
        this.limits = limits;
        this.clock = clock;
    }

    /// One row for each key that has an alarm, in the order of the keys.
    public List<FigureRow> rows(Ticket ticket, LocalDate from, LocalDate to, Grouping by) {
        return office.look(ticket, LOOK, FIGURES, tx -> rows(read(tx, from, to), one -> key(one, by)));
    }

    /// One row for each person who decided, in the order of their identifiers.
    public List<FigureRow> people(Ticket.OfPerson ticket, LocalDate from, LocalDate to) {
        return office.look(ticket, PEOPLE, FIGURES, tx -> {
            List<Judged> decided = read(tx, from, to).stream()
                    .filter(one -> one.decided().isPresent())
                    .toList();
            return rows(decided, one -> one.decided().orElseThrow().by().value().toString());
        });
    }

    /// How often each rule was right at each camera, those with the most decisions first; pairs
    /// without a decision too.
    public List<RulePrecision> precision(Ticket ticket, LocalDate from, LocalDate to) {
        return office.look(ticket, LOOK, FIGURES, tx -> {
            Map<RulePrecision, List<Judged>> pairs = read(tx, from, to).stream()
                    .collect(Collectors.groupingBy(
                            one -> new RulePrecision(one.rule(), one.camera(), new Precision(0, 0))));
            return pairs.entrySet().stream()
                    .map(each -> new RulePrecision(
                            each.getKey().rule(), each.getKey().camera(), Precision.of(each.getValue())))
                    .sorted(Comparator.comparingLong(
                                    (RulePrecision one) -> one.precision().decided())
                            .reversed()
                            .thenComparing(one -> one.rule().text())
                            .thenComparing(one -> one.camera().code()))
                    .toList();
        });
    }

    /// Records that figures are taken out of the station.
    ///
    /// @param rows how many lines are in the file
    public Saved<Integer> export(Ticket.OfPerson ticket, int rows) {
        return office.perform(ticket, EXPORT, FIGURES, tx -> rows);
    }

    private List<Judged> read(Tx tx, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(to.minusDays(LONGEST_DAYS - 1)) ? to.minusDays(LONGEST_DAYS - 1) : from;
        return alarms.raised(tx, start(first), start(to.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.zone()).toInstant();
    }

    private String key(Judged one, Grouping by) {
        return switch (by) {
            case RULE -> one.rule().text();
            case CAMERA -> one.camera().code();
            case SHOP -> one.shop().value().toString();
            case MONTH -> YearMonth.from(one.raisedAt().atZone(clock.zone())).toString();
        };
    }

    private List<FigureRow> rows(List<Judged> all, Function<Judged, String> key) {
        Instant now = clock.now();
        return all.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), now))
                .toList();
    }

    private FigureRow row(String key, List<Judged> own, Instant now) {
        Map<End, Long> ends = own.stream()
                .flatMap(one -> one.decided().stream())
                .collect(Collectors.groupingBy(
                        Judged.Decided::end, () -> new EnumMap<>(End.class), Collectors.counting()));
        long late = own.stream().filter(one -> isLate(one, now)).count();
        long overdue = own.stream()
                .filter(one -> one.decided().isEmpty() && isLate(one, now))
                .count();
        return new FigureRow(key, own.size(), ends, Precision.of(own), median(own), late, overdue);
    }

    private boolean isLate(Judged one, Instant now) {
        Instant till = one.decided().map(Judged.Decided::at).orElse(now);
        return limits.due(one.colour(), one.raisedAt()).isOver(till);
    }

    private static Optional<Duration> median(List<Judged> own) {
        List<Duration> taken = own.stream()
                .flatMap(one -> one.decided().stream().map(decided -> Duration.between(one.raisedAt(), decided.at())))
                .sorted()
                .toList();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        int middle = taken.size() / 2;
        Duration upper = taken.get(middle);
        return Optional.of(
                taken.size() % 2 == 1
                        ? upper
                        : upper.plus(taken.get(middle - 1)).dividedBy(2));
    }
}
