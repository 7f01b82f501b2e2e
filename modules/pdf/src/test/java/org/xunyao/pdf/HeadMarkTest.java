package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
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
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Stamp;

/// The head of the audit chain on paper.
class HeadMarkTest {
    private static final Checkpoint HEAD = new Checkpoint(
            "lanxi-2",
            482_119,
            SampleDocuments.SM3,
            Instant.parse("2026-11-22T08:00:00Z"),
            "GOOD PT0.1S boot=1 ns=2",
            Cause.HOURLY);

    private final DocumentKinds kinds = DocumentKinds.installed();

    static List<Facts> documents() {
        return SampleDocuments.all();
    }

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theLastPageBearsTheHeadAndNoPageIsSetOtherwise(Facts facts) throws Exception {
        List<String> plain = pages(compose(facts, Optional.empty()));
        byte[] pdf = compose(facts, Optional.of(HEAD));
        keep("anchored-" + facts.kind(), pdf);
        List<String> marked = pages(pdf);
        assertThat(marked).hasSameSizeAs(plain);
        assertThat(marked.getLast()).contains("审计链 lanxi-2 第482119条 66c7 f0f4 62ee");
        assertThat(marked.subList(0, marked.size() - 1)).isEqualTo(plain.subList(0, plain.size() - 1));
        assertThat(code(pdf, 300)).isEqualTo(HeadMark.code(HEAD));
        assertThat(complaints(pdf)).isEmpty();
    }

    @Test
    void theSameHeadGivesTheSameBytes() {
        Facts notice = SampleDocuments.notice();
        assertThat(compose(notice, Optional.of(HEAD))).isEqualTo(compose(notice, Optional.of(HEAD)));
        assertThat(sheet(HEAD)).isEqualTo(sheet(HEAD));
    }

    @Test
    void theSheetIsOnePageWithEverythingThatIsCompared() throws Exception {
        byte[] pdf = sheet(HEAD);
        keep("sheet", pdf);
        assertThat(pages(pdf)).hasSize(1);
        assertThat(pages(pdf).getFirst().replaceAll("\\s", ""))
                .contains("lanxi-2", "482119", SampleDocuments.SM3, "2026-11-22T08:00:00Z", "ab".repeat(20));
        assertThat(code(pdf, 72)).isEqualTo(HeadMark.code(HEAD));
        assertThat(complaints(pdf)).isEmpty();
    }

    @Test
    void aStationWhoseNameTheFontLacksIsLeftToTheCode() throws Exception {
        var odd = new Checkpoint("站𓀀", 1, HEAD.head(), HEAD.at(), HEAD.clock(), HEAD.cause());
        byte[] pdf = compose(SampleDocuments.notice(), Optional.of(odd));
        assertThat(pages(pdf).getLast()).contains("审计链 第1条 66c7 f0f4 62ee");
        assertThat(code(pdf, 300)).isEqualTo(HeadMark.code(odd));
    }

    private static byte[] sheet(Checkpoint head) {
        return PdfComposerTest.COMPOSER.sheet(head, "ab".repeat(20));
    }

    private byte[] compose(Facts facts, Optional<Checkpoint> head) {
        Stamp plain = SampleDocuments.STAMP;
        var stamp = new Stamp(plain.id(), plain.bureau(), plain.number(), plain.at(), List.of(), head);
        return PdfComposerTest.COMPOSER.compose(kinds.byNumber(facts.kind()), facts, stamp);
    }

    /// Reads the code from a picture of the last page, as a telephone would.
    private static String code(byte[] pdf, int dotsPerInch) throws IOException, ReaderException {
        byte[] png = new PagePictures().draw(pdf, dotsPerInch).getLast();
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static List<String> complaints(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(TestAssertion::getMessage)
                    .distinct()
                    .toList();
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var pages = new java.util.ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
