package org.xunyao.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template may show of a document's facts (文书字段), by name, already in the words that are
/// printed. Each adding method gives a new object.
public final class Fields {
    /// Room for a day that is written by hand.
    public static final String NO_DAY = "    年  月  日".replace(' ', '\u3000');

    private final Map<String, Value> values;

    /// No fields.
    public Fields() {
        this(Map.of());
    }

    private Fields(Map<String, Value> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /// Adds text.
    public Fields text(String name, String text) {
        return with(name, new Value.Text(Words.clean(text)));
    }

    /// Adds room to write by hand where nothing is stated: it is printed, but the field counts as empty.
    public Fields blank(String name, String room) {
        return with(name, new Value.Blank(room));
    }

    /// Adds a box to tick.
    public Fields box(String name, boolean ticked) {
        return with(name, new Value.Box(ticked));
    }

    /// Adds rows.
    public Fields rows(String name, List<Fields> rows) {
        return with(name, new Value.Rows(rows));
    }

    /// Adds the officers as rows with `name`, `badge` and `unit`.
    public Fields officers(String name, List<Officer> officers) {
        return rows(name, officers.stream().map(Officer::fields).toList());
    }

    /// Adds a date in words.
    public Fields date(String name, LocalDate date) {
        return text(name, words(date));
    }

    /// Adds a date in words, or blanks to be filled in by hand.
    public Fields date(String name, Optional<LocalDate> date) {
        return text(name, date.map(Fields::words).orElse(NO_DAY));
    }

    /// Adds a time in words, to the minute.
    public Fields time(String name, LocalDateTime time) {
        return text(name, words(time.toLocalDate()) + time.getHour() + "时" + time.getMinute() + "分");
    }

    /// The value of a name.
    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// All values in the order in which they were added.
    public Map<String, Value> values() {
        return values;
    }

    private static String words(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private Fields with(String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(values);
        if (more.put(name, value) != null) {
            throw new IllegalArgumentException("field twice: " + name);
        }
        return new Fields(more);
    }

    /// A field's value.
    public sealed interface Value {
        /// Words; line feeds part paragraphs.
        record Text(String text) implements Value {}

        /// Room to write by hand; nothing is stated.
        record Blank(String room) implements Value {}

        /// A box, ticked or not.
        record Box(boolean ticked) implements Value {}

        /// Rows of a table or list.
        record Rows(List<Fields> rows) implements Value {
            /// Copies the rows.
            public Rows {
                rows = List.copyOf(rows);
            }
        }
    }
}
