package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.kernel.FaultException;

class PdfComposerTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/documents");
    static final PdfComposer COMPOSER = newComposer();
    private final DocumentKinds kinds = DocumentKinds.installed();

    private static PdfComposer newComposer() {
        return over(RESOURCES);
    }

    static PdfComposer over(Path templates) {
        return new PdfComposer(
                templates,
                new Fonts(installed("AR PL SungtiL GB"), installed("LXGW WenKai"), installed("BabelStone Han")));
    }

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Facts> documents() {
        return SampleDocuments.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFormIsPdfA2uByVeraPdf(Facts facts) throws Exception {
        byte[] pdf = compose(facts);
        keep(facts, pdf);
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

    @ParameterizedTest
    @MethodSource("documents")
    void everyFormCarriesItsNameAndTheRareCharacters(Facts facts) throws IOException {
        String text = text(compose(facts));
        String name = kinds.byNumber(facts.kind()).name();
        assertThat(text).contains(name).contains("㛃").contains("𠮷").contains("䶮");
    }

    @Test
    void equalFactsGiveEqualBytes() {
        assertThat(compose(SampleDocuments.notice())).isEqualTo(compose(SampleDocuments.notice()));
    }

    @Test
    void theDigestInTheDocumentIsReadBackWhole() throws IOException {
        assertThat(text(compose(SampleDocuments.extraction())))
                .contains(SampleDocuments.SHA256)
                .contains(SampleDocuments.SM3);
        assertThat(text(compose(SampleDocuments.sheet())).lines())
                .anyMatch(line -> line.strip().equals(SampleDocuments.SHA256));
    }

    @Test
    void anOrdinaryTableFitsOnOnePage() throws IOException {
        for (Facts facts : List.of(SampleDocuments.register(), SampleDocuments.filing(), SampleDocuments.sheet())) {
            try (PDDocument document = Loader.loadPDF(compose(facts))) {
                assertThat(document.getNumberOfPages())
                        .as("form %d", facts.kind())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aLongRecordBearsTheSignatureLinesOnEveryPage() throws IOException {
        byte[] pdf = compose(SampleDocuments.scene(12));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThanOrEqualTo(3);
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("见证人")
                        .containsPattern("第\\s*" + page + "\\s*页\\s*共\\s*" + pages + "\\s*页");
            }
        }
        assertThat(new PagePictures().draw(pdf, 50)).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsToBeSaidOfTheClockStandsUnderTheLastWordsAsPlainText(Facts facts) throws IOException {
        Stamp plain = SampleDocuments.STAMP;
        var stamp = new Stamp(
                plain.id(), plain.bureau(), plain.number(), plain.at(), List.of("附注：时钟曾发生跳变<b>。", "附注：另有2次。"));
        byte[] pdf = COMPOSER.compose(kinds.byNumber(facts.kind()), facts, stamp);
        assertThat(text(pdf).replaceAll("\\s", "")).contains("附注：时钟曾发生跳变<b>。", "附注：另有2次。");
    }

    @Test
    void markupThatSomebodyTypedIsPrintedAsWords() throws IOException {
        var sample = SampleDocuments.sheet();
        var hostile = new EvidenceSheet(
                "<b>粗</b>&amp;", sample.takenAt(), sample.place(), "<script>x</script>", sample.officers(), "", "");
        assertThat(text(compose(hostile))).contains("<b>粗</b>&amp;").contains("<script>x</script>");
    }

    @Test
    void aCharacterThatNoFontDrawsIsRefused() {
        var sample = SampleDocuments.sheet();
        var egyptian = new EvidenceSheet("𓀀", sample.takenAt(), sample.place(), "", sample.officers(), "", "");
        assertThatThrownBy(() -> compose(egyptian))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DOC-GLYPH");
    }

    @Test
    void theFontForRareCharactersIsReadWhenATextNeedsIt() throws Exception {
        var composer = new PdfComposer(
                RESOURCES,
                new Fonts(installed("AR PL SungtiL GB"), installed("LXGW WenKai"), Path.of("no-such-font.ttf")));
        var officers = List.of(new Officer("李明远", "330198001", "药械化股"), new Officer("王晓岚", "330198002", "药械化股"));
        var at = SampleDocuments.sheet().takenAt();
        var usual = new EvidenceSheet("进货票据", at, "货架", "", officers, "", "");
        assertThat(text(composer.compose(kinds.byNumber(usual.kind()), usual, SampleDocuments.STAMP)))
                .contains("进货票据");
        // The body font leaves this character out.
        var rare = new EvidenceSheet("𠀀", at, "货架", "", officers, "", "");
        assertThatThrownBy(() -> composer.compose(kinds.byNumber(rare.kind()), rare, SampleDocuments.STAMP))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DOC-FONT");
    }

    private byte[] compose(Facts facts) {
        Stamp stamp = SampleDocuments.STAMP;
        return COMPOSER.compose(kinds.byNumber(facts.kind()), facts, stamp);
    }

    private static void keep(Facts facts, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "documents"));
        Files.write(folder.resolve(facts.kind() + ".pdf"), pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    /// The file of a family.
    static Path font(String family) {
        return installed(family);
    }

    private static Path installed(String family) {
        try {
            Process process = new ProcessBuilder("fc-list", family + ":style=Regular", "-f", "%{file}\n").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Path::of)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
