package org.xunyao.wire.term;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunyao.casework.term.CalendarFile;
import org.xunyao.casework.term.CalendarFile.Layer;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.CalendarDay;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// The calendar in its three layers (全国、省、县): the files that came with the program, in their place those that
/// people took in later. A file is named `cn-2027.csv`, `province-2027.csv` or `county-2027.csv`, and is taken
/// whole or not at all.
public final class CalendarShelf {
    private static final Pattern NAME = Pattern.compile("(cn|province|county)-(20\\d{2})\\.csv");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final long BYTES_AT_MOST = 64L << 10;
    // Office programs write it at the head of UTF-8.
    private static final String MARK = "\uFEFF";
    private static final List<String> COLUMNS = List.of("date", "name", "is_off_day", "source", "verified");

    private final Path folder;

    /// @param folder `resources/calendar`
    public CalendarShelf(Path folder) {
        this.folder = folder;
    }

    /// Reads a file that somebody brings.
    ///
    /// @throws FaultException `CALENDAR-NAME`, `CALENDAR-READ`, or `RESOURCE-BAD` with row and column
    public static CalendarFile read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!NAME.matcher(name).matches()) {
            throw new FaultException("CALENDAR-NAME", name);
        }
        try {
            if (Files.size(file) > BYTES_AT_MOST) {
                throw new FaultException("CALENDAR-READ", "larger than 64 KiB");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            if (text.chars().anyMatch(one -> Character.isISOControl(one) && !Character.isWhitespace(one))) {
                throw new FaultException("CALENDAR-READ", "control characters");
            }
            return parsed(name, text);
        } catch (CharacterCodingException foreign) {
            throw new FaultException("CALENDAR-READ", "not UTF-8", foreign);
        } catch (IOException unreadable) {
            throw new FaultException("CALENDAR-READ", name, unreadable);
        }
    }

    /// The calendar with what was taken in.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`; also if two notices disagree about a day
    public WorkCalendar calendar(List<CalendarFile.Taken> taken) {
        return joined(shipped(), taken.stream().map(CalendarShelf::parsed).toList());
    }

    /// The calendar with what was taken in and one file more.
    ///
    /// @throws FaultException `CALENDAR-DISAGREES` if that file contradicts another about a day; others as above
    public WorkCalendar calendar(List<CalendarFile.Taken> taken, CalendarFile more) {
        List<CalendarFile> all = Stream.concat(
                        taken.stream()
                                .filter(one -> one.layer() != more.layer() || one.year() != more.year())
                                .map(CalendarShelf::parsed),
                        Stream.of(more))
                .toList();
        try {
            return joined(shipped(), all);
        } catch (FaultException contradicting) {
            throw new FaultException("CALENDAR-DISAGREES", String.valueOf(contradicting.getMessage()), contradicting);
        }
    }

    private WorkCalendar joined(List<CalendarFile> shipped, List<CalendarFile> later) {
        Map<String, CalendarFile> files = new TreeMap<>();
        Stream.concat(shipped.stream(), later.stream())
                .forEach(file -> files.put(file.layer().prefix() + file.year(), file));
        List<CalendarYear> notices = of(files, Layer.NATIONAL)
                .map(file -> new CalendarYear(file.year(), file.days()))
                .toList();
        Map<LocalDate, CalendarDay> local = new HashMap<>();
        of(files, Layer.PROVINCE).flatMap(file -> file.days().stream()).forEach(day -> local.put(day.date(), day));
        of(files, Layer.COUNTY).flatMap(file -> file.days().stream()).forEach(day -> local.put(day.date(), day));
        try {
            return new WorkCalendar(notices, List.copyOf(local.values()), new CalendarTables(folder).festivals());
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", "calendar: " + contradicting.getMessage(), contradicting);
        }
    }

    private static Stream<CalendarFile> of(Map<String, CalendarFile> files, Layer layer) {
        return files.values().stream().filter(file -> file.layer() == layer);
    }

    private List<CalendarFile> shipped() {
        List<CalendarFile> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*-20*.csv")) {
            for (Path file : found) {
                if (NAME.matcher(String.valueOf(file.getFileName())).matches()) {
                    files.add(read(file));
                }
            }
        } catch (IOException cause) {
            throw new FaultException("RESOURCE-MISSING", "calendar", cause);
        }
        return files;
    }

    private static CalendarFile parsed(CalendarFile.Taken taken) {
        return parsed(taken.layer().prefix() + "-" + taken.year() + ".csv", taken.text());
    }

    private static CalendarFile parsed(String name, String text) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new FaultException("CALENDAR-NAME", name);
        }
        int year = Integer.parseInt(parts.group(2));
        Layer layer = Stream.of(Layer.values())
                .filter(one -> one.prefix().equals(parts.group(1)))
                .findFirst()
                .orElseThrow();
        Set<LocalDate> seen = new HashSet<>();
        List<CalendarDay> days = CsvTable.ofText(name, text.startsWith(MARK) ? text.substring(1) : text)
                .read(COLUMNS, row -> day(row, year, seen));
        if (days.isEmpty()) {
            throw new FaultException("RESOURCE-BAD", name + ", row 1: no day");
        }
        return new CalendarFile(layer, year, days, text);
    }

    /// A notice may name days of the turns of its year only, a working day only on a weekend, no day twice.
    private static CalendarDay day(CsvRow row, int year, Set<LocalDate> seen) {
        LocalDate date = row.date("date");
        YearMonth month = YearMonth.from(date);
        boolean fits = date.getYear() == year
                || month.equals(YearMonth.of(year - 1, Month.DECEMBER))
                || month.equals(YearMonth.of(year + 1, Month.JANUARY));
        row.as("date", cell -> allowed(fits && seen.add(date), cell));
        boolean off = row.flag("is_off_day");
        row.as("is_off_day", cell -> allowed(off || WEEKEND.contains(date.getDayOfWeek()), cell));
        return new CalendarDay(date, row.required("name"), off, row.required("source"), row.flag("verified"));
    }

    private static String allowed(boolean allowed, String cell) {
        if (!allowed) {
            throw new IllegalArgumentException(cell);
        }
        return cell;
    }
}
