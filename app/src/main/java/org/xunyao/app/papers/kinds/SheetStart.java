package org.xunyao.app.papers.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormSources;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.form.SheetValues;
import org.xunyao.documents.link.EvidenceMarks;

/// The first draft of a form that is data: each blank from its source, else with the words of the tables, else
/// with those of the form.
final class SheetStart {
    private static final Pattern EARLIER = Pattern.compile("doc\\.(\\d{1,2})\\.field\\.(.+)");

    private static final String PENALTIES = "penalty.list";

    private static final Pattern NOUGHT = Pattern.compile("^doc\\.0");

    private final FormSpec spec;
    private final Matter matter;

    SheetStart(FormSpec spec, Matter matter) {
        this.spec = spec;
        this.matter = matter;
    }

    SheetFacts fill(SheetFacts facts, FormField blank) {
        return switch (blank.kind()) {
            case PARTY -> party(facts);
            case OFFICERS ->
                blank.fill().equals("officers") ? facts.withOfficers(blank.key(), matter.officers()) : facts;
            case ROWS -> table(facts, blank);
            case TEXT ->
                SheetLinks.carried(
                        facts,
                        blank.key(),
                        value(blank),
                        earlier(blank.fill())
                                .map(Earlier::sheet)
                                .map(SheetFacts::links)
                                .orElse(List.of()));
            case LINE, DATE, TIME, MONEY, NUMBER, BOX, CHOICE, CHOICES ->
                facts.with(blank.key(), EvidenceMarks.renumbered(value(blank), number -> 0));
        };
    }

    private SheetFacts party(SheetFacts facts) {
        SheetFacts all = facts;
        for (Map.Entry<String, Function<Party, String>> line : Matter.PARTY_LINES.entrySet()) {
            all = all.with(line.getKey(), line.getValue().apply(matter.party()));
        }
        return all;
    }

    private SheetFacts table(SheetFacts facts, FormField blank) {
        if (blank.fill().equals("evidence.list")) {
            String first = blank.columns().getFirst().key();
            return facts.with(
                    blank.key(),
                    matter.evidence().stream()
                            .filter(item -> !item.leadOnly())
                            .map(item -> Map.of(first, item.title()))
                            .toList());
        }
        if (blank.fill().equals(PENALTIES)) {
            return facts.with(
                    blank.key(),
                    matter.known().penalties().stream()
                            .map(penal -> row(blank, penal))
                            .toList());
        }
        List<Map<String, String>> known = matter.known().tables().getOrDefault(blank.fill(), List.of());
        if (!known.isEmpty()) {
            return facts.with(
                    blank.key(), known.stream().map(row -> fitting(blank, row)).toList());
        }
        return earlier(blank.fill())
                .map(found -> SheetLinks.carried(
                        facts,
                        blank.key(),
                        found.sheet().table(found.key()),
                        found.sheet().links()))
                .orElse(facts);
    }

    /// What the table has no column for is left out.
    private static Map<String, String> fitting(FormField table, Map<String, String> row) {
        return table.columns().stream()
                .map(FormField::key)
                .filter(row::containsKey)
                .collect(Collectors.toMap(Function.identity(), row::get));
    }

    /// The words stand in the first column, the amount in the first one for money.
    private static Map<String, String> row(FormField table, Matter.Penal penal) {
        var row = new HashMap<String, String>();
        row.put(table.columns().getFirst().key(), penal.words());
        table.columns().stream()
                .filter(column -> column.kind() == FieldKind.MONEY)
                .findFirst()
                .ifPresent(column -> penal.amount().ifPresent(amount -> row.put(column.key(), amount.text())));
        return row;
    }

    private String value(FormField blank) {
        String found = fitting(blank, blank.fill().isEmpty() ? "" : known(blank.fill()));
        if (!found.isEmpty()) {
            return found;
        }
        String tabled = matter.phrase(spec.number(), blank.key());
        String phrase = tabled.isEmpty() ? blank.phrase() : tabled;
        return fitting(blank, FormSources.filled(phrase, name -> said(known(name))));
    }

    private String known(String name) {
        Optional<Earlier> earlier = earlier(name);
        if (earlier.isPresent()) {
            return earlier.get().sheet().value(earlier.get().key());
        }
        return switch (name) {
            case PENALTIES -> penalties();
            case "evidence.list" ->
                matter.evidence().stream()
                        .filter(item -> !item.leadOnly())
                        .map(Citable::title)
                        .collect(Collectors.joining("\n"));
            case "officers", "officers.names" ->
                matter.officers().stream().map(Officer::name).collect(Collectors.joining("、"));
            default -> matter.known().words().getOrDefault(NOUGHT.matcher(name).replaceFirst("doc."), "");
        };
    }

    private String penalties() {
        var lines = new ArrayList<String>();
        for (Matter.Penal penal : matter.known().penalties()) {
            String amount = penal.amount()
                    .map(each -> each.figures() + "元（大写：" + each.words() + "）")
                    .orElse("");
            lines.add((lines.size() + 1) + "．" + penal.words() + amount + "。");
        }
        return String.join("\n", lines);
    }

    /// A day stands in words where words are asked for; what a blank cannot hold is left out.
    private static String fitting(FormField blank, String value) {
        if (blank.kind() == FieldKind.LINE || blank.kind() == FieldKind.TEXT) {
            return said(value);
        }
        return value.isEmpty() || SheetValues.fits(blank, value) ? value : "";
    }

    private static String said(String value) {
        return SheetValues.day(value)
                .map(day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .orElse(value);
    }

    private Optional<Earlier> earlier(String source) {
        Matcher named = EARLIER.matcher(source);
        if (!named.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matter.known().sheets().get(Integer.valueOf(named.group(1))))
                .map(sheet -> new Earlier(sheet, named.group(2)));
    }

    private record Earlier(SheetFacts sheet, String key) {}
}
