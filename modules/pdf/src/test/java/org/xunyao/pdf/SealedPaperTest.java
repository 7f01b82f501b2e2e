package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.xunyao.crypto.KeyFile;
import org.xunyao.crypto.StationKey;
import org.xunyao.crypto.paper.PaperAnchors;
import org.xunyao.crypto.paper.PaperJudge;
import org.xunyao.crypto.paper.SealCertificate;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.PaperVerdict.Integrity;
import org.xunyao.documents.seal.PaperVerdict.Signer;
import org.xunyao.kernel.Clock;
import org.xunyao.pdf.seal.PdfSeal;
import org.xunyao.pdf.seal.SealPicture;

/// Composed papers, sealed and judged.
class SealedPaperTest {
    private static final Path FILES = Path.of("src/test/resources/seal");
    private static final char[] PASSWORD = "Paper-Seal-2026".toCharArray();
    private static final Instant AT = SampleDocuments.STAMP.at();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final byte[] PLAIN = PdfComposerTest.COMPOSER.compose(
            DocumentKinds.installed().byNumber(33), SampleDocuments.notice(), SampleDocuments.STAMP);

    private final PdfSeal press = new PdfSeal(ZONE);

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private record Bureau(SealCertificate certificate, PaperJudge judge) {
        Bureau(SealCertificate certificate, PaperAnchors anchors) {
            this(certificate, new PaperJudge(anchors, new Still()));
        }
    }

    private static Bureau ecdsa() {
        var keys = new KeyFile(new SecureRandom());
        StationKey key = keys.create("Lanxi bureau", AT.minusSeconds(60), AT.plusSeconds(86_400));
        return new Bureau(
                SealCertificate.read(keys.write(key, PASSWORD), PASSWORD),
                new PaperAnchors(List.of(key.certificate())));
    }

    /// Made once by Bouncy Castle: an authority and a bureau, both SM2, valid until 2099.
    private static Bureau sm2() throws IOException {
        return new Bureau(
                SealCertificate.read(Files.readAllBytes(FILES.resolve("sm2.p12")), PASSWORD),
                PaperAnchors.read(Files.readAllBytes(FILES.resolve("sm2-anchor.pem"))));
    }

    private static Bureau bureau(String profile) throws IOException {
        return profile.equals("SM2") ? sm2() : ecdsa();
    }

    private byte[] sealed(Bureau bureau) {
        return press.seal(PLAIN, AT, bureau.certificate(), Optional.of(SealPicture.read(seal(400))));
    }

    private static PaperVerdict judge(byte[] pdf, Bureau bureau) {
        return bureau.judge().judge(pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECDSA", "SM2"})
    void aSealedPaperStaysPdfA2uAndAllThreeVerdictsAreGood(String profile) throws Exception {
        Bureau bureau = bureau(profile);
        byte[] sealed = sealed(bureau);
        assertThat(Arrays.copyOf(sealed, PLAIN.length))
                .as("an increment: the composed bytes stay as they are")
                .isEqualTo(PLAIN);
        assertPdfA2u(sealed);
        assertThat(judge(sealed, bureau).good()).isTrue();
        assertThat(judge(PLAIN, bureau).integrity()).isInstanceOf(Integrity.Unsigned.class);
        Path kept = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "documents", "sealed"));
        Files.write(kept.resolve(profile + ".pdf"), sealed);
    }

    @Test
    void theSealLiesOverNameAndDateAndNotOverWhatIsStated() throws IOException {
        byte[] sealed = sealed(ecdsa());
        try (PDDocument document = Loader.loadPDF(sealed)) {
            var box = document.getSignatureFields()
                    .getFirst()
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            assertThat(box.getWidth()).isEqualTo(119f);
            assertThat(box.getLowerLeftX()).isBetween(300f, 420f);
            assertThat(new PDFTextStripper().getText(document)).contains("章）");
        }
        assertThat(red(sealed)).isGreaterThan(1000);
        assertThat(red(PLAIN)).isZero();
    }

    @Test
    void withoutAPictureOrAPlaceTheSignatureIsNotSeenAndHolds() throws Exception {
        Bureau bureau = ecdsa();
        byte[] unseen = press.seal(PLAIN, AT, bureau.certificate(), Optional.empty());
        assertThat(judge(unseen, bureau).good()).isTrue();
        assertPdfA2u(unseen);
        assertThat(red(unseen)).isZero();
        byte[] register = PdfComposerTest.COMPOSER.compose(
                DocumentKinds.installed().byNumber(1), SampleDocuments.register(), SampleDocuments.STAMP);
        byte[] placeless = press.seal(register, AT, bureau.certificate(), Optional.of(SealPicture.read(seal(400))));
        assertThat(judge(placeless, bureau).good()).isTrue();
        assertThat(red(placeless)).isZero();
    }

    @Test
    void noChangedByteOfAPaperIsWholeWhereverItLies() {
        Bureau bureau = ecdsa();
        byte[] sealed = sealed(bureau);
        for (int place = 0; place < sealed.length; place += 997) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThat(judge(changed, bureau).good()).as("byte %d", place).isFalse();
        }
        byte[] content = sealed.clone();
        content[PLAIN.length / 2] ^= 1;
        assertThat(judge(content, bureau).integrity()).isInstanceOf(Integrity.Altered.class);
        assertThat(judge(content, bureau).signer()).isInstanceOf(Signer.Unproven.class);
    }

    @Test
    void aRevisionBehindTheSignatureIsSaid() throws IOException {
        Bureau bureau = ecdsa();
        byte[] sealed = sealed(bureau);
        var revised = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).setRotation(180);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(revised);
        }
        PaperVerdict found = judge(revised.toByteArray(), bureau);
        assertThat(found.integrity()).isEqualTo(new Integrity.Added(revised.size() - sealed.length));
        assertThat(found.signer()).isInstanceOf(Signer.Trusted.class);
        byte[] twice = press.seal(sealed, AT, ecdsa().certificate(), Optional.empty());
        assertThat(judge(twice, bureau).integrity()).isEqualTo(new Integrity.Unreadable("SEVERAL"));
    }

    @Test
    void aSignatureThatIsLongerThanItsRoomIsNotCut() {
        assertThatThrownBy(() -> press.seal(PLAIN, AT, (content, at) -> new byte[(16 << 10) + 1], Optional.empty()))
                .hasMessageStartingWith("SEAL-SIZE");
        assertThatThrownBy(() -> press.seal(new byte[9], AT, (content, at) -> new byte[1], Optional.empty()))
                .hasMessageStartingWith("SEAL-PDF");
    }

    @Test
    void aPictureThatIsNoPngOrTooLargeIsRefused() {
        for (byte[] wrong : List.of(new byte[0], new byte[] {1, 2}, seal(20), new byte[SealPicture.MOST_BYTES + 1])) {
            assertThatThrownBy(() -> SealPicture.read(wrong)).hasMessageStartingWith("SEAL-PICTURE");
        }
    }

    private static long red(byte[] pdf) throws IOException {
        BufferedImage page = ImageIO.read(
                new ByteArrayInputStream(new PagePictures().draw(pdf, 72).getLast()));
        long red = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                var point = new Color(page.getRGB(x, y));
                red += point.getRed() > 150 && point.getGreen() < 120 ? 1 : 0;
            }
        }
        return red;
    }

    /// A red ring with a star on no ground.
    private static byte[] seal(int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.setColor(new Color(214, 31, 31));
        drawing.setStroke(new BasicStroke(side / 30f));
        drawing.drawOval(side / 30, side / 30, side - side / 15, side - side / 15);
        drawing.setFont(new Font(Font.SERIF, Font.PLAIN, side / 3));
        drawing.drawString("★", side / 3, side * 3 / 5);
        drawing.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return png.toByteArray();
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

    private record Still() implements Clock {
        @Override
        public Instant now() {
            return AT;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZONE;
        }
    }
}
