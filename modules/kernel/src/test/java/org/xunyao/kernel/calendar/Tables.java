package org.xunyao.kernel.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// The real tables of the repository, read the simple way: no cell of them is quoted.
final class Tables {
    private Tables() {}

    static WorkCalendar calendar(int... years) {
        var published = Arrays.stream(years)
                .mapToObj(year -> new CalendarYear(year, days("calendar/cn-" + year + ".csv")))
                .toList();
        return new WorkCalendar(published, List.of(), festivals());
    }

    static List<CalendarDay> days(String file) {
        return rows(file, 5).stream()
                .map(row -> new CalendarDay(LocalDate.parse(row[0]), row[1], flag(row[2]), row[3], flag(row[4])))
                .toList();
    }

    static List<Festival> festivals() {
        return rows("calendar/festivals.csv", 6).stream()
                .map(row -> new Festival(
                        number(row[0]),
                        MonthDay.of(Integer.parseInt(row[1]), Integer.parseInt(row[2])),
                        row[3],
                        row[4],
                        flag(row[5])))
                .toList();
    }

    static DeadlineRules deadlines() {
        return new DeadlineRules(rows("deadlines/deadlines.csv", 11).stream()
                .map(row -> new DeadlineRule(
                        row[0],
                        row[1],
                        row[2],
                        Integer.parseInt(row[3]),
                        PeriodUnit.valueOf(row[4]),
                        number(row[5]),
                        row[6].isEmpty() ? Set.of() : Set.of(row[6].split(" ")),
                        row[7],
                        LocalDate.parse(row[8]),
                        row[9].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row[9])),
                        flag(row[10])))
                .toList());
    }

    private static List<String[]> rows(String file, int columns) {
        Path path = Path.of(System.getProperty("xunyao.root"), "resources", file);
        try {
            var rows = Files.readAllLines(path).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
            for (String[] row : rows) {
                if (row.length != columns) {
                    throw new IllegalStateException(file + ": " + String.join(",", row));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }

    private static boolean flag(String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(cell);
        };
    }
}
