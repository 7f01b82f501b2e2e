package org.xunyao.wire.hours;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.registry.hours.ShopHoursBook;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Writes down when pharmacies of the sample county are open (样例营业时间), of those that have no hours
/// yet.
///
/// @param table `hours.csv`: a row for each pharmacy; single days are such as
///     `2026-12-31=08:00-17:00`, several spans joined by `+`
public record FirstHours(Path table, Pharmacies pharmacies, ShopHoursBook book) {
    private static final List<String> WEEK = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> COLUMNS = Stream.of(
                    List.of("credit_code"), WEEK, List.of("holidays", "days", "source"))
            .flatMap(List::stream)
            .toList();

    private record Row(CreditCode shop, OpeningPlan plan, String source) {}

    /// Writes all of them down.
    ///
    /// @param by in whose name
    /// @return how many
    /// @throws FaultException `RESOURCE-…`; hours of a pharmacy that is not there are
    ///     `RESOURCE-BAD`
    public int enter(Tx tx, Instant at, String by) {
        int entered = 0;
        for (Row row : new CsvTable(table).read(COLUMNS, FirstHours::row)) {
            var shop = pharmacies
                    .byCreditCode(tx, row.shop())
                    .orElseThrow(() -> new FaultException(
                            "RESOURCE-BAD", "hours of " + row.shop().text()))
                    .id();
            if (book.of(tx, shop).isEmpty()) {
                book.add(tx, new ShopHours(shop, 1, row.plan(), row.source(), at, by));
                entered++;
            }
        }
        return entered;
    }

    private static Row row(CsvRow row) {
        Map<DayOfWeek, OpenSpans> week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> row.as(WEEK.get(day.getValue() - 1), OpenSpans::read)));
        Optional<OpenSpans> holidays =
                row.text("holidays").isBlank() ? Optional.empty() : Optional.of(row.as("holidays", OpenSpans::read));
        return new Row(
                row.as("credit_code", CreditCode::new),
                new OpeningPlan(
                        week, holidays, row.text("days").isBlank() ? Map.of() : row.as("days", FirstHours::days)),
                row.required("source"));
    }

    private static Map<LocalDate, OpenSpans> days(String text) {
        var days = new TreeMap<LocalDate, OpenSpans>();
        for (String word : text.split(" +", -1)) {
            int is = word.indexOf('=');
            if (is < 0) {
                throw new IllegalArgumentException("day " + word);
            }
            days.put(
                    date(word.substring(0, is)),
                    OpenSpans.read(word.substring(is + 1).replace('+', ' ')));
        }
        return days;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException bad) {
            throw new IllegalArgumentException("day " + text, bad);
        }
    }
}
