package org.xunyao.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormCheck;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;

/// Documents of forms that are data: one with every blank filled, long and with rare characters, and one with
/// nothing but what the form demands.
final class SampleSheets {
    private static final int LONG = 60;
    private static final int CELL = 12;
    private static final int SHORT = 8;
    private static final int ROWS = 3;
    private static final List<String> PARTY =
            List.of("name", "licence", "creditCode", "address", "representative", "identity", "phone", "otherContact");
    private static final List<Map<String, String>> OFFICERS = List.of(
            Map.of("name", "李㛃", "badge", "17120001", "unit", "药械化股"),
            Map.of("name", "王𠮷", "badge", "17120002", "unit", "药械化股"));

    private final FormSpec spec;
    private final boolean full;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new HashMap<>();
    private int count;

    private SampleSheets(FormSpec spec, boolean full) {
        this.spec = spec;
        this.full = full;
    }

    /// Every blank is filled with sixty characters where that many may stand; of two that exclude each other, the
    /// first.
    static SheetFacts full(FormSpec spec) {
        return new SampleSheets(spec, true).facts();
    }

    /// What the form does not demand is empty.
    static SheetFacts bare(FormSpec spec) {
        return new SampleSheets(spec, false).facts();
    }

    private SheetFacts facts() {
        for (FormField field : spec.fields()) {
            if (full || field.required()) {
                fill(field);
            }
        }
        spec.checks().forEach(this::keep);
        return new SheetFacts(spec, values, rows);
    }

    private void fill(FormField field) {
        switch (field.kind()) {
            case PARTY -> (full ? PARTY : List.of("name")).forEach(line -> values.put("party." + line, words(CELL)));
            case OFFICERS -> rows.put(field.key(), OFFICERS);
            case ROWS -> {
                List<Map<String, String>> table = new ArrayList<>();
                for (int row = 0; row < (full ? ROWS : 1); row++) {
                    table.add(row(field));
                }
                rows.put(field.key(), table);
            }
            case LINE, TEXT, DATE, TIME, MONEY, NUMBER, BOX, CHOICE, CHOICES -> values.put(field.key(), value(field));
        }
    }

    private Map<String, String> row(FormField table) {
        Map<String, String> row = new HashMap<>();
        for (FormField column : table.columns()) {
            if (full || column.required()) {
                row.put(column.key(), column.kind() == FieldKind.LINE ? words(CELL) : value(column));
            }
        }
        return row;
    }

    private String value(FormField field) {
        return switch (field.kind()) {
            case DATE -> "2026-05-06";
            case TIME -> "2026-05-06T09:05";
            case MONEY -> "1234.50";
            case NUMBER -> "3";
            case BOX -> "true";
            case CHOICE -> field.choices().getFirst().key();
            case CHOICES ->
                String.join(
                        ",", field.choices().stream().map(each -> each.key()).toList());
            case TEXT -> full ? words(LONG) + "\n" + words(LONG) : words(LONG);
            case LINE, PARTY, OFFICERS, ROWS -> words(full ? LONG : SHORT);
        };
    }

    /// No two are equal.
    private String words(int length) {
        count++;
        String start = (full ? "㛃𠮷䶮" : "明康") + (1000 + count);
        return start + "药".repeat(length - start.codePointCount(0, start.length()) - 1) + "末";
    }

    private void keep(FormCheck check) {
        switch (check) {
            case FormCheck.ExactlyOne one -> {
                one.of().forEach(this::clear);
                fill(one.of().getFirst());
            }
            case FormCheck.AtLeastOne one -> fill(one.of().getFirst());
            case FormCheck.With with -> {
                if (has(with.first()) && !has(with.second())) {
                    fill(with.second());
                }
            }
            case FormCheck.Order order -> {}
        }
    }

    private boolean has(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? values.containsKey(name) || rows.containsKey(name)
                : List.of(values.getOrDefault(name.substring(0, dot), "").split(",", -1))
                        .contains(name.substring(dot + 1));
    }

    private void clear(String name) {
        values.remove(name);
        rows.remove(name);
    }

    private void fill(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            fill(spec.field(name).orElseThrow());
        } else {
            values.put(name.substring(0, dot), name.substring(dot + 1));
        }
    }
}
