package org.xunyao.app.papers.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.documents.Officer;
import org.xunyao.documents.form.Amount;
import org.xunyao.documents.form.Choice;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.form.SheetValues;

/// Fields of the screen for the blanks of a form that is data.
public final class SheetBlanks {
    private static final Codec<List<Map<String, String>>> ROWS =
            new Codec<>(SheetBlanks::written, SheetBlanks::printable, "ROWS");

    private SheetBlanks() {}

    /// A blank that holds one value.
    public static Field<SheetFacts, String> plain(FormField blank) {
        List<String> choices = blank.choices().stream().map(Choice::key).toList();
        Codec<String> codec = codec(blank);
        return new Field<>(
                blank.key(),
                shape(blank.kind()),
                codec,
                facts -> facts.value(blank.key()),
                blank.key(),
                choices,
                List.of());
    }

    /// One line of the block of the party, or what an earlier form had a blank for.
    ///
    /// @param shape {@link Shape#LINE} or {@link Shape#LINES}
    public static Field<SheetFacts, String> line(String name, Shape shape) {
        return new Field<>(name, shape, Codecs.TEXT, facts -> facts.value(name), name, List.of(), List.of());
    }

    /// A blank for officers.
    public static Field<SheetFacts, List<Officer>> officers(FormField blank) {
        return Field.officers(blank.key(), facts -> facts.officers(blank.key()));
    }

    /// A table.
    public static Field<SheetFacts, List<Map<String, String>>> table(FormField blank) {
        return new Field<>(
                blank.key(),
                Shape.ROWS,
                ROWS,
                facts -> facts.table(blank.key()),
                blank.key(),
                List.of(),
                blank.columns());
    }

    /// The same value as it stands in a cell while it is typed: read as far as it can be, and as typed where it
    /// cannot.
    public static String cell(FormField column, String typed) {
        return codec(column).read().apply(typed).orElse(typed);
    }

    /// A kept value as a cell shows it.
    public static String shown(FormField column, String kept) {
        return codec(column).write().apply(kept);
    }

    /// Rows as one text: a line for each, with name and value of each cell between tabs.
    public static String written(List<Map<String, String>> rows) {
        var lines = new ArrayList<String>();
        for (Map<String, String> row : rows) {
            var cells = new ArrayList<String>();
            row.forEach((name, value) -> cells.add(escaped(name) + "\t" + escaped(value)));
            lines.add(String.join("\t", cells));
        }
        return String.join("\n", lines);
    }

    /// Reads what {@link #written} wrote.
    public static List<Map<String, String>> rows(String text) {
        var rows = new ArrayList<Map<String, String>>();
        if (text.isEmpty()) {
            return rows;
        }
        for (String line : text.split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            var row = new LinkedHashMap<String, String>();
            for (int place = 0; place + 1 < cells.length; place += 2) {
                row.put(plain(cells[place]), plain(cells[place + 1]));
            }
            rows.add(row);
        }
        return rows;
    }

    /// Rows as they may stand in a document: one mark that is not seen on paper refuses the table.
    private static Optional<List<Map<String, String>>> printable(String typed) {
        List<Map<String, String>> rows = rows(typed);
        boolean seen = rows.stream()
                .flatMap(row -> row.values().stream())
                .allMatch(cell -> Codecs.TEXT.read().apply(cell).isPresent());
        return seen && rows.size() <= SheetFacts.ROWS_AT_MOST ? Optional.of(rows) : Optional.empty();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String plain(String escaped) {
        var text = new StringBuilder();
        for (int place = 0; place < escaped.length(); place++) {
            char each = escaped.charAt(place);
            if (each == '\\' && place + 1 < escaped.length()) {
                place++;
                char marked = escaped.charAt(place);
                text.append(marked == 'n' ? '\n' : marked == 't' ? '\t' : marked);
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }

    private static Shape shape(FieldKind kind) {
        return switch (kind) {
            case TEXT -> Shape.LINES;
            case DATE -> Shape.DAY;
            case TIME -> Shape.MOMENT;
            case MONEY -> Shape.MONEY;
            case NUMBER -> Shape.COUNT;
            case BOX -> Shape.TICK;
            case CHOICE -> Shape.ONE_OF;
            case CHOICES -> Shape.SOME_OF;
            case LINE, PARTY, OFFICERS, ROWS -> Shape.LINE;
        };
    }

    private static Codec<String> codec(FormField blank) {
        return switch (blank.kind()) {
            case DATE ->
                new Codec<>(
                        kept -> SheetValues.day(kept).map(Codecs.DAY.write()).orElse(kept),
                        typed -> emptyOr(typed, Codecs.DAY.read().apply(typed).map(Object::toString)),
                        "DAY");
            case TIME ->
                new Codec<>(
                        kept -> SheetValues.moment(kept)
                                .map(Codecs.MOMENT.write())
                                .orElse(kept),
                        typed ->
                                emptyOr(typed, Codecs.MOMENT.read().apply(typed).map(Object::toString)),
                        "MOMENT");
            case MONEY ->
                new Codec<>(
                        kept -> Amount.read(kept).map(Amount::text).orElse(kept),
                        typed -> emptyOr(typed, Amount.read(typed).map(Amount::text)),
                        "MONEY");
            case NUMBER ->
                new Codec<>(
                        kept -> kept,
                        typed ->
                                emptyOr(typed, SheetValues.number(typed.strip()).map(Object::toString)),
                        "NUMBER");
            case BOX ->
                new Codec<>(
                        kept -> Boolean.toString(kept.equals(SheetValues.TICKED)),
                        typed -> Optional.of(typed.equals(SheetValues.TICKED) ? typed : ""),
                        "TICK");
            case LINE, TEXT, CHOICE, CHOICES, PARTY, OFFICERS, ROWS -> Codecs.TEXT;
        };
    }

    private static Optional<String> emptyOr(String typed, Optional<String> read) {
        return typed.isBlank() ? Optional.of("") : read;
    }
}
