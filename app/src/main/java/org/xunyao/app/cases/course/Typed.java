package org.xunyao.app.cases.course;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xunyao.access.PersonId;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.kernel.Money;

/// What is typed into a form, read as what it is to be. What cannot be read is an {@link
/// UnreadableException} with the name of its field.
///
/// @param words of a field by its name, empty if nothing is typed
/// @param people who are ticked
public record Typed(Function<String, String> words, Set<PersonId> people) {
    /// What a tick says.
    public static final String YES = "yes";

    static final String BETWEEN_CELLS = "\t";
    static final String BETWEEN_CHOICES = " ";

    private static final int LINES_AT_MOST = 50;
    // As many lines of the greatest amount are still an amount.
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /// Words without blanks at their ends; may be empty.
    String line(String field) {
        return words.apply(field).strip();
    }

    LocalDate day(String field) {
        return dayOrNone(field).orElseThrow(() -> new UnreadableException(field));
    }

    Optional<LocalDate> dayOrNone(String field) {
        if (line(field).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(date(line(field)).orElseThrow(() -> new UnreadableException(field)));
    }

    /// A day such as 2026-11-20; nothing if it is none.
    public static Optional<LocalDate> date(String typed) {
        String plain = narrow(typed);
        // The parser also takes years of more digits, with which nothing can be reckoned.
        if (!DATE.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(plain));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// An amount in yuan; commas and 元 may stand in it.
    Money money(String field) {
        return amount(line(field)).orElseThrow(() -> new UnreadableException(field));
    }

    /// The same; nothing if it is none.
    static Optional<Money> amount(String typed) {
        String plain = narrow(typed).replaceAll("[,元 ]", "");
        return YUAN.matcher(plain).matches() ? Optional.of(Money.parse(plain)) : Optional.empty();
    }

    /// How the fine of a line was weighed, if it was.
    Optional<Weighed> weighed(String field) {
        try {
            return WeighedText.read(line(field));
        } catch (IllegalArgumentException none) {
            throw unreadable(field, none);
        }
    }

    /// The same; {@link Money#NONE} if nothing is typed.
    Money moneyOrNone(String field) {
        return line(field).isEmpty() ? Money.NONE : money(field);
    }

    int count(String field) {
        String typed = narrow(line(field));
        if (!WHOLE.matcher(typed).matches()) {
            throw new UnreadableException(field);
        }
        return Integer.parseInt(typed);
    }

    PersonId person(String field) {
        try {
            return new PersonId(UUID.fromString(line(field)));
        } catch (IllegalArgumentException none) {
            throw unreadable(field, none);
        }
    }

    boolean tick(String field) {
        return line(field).equals(YES);
    }

    <E extends Enum<E>> E one(String field, Class<E> kind) {
        return among(field, kind, line(field));
    }

    <E extends Enum<E>> Set<E> some(String field, Class<E> kind) {
        Set<E> chosen = EnumSet.noneOf(kind);
        for (String code : line(field).split(BETWEEN_CHOICES, -1)) {
            if (!code.isEmpty()) {
                chosen.add(among(field, kind, code));
            }
        }
        return chosen;
    }

    /// The lines, each read from its cells. A line with nothing in it is left out; a cell that cannot be read
    /// makes the whole field unreadable.
    <T> List<T> lines(FieldSpec spec, Function<Typed, T> read) {
        List<String> names = spec.columns().stream().map(FieldSpec::name).toList();
        List<String> typed =
                words.apply(spec.name()).lines().filter(line -> !line.isBlank()).toList();
        if (typed.size() > LINES_AT_MOST) {
            throw new UnreadableException(spec.name());
        }
        try {
            return typed.stream()
                    .map(line -> read.apply(cells(names, line.split(BETWEEN_CELLS, -1))))
                    .toList();
        } catch (UnreadableException cell) {
            var unreadable = new UnreadableException(spec.name());
            unreadable.initCause(cell);
            throw unreadable;
        }
    }

    private Typed cells(List<String> names, String[] cells) {
        return new Typed(
                name -> {
                    int at = names.indexOf(name);
                    return at >= 0 && at < cells.length ? cells[at] : "";
                },
                people);
    }

    private static <E extends Enum<E>> E among(String field, Class<E> kind, String code) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnreadableException(field));
    }

    // Digits and signs of full width are typed by whoever writes Chinese.
    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static UnreadableException unreadable(String field, RuntimeException none) {
        var unreadable = new UnreadableException(field);
        unreadable.initCause(none);
        return unreadable;
    }
}
