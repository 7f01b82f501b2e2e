package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.dossier.Bookbinding;
import org.xunyao.documents.dossier.DossierHead;
import org.xunyao.documents.dossier.DossierLine;
import org.xunyao.documents.dossier.DossierMaterials;
import org.xunyao.documents.dossier.DossierPlan;
import org.xunyao.documents.dossier.DossierSheets;
import org.xunyao.documents.dossier.Exhibit;
import org.xunyao.documents.dossier.Volume;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.dossier.DossierTables;
import org.xunyao.wire.form.FormFiles;

/// The file of a case as one book: forms as they are issued, pictures, and what the plan adds.
class DossierPressTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/documents");
    private static final DocumentKinds KINDS =
            DocumentKinds.installed(new FormFiles(RESOURCES).found().forms());
    private static final PdfDossierPress PRESS = new PdfDossierPress(PdfComposerTest.font("LXGW WenKai"));
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");
    private static final int UNNUMBERED_BEFORE = 2;

    private final Bookbinding binding = new Bookbinding(
            new DossierTables(RESOURCES).order(),
            new DossierSheets(KINDS, PdfComposerTest.COMPOSER, PdfComposerTest.COMPOSER),
            PRESS);
    private final Case bound = new Case();

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theBookIsPdfA2uByVeraPdfAndHasTheSameBytesEachTime() throws Exception {
        byte[] book = bind(lay(EnumSet.allOf(Volume.class)));
        keep(book);
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_U;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(book), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .map(TestAssertion::getMessage)
                            .distinct())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
        assertThat(bind(lay(EnumSet.allOf(Volume.class)))).isEqualTo(book);
    }

    @Test
    void everyPageOfAVolumeBearsItsNumberAndTheDirectoryAndTheCoverSayTheSame() throws IOException {
        Bookbinding.Laid laid = lay(EnumSet.allOf(Volume.class));
        byte[] book = bind(laid);
        List<String> pages = pages(book);
        int at = 0;
        for (DossierPlan plan : laid.plans()) {
            String title = plan.volume().title();
            assertThat(pages.get(at)).contains("本卷共" + plan.items() + "件" + plan.pages() + "页", "（" + title + "）");
            assertThat(pages.get(at + 1)).contains("卷内文件目录");
            for (DossierLine line : plan.lines()) {
                assertThat(pages.get(at + 1)).contains(line.range());
            }
            at += UNNUMBERED_BEFORE;
            for (int number = 1; number <= plan.pages(); number++) {
                assertThat(corner(book, at)).as("%s %d", title, number).isEqualTo("" + number);
                at++;
            }
            assertThat(pages.get(at)).contains("卷内备考表");
            at++;
        }
        assertThat(at).isEqualTo(pages.size());
    }

    @Test
    void bookmarksNameVolumesAndPapersInTheirOrder() throws IOException {
        try (PDDocument book = Loader.loadPDF(bind(lay(EnumSet.allOf(Volume.class))))) {
            var names = new ArrayList<String>();
            for (PDOutlineItem volume :
                    book.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(volume.getTitle());
                volume.children().forEach(item -> names.add(item.getTitle()));
            }
            assertThat(names)
                    .containsExactly(
                            "正卷",
                            "卷宗封面",
                            "卷内文件目录",
                            "责令改正通知书",
                            "现场笔录",
                            "E01 现场快照",
                            "E02 现场快照",
                            "校验值清单",
                            "卷内备考表",
                            "副卷",
                            "卷宗封面",
                            "卷内文件目录",
                            "案件来源登记表",
                            "E03 现场快照",
                            "校验值清单",
                            "卷内备考表");
            assertThat(book.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .contains("正卷 1", "副卷 1");
        }
    }

    @Test
    void theListOfDigestsHoldsEverySealedThingOfItsVolume() throws IOException {
        String text = String.join("", pages(bind(lay(Set.of(Volume.MAIN))))).replaceAll("\\s", "");
        for (Document.Issued paper : bound.materials.papers()) {
            boolean inMain = paper.facts().kind() != 1;
            assertThat(text.contains(paper.sealed().digests().sha256())).isEqualTo(inMain);
            assertThat(text.contains(paper.sealed().digests().sm3())).isEqualTo(inMain);
        }
        assertThat(text)
                .contains(bound.materials.exhibits().get(3).item().digests().sm3());
    }

    @Test
    void aDamagedPaperEndsTheWorkWithACode() {
        bound.damaged = true;
        assertThatThrownBy(() -> lay(Set.of(Volume.MAIN)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DOSSIER-PAPER");
        assertThatThrownBy(() -> PRESS.pages("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DOSSIER-PAPER");
    }

    @Test
    void anEmptyVolumeIsLeftOutAndAnEmptyFileRefused() {
        bound.materials = new DossierMaterials(
                bound.materials.papers().stream()
                        .filter(paper -> paper.facts().kind() != 1)
                        .toList(),
                List.of());
        assertThat(lay(EnumSet.allOf(Volume.class)).plans()).hasSize(1);
        assertThatThrownBy(() -> lay(Set.of(Volume.SECONDARY))).hasMessageContaining("DOSSIER-EMPTY");
    }

    @Test
    void whoeverStopsItStopsItBetweenTwoParts() throws IOException {
        Bookbinding.Laid laid = lay(Set.of(Volume.MAIN));
        var steps = new AtomicInteger();
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> PRESS.bind(laid.book(), out, () -> {
                    if (steps.incrementAndGet() == 4) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void aSignaturesFieldStaysInThePaperThatWasSealed() throws IOException {
        byte[] signed = withField(bound.bytes(bound.materials.papers().getFirst()));
        bound.changed = Optional.of(signed);
        try (PDDocument book = Loader.loadPDF(bind(lay(Set.of(Volume.MAIN))))) {
            assertThat(book.getDocumentCatalog().getAcroForm()).isNull();
            for (PDPage page : book.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            assertThat(book.getDocumentCatalog().getCOSObject().keySet())
                    .contains(COSName.OUTLINES, COSName.PAGE_LABELS, COSName.METADATA);
        }
    }

    private static byte[] withField(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(100, 100, 80, 80));
            widget.setPage(document.getPage(0));
            document.getPage(0).setAnnotations(List.of(widget));
            form.setFields(List.of(field));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private Bookbinding.Laid lay(Set<Volume> volumes) {
        return binding.lay(HEAD, bound.materials, volumes, bound, () -> {});
    }

    private static byte[] bind(Bookbinding.Laid laid) throws IOException {
        var out = new ByteArrayOutputStream();
        PRESS.bind(laid.book(), out, () -> {});
        return out.toByteArray();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[ \\u3000\\n]", ""));
            }
            return pages;
        }
    }

    /// The words in the upper right corner, where nothing but the number stands.
    private static String corner(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var area = new PDFTextStripperByArea();
            area.addRegion("corner", new Rectangle(515, 10, 70, 30));
            area.extractRegions(document.getPage(page));
            return area.getTextForRegion("corner").strip();
        }
    }

    private static void keep(byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "documents"));
        Files.write(folder.resolve("dossier.pdf"), pdf);
    }

    private static final DossierHead HEAD = new DossierHead(
            new UUID(7, 8),
            "澜市监案〔2026〕97号",
            "澜溪县市场监督管理局",
            AT.plusSeconds(60),
            LocalDate.of(2026, 11, 20),
            ZoneId.of("Asia/Shanghai"),
            Map.of(
                    "fonds", "澜溪县市场监督管理局",
                    "caseName", "明康大药房涉嫌药师不在岗销售处方药案",
                    "unit", "药械化股",
                    "filedOn", "2026-11-10",
                    "closedOn", "2026-11-20",
                    "keepFor", "10年",
                    "archiveNumber", "2026-3-12"),
            Map.of("condition", "本卷材料齐全，没有缺损。", "compiler", "李明远、王晓岚", "inspector", "党安"));

    /// Two records, a register, three stills and a clip.
    private static final class Case implements Bookbinding.Leaves {
        private static final Map<Facts, byte[]> MADE = new ConcurrentHashMap<>();

        private DossierMaterials materials = new DossierMaterials(
                List.of(
                        paper(SampleDocuments.scene(12), 1),
                        paper(SampleDocuments.register(), 2),
                        paper(SampleDocuments.notice(), 3)),
                List.of(
                        still(1, EvidenceKind.STILL, EvidenceUse.LAWFULLY_COLLECTED),
                        still(2, EvidenceKind.STILL, EvidenceUse.ART41),
                        still(3, EvidenceKind.STILL, EvidenceUse.LEAD_ONLY),
                        still(4, EvidenceKind.CLIP, EvidenceUse.ART41)));

        private boolean damaged;
        private Optional<byte[]> changed = Optional.empty();

        @Override
        public byte[] paper(Document.Issued paper) {
            byte[] bytes = changed.filter(other -> paper.facts().kind() == 9).orElseGet(() -> bytes(paper));
            return damaged ? Arrays.copyOf(bytes, 40) : bytes;
        }

        byte[] bytes(Document.Issued paper) {
            return MADE.computeIfAbsent(paper.facts(), Case::composed);
        }

        private static byte[] composed(Facts facts) {
            Stamp stamp = SampleDocuments.STAMP;
            return PdfComposerTest.COMPOSER.compose(KINDS.byNumber(facts.kind()), facts, stamp);
        }

        @Override
        public byte[] still(EvidenceItem still) {
            try {
                boolean upright = still.digests().size() == 2;
                var picture = new BufferedImage(upright ? 360 : 640, upright ? 640 : 360, BufferedImage.TYPE_INT_RGB);
                for (int y = 0; y < picture.getHeight(); y++) {
                    for (int x = 0; x < picture.getWidth(); x++) {
                        int red = x * 255 / picture.getWidth();
                        int blue = y * 255 / picture.getHeight();
                        picture.setRGB(x, y, (red << 16) | blue);
                    }
                }
                var bytes = new ByteArrayOutputStream();
                ImageIO.write(picture, "jpeg", bytes);
                return bytes.toByteArray();
            } catch (IOException never) {
                throw new IllegalStateException(never);
            }
        }

        private static Document.Issued paper(Facts facts, int second) {
            String digit = Integer.toString(second);
            return new Document.Issued(
                    new DocumentId(new UUID(facts.kind(), second)),
                    "case:1",
                    facts,
                    Optional.empty(),
                    AT.plusSeconds(second),
                    new DurableFiles.Stored(
                            Path.of("paper"), new Digests(digit.repeat(64), "a" + digit.repeat(63), 1)));
        }

        private static Exhibit still(int number, EvidenceKind kind, EvidenceUse use) {
            String digit = Integer.toString(number);
            var item = new EvidenceItem(
                    new EvidenceId(new UUID(9, number)),
                    kind,
                    new Digests("b" + digit.repeat(63), "c" + digit.repeat(63), number),
                    "image/jpeg",
                    new CaptureTimes(Optional.empty(), Optional.of(AT), AT),
                    new EvidenceSource.OfCamera("C1"),
                    use,
                    Optional.empty(),
                    List.of());
            return new Exhibit(item, "E0" + number, kind == EvidenceKind.STILL ? "现场快照" : "视频片段", "", "camera:C1");
        }
    }
}
