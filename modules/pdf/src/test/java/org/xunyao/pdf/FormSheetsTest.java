package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Fields.Value;
import org.xunyao.documents.Officer;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.wire.form.FormFiles;

/// Every form that is data, printed: full to the brim and as empty as it may be.
class FormSheetsTest {
    private static final Path DOCUMENTS =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/documents");
    private static final int SEAL_STRIP = 25;
    private static final String SEAL = "（印章）";
    /// Some words and the bureau's name.
    private static final int AFTER_TEXT = 30;
    private static final Pattern SIGNATURES = Pattern.compile("<div id=\"signatures\">(.*?)</div>", Pattern.DOTALL);

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static final Map<Integer, FormSpec> FORMS = new FormFiles(DOCUMENTS)
            .read().stream()
                    .collect(Collectors.toMap(FormSpec::number, Function.identity(), (one, two) -> one, TreeMap::new));
    /// Forms that take more than one page of the official set; the strip of 25 has a page of each size.
    private static final Map<Integer, Integer> PAGES = Map.ofEntries(
            Map.entry(14, 2),
            Map.entry(16, 2),
            Map.entry(21, 2),
            Map.entry(24, 2),
            Map.entry(25, 2),
            Map.entry(35, 2),
            Map.entry(37, 2),
            Map.entry(40, 5),
            Map.entry(41, 2),
            Map.entry(42, 2),
            Map.entry(44, 2),
            Map.entry(45, 2),
            Map.entry(46, 2),
            Map.entry(47, 2),
            Map.entry(49, 2));

    static Collection<Integer> forms() {
        return FORMS.keySet();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFullDocumentIsPdfA2uAndSaysAllFixedWordsAndAllValues(int number) throws Exception {
        FormSpec form = Objects.requireNonNull(FORMS.get(number));
        SheetFacts facts = SampleSheets.full(form);
        assertThat(facts.flaws()).isEmpty();
        byte[] pdf = compose(form, facts, "full");
        assertPdfA2u(pdf);
        String text = text(form, pdf);
        List<String> words = new ArrayList<>(fixedWords(form));
        assertThat(words).isNotEmpty();
        form.fields().forEach(field -> words.addAll(printed(facts, field)));
        assertThat(words).filteredOn(each -> !text.contains(each)).isEmpty();
        assertInsideThePage(pdf);
        if (form.traits().seal() && number != SEAL_STRIP) {
            assertThat(pages(pdf))
                    .filteredOn(page -> page.contains(SEAL))
                    .allSatisfy(page -> assertThat(page.indexOf(SEAL)).isGreaterThan(AFTER_TEXT));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aDocumentWithNothingButWhatIsDemandedIsPdfA2uAndNoLongerThanTheOfficialForm(int number) throws Exception {
        FormSpec form = Objects.requireNonNull(FORMS.get(number));
        SheetFacts facts = SampleSheets.bare(form);
        assertThat(facts.flaws()).isEmpty();
        byte[] pdf = compose(form, facts, "bare");
        assertPdfA2u(pdf);
        assertInsideThePage(pdf);
        assertThat(pages(pdf)).hasSizeLessThanOrEqualTo(PAGES.getOrDefault(number, 1));
    }

    @Test
    void theListOfFormsSaysOfEachWhetherItWasCompared() throws IOException {
        List<String> list = Files.readAllLines(DOCUMENTS.resolve("../../docs/design/forms.md"));
        assertThat(FORMS.values())
                .allSatisfy(form -> assertThat(list)
                        .contains("| " + form.number() + " | " + form.name() + " | `" + form.code() + "` | data | "
                                + compared(form) + " |"));
    }

    private static String compared(FormSpec form) {
        boolean fields = form.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .allMatch(FormField::verified);
        return form.term().verified() ? fields ? "yes" : "but fields" : "no";
    }

    /// What the official form says, typed from it: one clause between two blanks a line.
    private static List<String> fixedWords(FormSpec form) throws IOException {
        List<Path> lists;
        try (Stream<Path> found = Files.list(Path.of("src/test/resources/forms"))) {
            lists = found.filter(file -> file.getFileName().toString().startsWith("fixed-"))
                    .toList();
        }
        String number = form.number() + ",";
        List<String> words = new ArrayList<>();
        for (Path list : lists) {
            Files.readAllLines(list).stream()
                    .filter(line -> line.startsWith(number))
                    .map(line -> bare(line.substring(number.length())))
                    .forEach(words::add);
        }
        return words;
    }

    /// The words that the values of a blank are printed as.
    private static List<String> printed(SheetFacts facts, FormField field) {
        Fields fields = facts.fields();
        return switch (field.kind()) {
            case ROWS ->
                switch (fields.value(field.key()).orElseThrow()) {
                    case Value.Rows(List<Fields> rows) ->
                        rows.stream()
                                .flatMap(row -> field.columns().stream()
                                        .filter(column -> column.kind() == FieldKind.LINE)
                                        .flatMap(column -> words(row, column.key())))
                                .toList();
                    case Value other -> List.of();
                };
            case PARTY -> words(fields, "party.name").toList();
            case LINE, TEXT, DATE, TIME, MONEY -> words(fields, field.key()).toList();
            case OFFICERS ->
                facts.officers(field.key()).stream().map(Officer::name).toList();
            case NUMBER, BOX, CHOICE, CHOICES -> List.of();
        };
    }

    private static Stream<String> words(Fields fields, String name) {
        return fields.value(name).stream()
                .filter(value -> value instanceof Value.Text)
                .map(value -> bare(((Value.Text) value).text()));
    }

    private static byte[] compose(FormSpec form, SheetFacts facts, String name) throws IOException {
        byte[] pdf = PdfComposerTest.COMPOSER.compose(form, facts, SampleDocuments.STAMP);
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "documents", name));
        Files.write(folder.resolve(String.format(Locale.ROOT, "%02d.pdf", form.number())), pdf);
        return pdf;
    }

    private static void assertPdfA2u(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_U;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .map(TestAssertion::getMessage)
                            .distinct())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static void assertInsideThePage(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> glyphs) {
                    for (TextPosition glyph : glyphs) {
                        assertThat(glyph.getXDirAdj()).as(text).isPositive();
                        assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj())
                                .as(text)
                                .isLessThan(glyph.getPageWidth());
                        assertThat(glyph.getYDirAdj()).as(text).isBetween(0f, glyph.getPageHeight());
                    }
                }
            }.getText(document);
        }
    }

    /// The running text of all pages without blanks; what stands on each page again is left out, so that words
    /// that go over a page are found.
    private static String text(FormSpec form, byte[] pdf) throws IOException {
        String template = Files.readString(DOCUMENTS.resolve(form.template() + ".xhtml"));
        String again = again(template);
        List<String> pages = pages(pdf);
        return pages.stream().map(page -> page.replaceAll(again, "")).collect(Collectors.joining()) + pages.getFirst();
    }

    /// What stands on each page of a template again, as a pattern.
    static String again(String template) {
        Matcher signatures = SIGNATURES.matcher(template);
        return signatures.find()
                ? Pattern.quote(bare(signatures.group(1).replaceAll("<[^>]*>", "")))
                        .replace("第页共页", "第\\E\\d*\\Q页共\\E\\d*\\Q页\\E\\d*\\Q")
                : "—\\d+—|第\\d+页共\\d+页";
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(bare(stripper.getText(document)));
            }
        }
        return pages;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000√]", "");
    }
}
