package org.xunyao.documents.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How values of the kinds of blanks are written in {@link SheetFacts} (栏目取值): days and times as ISO 8601,
/// money as yuan with two places, a tick as `true`, choices by their keys with commas between them.
public final class SheetValues {
    /// A ticked box.
    public static final String TICKED = "true";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    /// Whoever types an earlier year, or one of more places, has mistyped it.
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;
    private static final Pattern COMMA = Pattern.compile(",");

    private SheetValues() {}

    /// A day of the years 1900 to 9999, or nothing if the value is none.
    public static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(SheetValues::fits);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// A time of the years 1900 to 9999, or nothing if the value is none.
    public static Optional<LocalDateTime> moment(String value) {
        try {
            return Optional.of(LocalDateTime.parse(value).truncatedTo(ChronoUnit.MINUTES))
                    .filter(time -> fits(time.toLocalDate()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// Whether a day is of the years 1900 to 9999.
    public static boolean fits(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /// A whole number, or nothing if the value is none.
    public static Optional<Integer> number(String value) {
        return NUMBER.matcher(value).matches() ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    /// Keys of what is chosen.
    public static List<String> chosen(String value) {
        return value.isEmpty() ? List.of() : COMMA.splitAsStream(value).toList();
    }

    /// Whether a value that is not empty can be read in a blank.
    public static boolean fits(FormField field, String value) {
        return switch (field.kind()) {
            case LINE, TEXT, PARTY, OFFICERS, ROWS -> true;
            case DATE -> day(value).isPresent();
            case TIME -> moment(value).isPresent();
            case MONEY -> Amount.read(value).isPresent();
            case NUMBER -> number(value).isPresent();
            case BOX -> value.equals(TICKED);
            case CHOICE -> keys(field).anyMatch(value::equals);
            case CHOICES -> chosen(value).stream().allMatch(key -> keys(field).anyMatch(key::equals));
        };
    }

    /// Compares two values of one kind that has an order: days, times, amounts, numbers.
    ///
    /// @return nothing if there is no order, or one of them cannot be read
    static Optional<Integer> compared(FieldKind kind, String first, String second) {
        return switch (kind) {
            case DATE -> day(first).flatMap(one -> day(second).map(one::compareTo));
            case TIME -> moment(first).flatMap(one -> moment(second).map(one::compareTo));
            case NUMBER -> number(first).flatMap(one -> number(second).map(one::compareTo));
            case MONEY ->
                Amount.read(first)
                        .flatMap(one -> Amount.read(second).map(other -> Long.compare(one.fen(), other.fen())));
            case LINE, TEXT, BOX, CHOICE, CHOICES, PARTY, OFFICERS, ROWS -> Optional.empty();
        };
    }

    private static Stream<String> keys(FormField field) {
        return field.choices().stream().map(Choice::key);
    }
}
