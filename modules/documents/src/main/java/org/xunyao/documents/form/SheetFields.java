package org.xunyao.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;

/// The words that a template may show of a document whose form is data. Where nothing is stated there is room to
/// write by hand.
final class SheetFields {
    private static final String ROOM = "\u3000".repeat(4);

    private static final String NO_TIME = Fields.NO_DAY + "\u3000\u3000时\u3000\u3000分";

    private final Map<String, String> values;

    private SheetFields(Map<String, String> values) {
        this.values = values;
    }

    static Fields of(SheetFacts facts) {
        var own = new SheetFields(facts.values());
        Fields fields = new Fields();
        for (FormField field : facts.spec().fields()) {
            fields = switch (field.kind()) {
                case PARTY -> own.party(fields);
                case OFFICERS -> officers(fields, field.key(), facts.officers(field.key()));
                case ROWS -> own.table(fields, field, facts.table(field.key()));
                case LINE, TEXT, DATE, TIME, MONEY, NUMBER, BOX, CHOICE, CHOICES -> own.plain(fields, field);
            };
        }
        return fields;
    }

    private static Fields officers(Fields fields, String key, List<Officer> officers) {
        String names = String.join("、", officers.stream().map(Officer::name).toList());
        return text(fields.officers(key, officers), key + ".names", names);
    }

    private Fields party(Fields fields) {
        Fields block = new Party(
                        values.getOrDefault("party.name", ""),
                        values.getOrDefault("party.licence", ""),
                        values.getOrDefault("party.creditCode", ""),
                        values.getOrDefault("party.address", ""),
                        values.getOrDefault("party.representative", ""),
                        values.getOrDefault("party.identity", ""),
                        values.getOrDefault("party.phone", ""),
                        values.getOrDefault("party.otherContact", ""))
                .into(new Fields());
        Fields all = fields;
        for (String name : block.values().keySet()) {
            all = text(all, name, values.getOrDefault(name, ""));
        }
        return all;
    }

    private Fields table(Fields fields, FormField table, List<Map<String, String>> rows) {
        var printed = new ArrayList<Fields>();
        for (Map<String, String> row : rows) {
            var own = new SheetFields(row);
            Fields cells = new Fields().text("no", Integer.toString(printed.size() + 1));
            for (FormField column : table.columns()) {
                cells = own.plain(cells, column);
            }
            printed.add(cells);
        }
        Fields all = fields.rows(table.key(), printed);
        for (FormField column : table.columns()) {
            if (column.kind() == FieldKind.MONEY) {
                all = money(all, table.key() + "." + column.key() + ".sum", sum(rows, column.key()));
            }
        }
        return all;
    }

    private static Optional<Amount> sum(List<Map<String, String>> rows, String column) {
        long fen = 0;
        for (Map<String, String> row : rows) {
            Optional<Amount> amount = Amount.read(row.getOrDefault(column, ""));
            if (amount.isPresent()) {
                fen += amount.get().fen();
            }
        }
        return rows.isEmpty() ? Optional.empty() : Amount.of(fen);
    }

    private Fields plain(Fields fields, FormField field) {
        String key = field.key();
        String value = values.getOrDefault(key, "");
        return switch (field.kind()) {
            case BOX -> fields.box(key, value.equals(SheetValues.TICKED));
            case CHOICE, CHOICES -> choices(fields, field, SheetValues.chosen(value));
            case MONEY -> money(fields, key, Amount.read(value));
            case DATE ->
                SheetValues.day(value)
                        .map(day -> fields.date(key, day))
                        .orElseGet(() -> value.isEmpty() ? fields.blank(key, Fields.NO_DAY) : fields.text(key, value));
            case TIME ->
                SheetValues.moment(value)
                        .map(time -> fields.time(key, time))
                        .orElseGet(() -> value.isEmpty() ? fields.blank(key, NO_TIME) : fields.text(key, value));
            case TEXT -> paragraphs(fields, key, value);
            case LINE, NUMBER, PARTY, OFFICERS, ROWS -> text(fields, key, value);
        };
    }

    /// The first paragraph stands behind words of the form, the others on their own.
    private static Fields paragraphs(Fields fields, String key, String value) {
        int end = value.indexOf('\n');
        String first = end < 0 ? value : value.substring(0, end);
        String rest = end < 0 ? "" : value.substring(end + 1).strip();
        return text(text(fields, key, value), key + ".first", first).text(key + ".rest", rest);
    }

    private static Fields choices(Fields fields, FormField field, List<String> chosen) {
        List<String> labels = field.choices().stream()
                .filter(choice -> chosen.contains(choice.key()))
                .map(choice -> choice.caption().text())
                .toList();
        Fields all = text(fields, field.key(), String.join("、", labels));
        for (Choice choice : field.choices()) {
            all = all.box(field.key() + "." + choice.key(), chosen.contains(choice.key()));
        }
        return all;
    }

    private static Fields money(Fields fields, String key, Optional<Amount> amount) {
        return text(
                text(fields, key, amount.map(Amount::figures).orElse("")),
                key + ".words",
                amount.map(Amount::words).orElse(""));
    }

    private static Fields text(Fields fields, String key, String text) {
        return text.isEmpty() ? fields.blank(key, ROOM) : fields.text(key, text);
    }
}
