package org.xunyao.bench.fill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.kinds.SpecForm;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.casework.CaseId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.form.SheetValues;
import org.xunyao.kernel.Clock;
import org.xunyao.wire.form.FormFiles;

/// `fill`: the starred forms of the inquiry that are data (4 to 32) are begun one after the other in a sample case of
/// seizure and hold while it goes on, over the real desks and database; for each it is told how many of its blanks
/// have a value before anybody types, and which have none. A table counts as one blank, the block of the party as
/// eight. After it is counted a paper gets made-up values where it demands some and is issued, so that later ones
/// draw on its number. Valid if every paper was issued.
public final class FillShare {
    /// In the order in which a case makes them.
    private static final List<Integer> ORDER =
            List.of(8, 13, 14, 15, 10, 17, 24, 19, 21, 25, 29, 30, 31, 32, 22, 23, 20, 4, 5);

    /// The hold is the second measure of the case.
    private static final List<Integer> OF_HOLD = List.of(19, 20);

    /// The first is asked for while the measure waits for its approval, the other once the laboratory has reported.
    private static final int MATTER = 8;

    private static final int RESULT = 32;
    private static final int PARTY = 8;
    private static final double HUNDRED = 100;
    private static final String MADE_UP = "手填";

    private final Path resources;
    private final Path folder;
    private final Clock clock;
    private final Consumer<String> told;

    /// @param folder a new one for the database
    /// @param told takes the lines of the table
    public FillShare(Path resources, Path folder, Clock clock, Consumer<String> told) {
        this.resources = resources;
        this.folder = folder;
        this.clock = clock;
        this.told = told;
    }

    /// Measures.
    ///
    /// @return whether every paper could be issued
    public boolean run() throws IOException {
        var forms = new FormFiles(resources.resolve("documents")).read();
        Map<Integer, FormSpec> byNumber =
                forms.stream().collect(Collectors.toMap(FormSpec::number, Function.identity()));
        try (BenchStation station = BenchStation.over(OpenStore.opened(folder), folder, clock, Sabotage.NONE)) {
            var desks = new SamplePapers(station, resources);
            var sample = new SampleSeizure(station, desks);
            var going = new Going(sample, sample.seized(), papers(desks, forms));
            var sum = new Share(0, 0, 0, true);
            told.accept("form  blanks  filled  share");
            for (int number : ORDER) {
                sum = sum.plus(
                        paper(going, Optional.ofNullable(byNumber.get(number)).orElseThrow()));
            }
            told.accept(line("bench fill: starred forms 4 to 32", sum.blanks(), sum.filled()));
            told.accept(line("without those that stay empty in this case", sum.blanks() - sum.idle(), sum.filled()));
            return sum.issued();
        }
    }

    /// The case while it goes on.
    private record Going(SampleSeizure sample, CaseId id, PapersPorts papers) {}

    /// @param idle blanks that an officer would leave empty in this case
    private record Share(int blanks, int filled, int idle, boolean issued) {
        Share plus(Share more) {
            return new Share(blanks + more.blanks, filled + more.filled, idle + more.idle, issued && more.issued);
        }
    }

    private static PapersPorts papers(SamplePapers desks, Collection<FormSpec> forms) {
        return desks.papers(
                DocumentKinds.installed(forms),
                (kind, facts, stamp) -> kind.name().getBytes(StandardCharsets.UTF_8));
    }

    private Share paper(Going going, FormSpec form) {
        if (form.number() == RESULT) {
            going.sample().reported(going.id());
        }
        int measure = OF_HOLD.contains(form.number()) ? 2 : 1;
        var begun = going.papers().shelf().begin("case:" + going.id().value(), OptionalInt.of(measure));
        SheetFacts facts = new SpecForm(form).begin(begun.matter());
        Share share = share(form, facts, issued(going.papers(), begun, facts));
        if (form.number() == MATTER) {
            going.sample().sampledAndHeld(going.id());
        }
        told.accept(line(form.number() + " " + form.name(), share.blanks(), share.filled()));
        told.accept("    empty: " + empty(facts));
        return share;
    }

    private static Share share(FormSpec form, SheetFacts facts, boolean issued) {
        int blanks = form.fields().stream().mapToInt(FillShare::weight).sum();
        int known =
                form.fields().stream().mapToInt(field -> filled(facts, field)).sum();
        int idle = (int) form.fields().stream()
                .filter(field -> idle(facts, field.key()) && filled(facts, field) == 0)
                .count();
        return new Share(blanks, known, idle, issued);
    }

    /// One copy is served and one filed, so there are no others; and what the statute allows needs no other ground.
    private static boolean idle(SheetFacts facts, String key) {
        return key.equals("rest")
                || (key.equals("basis") && facts.value("byStatute").equals(SheetValues.TICKED));
    }

    private boolean issued(PapersPorts papers, PapersPorts.Begun begun, SheetFacts facts) {
        String matter = begun.matter().reference();
        papers.desk().save(begun.id(), matter, complete(facts), Optional.empty());
        return papers.desk().issue(begun.id(), List.of()).result() instanceof IssueResult.Done;
    }

    private static String line(String name, int blanks, int known) {
        return String.format(Locale.ROOT, "%s  %d  %d  %.0f %%", name, blanks, known, known * HUNDRED / blanks);
    }

    private static int weight(FormField field) {
        return field.kind() == FieldKind.PARTY ? PARTY : 1;
    }

    /// Labels of the blanks without a value, the lines of the party by their keys.
    private static String empty(SheetFacts facts) {
        return facts.spec().fields().stream()
                .filter(field -> filled(facts, field) < weight(field))
                .flatMap(field -> field.kind() == FieldKind.PARTY
                        ? Matter.PARTY_LINES.keySet().stream()
                                .filter(name -> facts.value(name).isEmpty())
                                .sorted()
                        : Stream.of(field.caption().in(true)))
                .collect(Collectors.joining("、"));
    }

    private static int filled(SheetFacts facts, FormField field) {
        return switch (field.kind()) {
            case PARTY ->
                (int) facts.values().keySet().stream()
                        .filter(name -> name.startsWith("party."))
                        .count();
            case OFFICERS, ROWS -> facts.table(field.key()).isEmpty() ? 0 : 1;
            case LINE, TEXT, DATE, TIME, MONEY, NUMBER, BOX, CHOICE, CHOICES ->
                facts.value(field.key()).isEmpty() ? 0 : 1;
        };
    }

    private SheetFacts complete(SheetFacts begun) {
        SheetFacts facts = begun;
        for (FormField field : begun.spec().fields()) {
            if (field.required() && filled(facts, field) == 0) {
                facts = field.kind() == FieldKind.ROWS
                        ? facts.with(field.key(), List.of(row(field, Map.of())))
                        : facts.with(field.key(), madeUp(field));
            } else if (field.kind() == FieldKind.ROWS) {
                facts = facts.with(
                        field.key(),
                        facts.table(field.key()).stream()
                                .map(row -> row(field, row))
                                .toList());
            }
        }
        return facts;
    }

    private Map<String, String> row(FormField table, Map<String, String> known) {
        return table.columns().stream()
                .filter(column -> column.required() || known.containsKey(column.key()))
                .collect(Collectors.toMap(FormField::key, column -> known.getOrDefault(column.key(), madeUp(column))));
    }

    private String madeUp(FormField field) {
        return switch (field.kind()) {
            case DATE -> clock.today().toString();
            case TIME -> clock.today().atTime(23, 0).toString();
            case MONEY -> "1.00";
            case NUMBER -> "1";
            case BOX -> SheetValues.TICKED;
            case CHOICE, CHOICES -> field.choices().getLast().key();
            case LINE, TEXT, PARTY, OFFICERS, ROWS -> MADE_UP;
        };
    }
}
