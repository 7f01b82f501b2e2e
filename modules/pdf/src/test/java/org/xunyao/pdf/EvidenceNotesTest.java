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
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.documents.forms.FilingApproval;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.LinkedFacts;
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
    void marksInCellsOfTablesHaveTheirNotes() throws Exception {
        SheetFacts facts = SampleSheets.bare(DECISION)
                .with("evidence", List.of(Map.of("item", "录像1", "proves", "证明柜台无人［证2］")))
                .withLinks(List.of(link(1), link(2)));
        byte[] pdf = pdf(facts);
        assertThat(text(pdf)).contains("证明柜台无人［证2］", "附：证据附注", "［证2］录像2").doesNotContain("［证1］");
        assertThat(complaints(pdf)).isEmpty();
    }

    static Stream<LinkedFacts> records() {
        List<EvidenceLink> links = List.of(link(1));
        String words = "柜台无人［证1］。";
        SceneRecord scene = SampleDocuments.scene(words);
        CaseSourceRegister source = SampleDocuments.register();
        FilingApproval filing = SampleDocuments.filing();
        return Stream.of(
                        scene,
                        new CaseSourceRegister(
                                source.origin(),
                                source.foundAt(),
                                source.inspectors(),
                                source.informant(),
                                source.party(),
                                words,
                                source.registeredOn(),
                                source.opinion(),
                                source.remarks()),
                        new FilingApproval(
                                filing.filing(),
                                filing.party(),
                                filing.cause(),
                                filing.foundAt(),
                                words,
                                filing.checkers(),
                                filing.checkedOn(),
                                filing.unitOpinion(),
                                filing.leaderOpinion(),
                                filing.remarks()),
                        sheet(words),
                        extraction(words),
                        notice(words))
                .map(facts -> ((LinkedFacts) facts).withLinks(links));
    }

    private static EvidenceSheet sheet(String words) {
        EvidenceSheet plain = SampleDocuments.sheet();
        return new EvidenceSheet(
                plain.evidence(),
                plain.takenAt(),
                plain.place(),
                words,
                plain.officers(),
                plain.provider(),
                plain.opinion());
    }

    private static ElectronicExtraction extraction(String words) {
        ElectronicExtraction plain = SampleDocuments.extraction();
        return new ElectronicExtraction(
                plain.period(),
                plain.place(),
                plain.inspected(),
                plain.extractor(),
                plain.officers(),
                plain.medium(),
                words,
                plain.content(),
                plain.digests(),
                plain.answer(),
                plain.read());
    }

    private static CorrectionNotice notice(String words) {
        CorrectionNotice plain = SampleDocuments.notice();
        return new CorrectionNotice(
                plain.recipient(),
                words,
                plain.violated(),
                plain.basis(),
                plain.until(),
                plain.requirements(),
                plain.consequence(),
                plain.remedies(),
                plain.contact(),
                plain.issuedOn(),
                plain.copies());
    }

    @ParameterizedTest
    @MethodSource("records")
    void theSixRecordsHaveTheirNotesToo(LinkedFacts facts) throws Exception {
        DocumentKind kind = DocumentKinds.installed().byNumber(facts.kind());
        byte[] pdf = PdfComposerTest.COMPOSER.compose(kind, facts, SampleDocuments.STAMP);
        keep("evidence-notes-" + facts.kind(), pdf);
        assertThat(text(pdf)).contains("柜台无人［证1］", "附：证据附注", "［证1］录像1", "SHA-256" + "1".repeat(64));
        assertThat(codes(pdf)).containsExactly(EvidenceNotes.code(new UUID(5, 1).toString(), "1".repeat(64)));
        assertThat(complaints(pdf)).isEmpty();
        assertThat(word(PdfComposerTest.COMPOSER.word(kind, facts, SampleDocuments.STAMP)))
                .contains("柜台无人［证1］", "附：证据附注", "［证1］", "1".repeat(64));
        byte[] plain = PdfComposerTest.COMPOSER.compose(kind, facts.withLinks(List.of()), SampleDocuments.STAMP);
        assertThat(text(plain)).doesNotContain("证据附注");
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

    private static String word(byte[] docx) throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(file)) {
            return words.getText().replaceAll("[\\s\\u3000]", "");
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
