package org.xunyao.wire;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.CalendarDay;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.Festival;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;

/// Reads `resources/calendar`: one table `cn-YEAR.csv` for each published notice, and `festivals.csv`.
public final class CalendarTables {
    private static final Pattern NOTICE = Pattern.compile("cn-(\\d{4})\\.csv");

    private final Path folder;

    /// @param folder `resources/calendar`
    public CalendarTables(Path folder) {
        this.folder = folder;
    }

    /// The working calendar of the whole country.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public WorkCalendar calendar() {
        return new WorkCalendar(notices(), List.of(), festivals());
    }

    /// Past which days a period's last day moves, by the row in force.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`; also if no row is in force
    public Rollover rollover(LocalDate day) {
        var table = new CsvTable(folder.resolve("rollover.csv"));
        List<Optional<Rollover>> rows = table.read(
                List.of("rollover", "source", "effective_from", "effective_to", "verified"),
                row -> InForce.of(row).holds(day)
                        ? Optional.of(row.as("rollover", Rollover::valueOf))
                        : Optional.empty());
        return rows.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new FaultException("RESOURCE-MISSING", "no rollover on " + day));
    }

    private List<CalendarYear> notices() {
        List<CalendarYear> years = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "cn-*.csv")) {
            for (Path file : files) {
                Matcher name = NOTICE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    years.add(new CalendarYear(Integer.parseInt(name.group(1)), days(file)));
                }
            }
        } catch (IOException cause) {
            throw new FaultException("RESOURCE-MISSING", "calendar", cause);
        }
        return years;
    }

    private static List<CalendarDay> days(Path file) {
        return new CsvTable(file)
                .read(
                        List.of("date", "name", "is_off_day", "source", "verified"),
                        row -> new CalendarDay(
                                row.date("date"),
                                row.required("name"),
                                row.flag("is_off_day"),
                                row.required("source"),
                                row.flag("verified")));
    }

    /// The statutory festivals, by which years without a notice are estimated.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<Festival> festivals() {
        return new CsvTable(folder.resolve("festivals.csv"))
                .read(
                        List.of("year", "month", "day", "name", "source", "verified"),
                        row -> new Festival(
                                row.text("year").isEmpty()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(row.number("year", 2000, 2200)),
                                MonthDay.of(row.number("month", 1, 12), row.number("day", 1, 31)),
                                row.required("name"),
                                row.required("source"),
                                row.flag("verified")));
    }
}
