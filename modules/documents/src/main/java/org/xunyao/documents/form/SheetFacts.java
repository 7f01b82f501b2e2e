package org.xunyao.documents.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Words;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
import org.xunyao.documents.link.LinkedText;

/// What a document states whose form is data (数据式文书事实). Values stand by the keys of the form's blanks, in the
/// way that {@link SheetValues} reads. What a later form has no blank for stays and is not printed; what it reads
/// otherwise stays as it is and forbids issuing (`FORMAT`). So a document of a form that changed since can always
/// be opened.
///
/// @param spec the form
/// @param values one for each blank that is filled; the party's as `party.name` and so on
/// @param rows of tables, and `officers` with `name`, `badge` and `unit`
public record SheetFacts(FormSpec spec, Map<String, String> values, Map<String, List<Map<String, String>>> rows)
        implements LinkedFacts {
    /// Rows of one table at most.
    public static final int ROWS_AT_MOST = 1_000;

    /// The rows that keep the links; no blank can have this name.
    private static final String LINKS = "evidence.links";

    private static final int NAMES_AT_MOST = 400;
    private static final String NAME = "name";
    private static final String BADGE = "badge";
    private static final String UNIT = "unit";

    /// Cleans the words and leaves out what is empty.
    ///
    /// @throws IllegalArgumentException if a text may not stand in a document, or there are too many
    public SheetFacts {
        FormField.require(values.size() <= NAMES_AT_MOST && rows.size() <= NAMES_AT_MOST, "more than 400 values");
        values = cleaned(values);
        rows = tables(rows);
    }

    /// Nothing filled in yet.
    public static SheetFacts empty(FormSpec spec) {
        return new SheetFacts(spec, Map.of(), Map.of());
    }

    @Override
    public int kind() {
        return spec.number();
    }

    /// With the evidence that its sentences name, if any, as rows of `evidence.notes`.
    @Override
    public Fields fields() {
        return noted(SheetFields.of(this));
    }

    /// A field that is printed of another, such as an amount in words, comes from the blank of that name; a note of
    /// evidence from the first blank that has a mark.
    @Override
    public String component(String field) {
        if (field.equals(NOTES)) {
            return LinkedFacts.super.component(field);
        }
        int dot = field.indexOf('.');
        return dot < 0 || values.containsKey(field) ? field : field.substring(0, dot);
    }

    @Override
    public List<Flaw> flaws() {
        return SheetFlaws.of(this);
    }

    /// What stands in a blank; empty if nothing does.
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /// The rows of a table.
    public List<Map<String, String>> table(String key) {
        return rows.getOrDefault(key, List.of());
    }

    /// The officers named in a blank.
    public List<Officer> officers(String key) {
        return table(key).stream()
                .map(row -> new Officer(
                        row.getOrDefault(NAME, ""), row.getOrDefault(BADGE, ""), row.getOrDefault(UNIT, "")))
                .toList();
    }

    @Override
    public List<EvidenceLink> links() {
        return EvidenceLink.of(table(LINKS));
    }

    @Override
    public List<LinkedText> texts() {
        return spec.fields().stream()
                .filter(FormField::links)
                .map(blank -> new LinkedText(blank.key(), words(blank)))
                .toList();
    }

    private String words(FormField blank) {
        if (blank.kind() != FieldKind.ROWS) {
            return value(blank.key());
        }
        return table(blank.key()).stream()
                .flatMap(row -> blank.columns().stream()
                        .filter(FormField::links)
                        .map(column -> row.getOrDefault(column.key(), "")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public SheetFacts withLinks(List<EvidenceLink> links) {
        return with(LINKS, links.stream().map(EvidenceLink::row).toList());
    }

    /// The same with another value in one blank.
    public SheetFacts with(String key, String value) {
        var more = new HashMap<>(values);
        more.put(key, value);
        return new SheetFacts(spec, more, rows);
    }

    /// The same with other rows in one table.
    public SheetFacts with(String key, List<Map<String, String>> table) {
        var more = new HashMap<>(rows);
        more.put(key, table);
        return new SheetFacts(spec, values, more);
    }

    /// The same with other officers in one blank.
    public SheetFacts withOfficers(String key, List<Officer> officers) {
        return with(
                key,
                officers.stream()
                        .map(each -> Map.of(NAME, each.name(), BADGE, each.badge(), UNIT, each.unit()))
                        .toList());
    }

    /// Names of values for which this form has no blank: an earlier one had.
    public List<String> former() {
        Set<String> known = spec.fields().stream().map(FormField::key).collect(Collectors.toSet());
        boolean party = known.contains(FormField.PARTY);
        return values.keySet().stream()
                .filter(name -> !known.contains(name) && !(party && name.startsWith(FormField.PARTY + ".")))
                .toList();
    }

    /// Whether something is filled or ticked.
    ///
    /// @param name a field's key, or the key, a dot and one of its choices
    boolean has(String name) {
        Optional<FormField> field = spec.field(name);
        if (field.isEmpty()) {
            int dot = name.indexOf('.');
            return dot > 0 && SheetValues.chosen(value(name.substring(0, dot))).contains(name.substring(dot + 1));
        }
        return switch (field.get().kind()) {
            case PARTY -> !value("party.name").isEmpty();
            case OFFICERS, ROWS -> !table(name).isEmpty();
            case LINE, TEXT, DATE, TIME, MONEY, NUMBER, BOX, CHOICE, CHOICES ->
                !value(name).isEmpty();
        };
    }

    private static Map<String, List<Map<String, String>>> tables(Map<String, List<Map<String, String>>> rows) {
        var kept = new TreeMap<String, List<Map<String, String>>>();
        rows.forEach((name, table) -> {
            FormField.require(table.size() <= ROWS_AT_MOST, "more than 1,000 rows");
            var filled = new ArrayList<Map<String, String>>();
            table.stream()
                    .map(SheetFacts::cleaned)
                    .filter(row -> !row.isEmpty())
                    .forEach(filled::add);
            if (!filled.isEmpty()) {
                kept.put(name, List.copyOf(filled));
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    private static Map<String, String> cleaned(Map<String, String> values) {
        FormField.require(values.size() <= NAMES_AT_MOST, "more than 400 values");
        var kept = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            String clean = Words.clean(value);
            if (!clean.isEmpty()) {
                kept.put(Words.clean(name), clean);
            }
        });
        return Collections.unmodifiableMap(kept);
    }
}
