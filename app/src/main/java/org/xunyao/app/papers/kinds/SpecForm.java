package org.xunyao.app.papers.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.papers.form.Answers;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Group;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.form.Shape;
import org.xunyao.app.papers.form.SheetBlanks;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.form.Caption;
import org.xunyao.documents.form.Choice;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormGroup;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;

/// Any form that is data.
public final class SpecForm implements Form<SheetFacts> {
    private static final String FORMER = "former";
    private static final String EVIDENCE = "evidence.list";
    private static final List<String> PARTY_LINES = List.of(
            "party.name",
            "party.licence",
            "party.creditCode",
            "party.address",
            "party.representative",
            "party.identity",
            "party.phone",
            "party.otherContact");

    private final FormSpec spec;
    private final List<Field<SheetFacts, String>> plain = new ArrayList<>();
    private final List<Field<SheetFacts, List<Officer>>> officers = new ArrayList<>();
    private final List<Field<SheetFacts, List<Map<String, String>>>> tables = new ArrayList<>();
    private final List<Group<SheetFacts>> groups;
    private final List<String> former;

    /// @param spec the form
    public SpecForm(FormSpec spec) {
        this(spec, List.of());
    }

    private SpecForm(FormSpec spec, List<String> former) {
        this.spec = spec;
        this.former = former;
        var all = new ArrayList<>(spec.groups().stream().map(this::group).toList());
        if (!former.isEmpty()) {
            List<Field<SheetFacts, String>> lines = former.stream()
                    .map(name -> SheetBlanks.line(name, Shape.LINES))
                    .toList();
            plain.addAll(lines);
            all.add(new Group<>(FORMER, List.copyOf(lines)));
        }
        this.groups = List.copyOf(all);
    }

    /// What an earlier form had a blank for stands in a group of its own.
    @Override
    public Form<?> of(Facts of) {
        return of instanceof SheetFacts sheet && !sheet.former().isEmpty() ? new SpecForm(spec, sheet.former()) : this;
    }

    /// The form as data.
    public FormSpec spec() {
        return spec;
    }

    @Override
    public int kind() {
        return spec.number();
    }

    @Override
    public Class<SheetFacts> facts() {
        return SheetFacts.class;
    }

    @Override
    public boolean numbered() {
        return spec.series().isPresent();
    }

    @Override
    public List<Group<SheetFacts>> groups() {
        return groups;
    }

    @Override
    public SheetFacts read(Answers<SheetFacts> answers) {
        SheetFacts before = answers.before();
        var values = new HashMap<>(before.values());
        var rows = new HashMap<>(before.rows());
        plain.forEach(field -> values.put(field.id(), answers.get(field)));
        tables.forEach(field -> rows.put(field.id(), cells(field, answers.get(field))));
        SheetFacts read = new SheetFacts(spec, values, rows);
        for (Field<SheetFacts, List<Officer>> field : officers) {
            read = read.withOfficers(field.id(), answers.get(field));
        }
        return read;
    }

    @Override
    public SheetFacts begin(Matter matter) {
        var start = new SheetStart(spec, matter);
        SheetFacts facts = SheetFacts.empty(spec);
        for (FormField blank : spec.fields()) {
            facts = start.fill(facts, blank);
        }
        // What is listed is known by number, so that a sentence that names none of it is found.
        if (listed().isPresent()) {
            for (Citable item : matter.evidence()) {
                facts = SheetLinks.knowing(facts, item);
            }
        }
        return facts;
    }

    /// Adds the piece to the list of evidence, if the form has one.
    @Override
    public Optional<SheetFacts> cite(SheetFacts before, Citable item) {
        return listed().map(blank -> {
            SheetFacts facts = SheetLinks.knowing(before, item);
            if (blank.kind() == FieldKind.ROWS) {
                var table = new ArrayList<>(facts.table(blank.key()));
                if (table.size() >= SheetFacts.ROWS_AT_MOST) {
                    return facts;
                }
                table.add(Map.of(blank.columns().getFirst().key(), item.title()));
                return facts.with(blank.key(), table);
            }
            String text = facts.value(blank.key());
            return facts.with(blank.key(), text.isEmpty() ? item.title() : text + "\n" + item.title());
        });
    }

    @Override
    public boolean links(String field) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return spec.field(field)
                    .filter(blank -> blank.kind() == FieldKind.TEXT)
                    .isPresent();
        }
        return spec.field(field.substring(0, dot)).stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.key().equals(field.substring(dot + 1)) && column.links());
    }

    @Override
    public boolean cites() {
        return listed().isPresent();
    }

    @Override
    public Map<String, String> words(boolean chinese) {
        var words = new LinkedHashMap<String, String>();
        words.put("kind." + spec.number(), spec.caption().in(chinese));
        for (FormGroup group : spec.groups()) {
            words.put("group." + group.key(), group.caption().in(chinese));
            group.fields().forEach(field -> name(words, field, field.key(), chinese));
        }
        former.forEach(name -> words.put("field." + name, name));
        return words;
    }

    private static void name(Map<String, String> words, FormField field, String id, boolean chinese) {
        Caption caption = field.caption();
        String unsure = field.verified() ? "" : chinese ? "（待核）" : " (unverified)";
        words.put("field." + id, caption.in(chinese) + unsure);
        field.hint().ifPresent(hint -> words.put("hint." + id, hint.in(chinese)));
        for (Choice choice : field.choices()) {
            words.put("choice." + id + "." + choice.key(), choice.caption().in(chinese));
        }
        field.columns().forEach(column -> name(words, column, id + "." + column.key(), chinese));
    }

    private Optional<FormField> listed() {
        return spec.fields().stream()
                .filter(field -> field.fill().equals(EVIDENCE))
                .filter(field -> field.kind() == FieldKind.TEXT || field.kind() == FieldKind.ROWS)
                .findFirst();
    }

    private static List<Map<String, String>> cells(
            Field<SheetFacts, List<Map<String, String>>> table, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    var read = new HashMap<>(row);
                    table.columns()
                            .forEach(column -> read.computeIfPresent(
                                    column.key(), (key, typed) -> SheetBlanks.cell(column, typed)));
                    return Map.copyOf(read);
                })
                .toList();
    }

    private Group<SheetFacts> group(FormGroup group) {
        var fields = new ArrayList<Field<SheetFacts, ?>>();
        group.fields().forEach(blank -> fields.addAll(fields(blank)));
        return new Group<>(group.key(), fields);
    }

    private List<Field<SheetFacts, ?>> fields(FormField blank) {
        return switch (blank.kind()) {
            case PARTY -> {
                List<Field<SheetFacts, String>> lines = PARTY_LINES.stream()
                        .map(name -> SheetBlanks.line(name, Shape.LINE))
                        .toList();
                plain.addAll(lines);
                yield List.copyOf(lines);
            }
            case OFFICERS -> {
                Field<SheetFacts, List<Officer>> field = SheetBlanks.officers(blank);
                officers.add(field);
                yield List.of(field);
            }
            case ROWS -> {
                Field<SheetFacts, List<Map<String, String>>> field = SheetBlanks.table(blank);
                tables.add(field);
                yield List.of(field);
            }
            case LINE, TEXT, DATE, TIME, MONEY, NUMBER, BOX, CHOICE, CHOICES -> {
                Field<SheetFacts, String> field = SheetBlanks.plain(blank);
                plain.add(field);
                yield List.of(field);
            }
        };
    }
}
