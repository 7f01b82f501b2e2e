package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.wire.form.FormFiles;

/// Numbered notes of evidence on paper.
final class EvidenceNotesTest {
    private static final FormSpec DECISION = new FormFiles(
                    Path.of(System.getProperty("xunyao.root", "..")).resolve("resources/documents"))
            .read().stream().filter(spec -> spec.number() == 45).findFirst().orElseThrow();

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void eachMarkHasItsNoteWithDigestsAndACodeThatReads() throws Exception {
        SheetFacts facts = facts(2);
        byte[] pdf = pdf(facts);
        keep("evidence-notes", pdf);
        String text = text(pdf);
        assertThat(text)
                .contains("柜台无人［证1］。", "销售了处方药［证2］。", "附：证据附注", "［证1］录像1", "SHA-256" + "1".repeat(64))
                .doesNotContain("录像3");
        assertThat(codes(pdf))
                .containsExactlyInAnyOrder(
                        EvidenceNotes.code(new UUID(5, 1).toString(), "1".repeat(64)),
                        EvidenceNotes.code(new UUID(5, 2).toString(), "2".repeat(64)));
        assertThat(complaints(pdf)).isEmpty();
        assertThat(pdf(facts)).as("the same facts give the same bytes").isEqualTo(pdf);
    }

    @Test
    void twentyNotesGoOnOverThePagesAndStayOnThem() throws Exception {
        byte[] pdf = pdf(facts(20));
        keep("evidence-notes-many", pdf);
        assertThat(text(pdf)).contains("［证20］录像20");
        assertThat(complaints(pdf)).isEmpty();
    }

    @Test
    void withoutMarksNothingIsAdded() throws Exception {
        SheetFacts plain = SampleSheets.bare(DECISION);
        SheetFacts known = plain.withLinks(List.of(link(1)));
        assertThat(pdf(known)).isEqualTo(pdf(plain));
        assertThat(text(pdf(known))).doesNotContain("证据附注");
    }

    /// So many are named, and one more is known.
    private static SheetFacts facts(int named) {
        String sentences = "柜台无人［证1］。\n销售了处方药［证2］。\n"
                + IntStream.rangeClosed(3, named)
                        .mapToObj(number -> "又见［证" + number + "］。")
                        .reduce("", String::concat);
        return SampleSheets.bare(DECISION)
                .with("facts", sentences)
                .withLinks(Stream.iterate(1, number -> number + 1)
                        .limit(named + 1L)
                        .map(EvidenceNotesTest::link)
                        .toList());
    }

    private static EvidenceLink link(int number) {
        String digit = Integer.toHexString(number % 16);
        return new EvidenceLink(
                number, new UUID(5, number), "录像" + number + "（导出 10-09.mp4）", digit.repeat(64), "ab".repeat(32));
    }

    private static byte[] pdf(SheetFacts facts) {
        return PdfComposerTest.COMPOSER.compose(facts.spec(), facts, SampleDocuments.STAMP);
    }

    private static List<String> codes(byte[] pdf) throws Exception {
        var codes = new ArrayList<String>();
        for (byte[] png : new PagePictures().draw(pdf, 300)) {
            BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            try {
                Result[] found = new QRCodeMultiReader()
                        .decodeMultiple(
                                new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
                Stream.of(found).map(Result::getText).forEach(codes::add);
            } catch (NotFoundException none) {
                // A page without a code.
            }
        }
        return codes;
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

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]", "");
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
