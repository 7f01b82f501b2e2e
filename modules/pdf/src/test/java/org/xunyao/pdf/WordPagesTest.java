package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Fields;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.pdf.word.WordFile;
import org.xunyao.pdf.word.WordFonts;
import org.xunyao.wire.form.FormFiles;

/// Every kind of document as a file for word processors, beside its pages.
class WordPagesTest {
    private static final Path DOCUMENTS =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/documents");
    private static final int SEAL_STRIP = 25;
    private static final Map<Integer, Facts> ALL = all();
    private static final DocumentKinds KINDS = DocumentKinds.installed(new FormFiles(DOCUMENTS).read());

    private static Map<Integer, Facts> all() {
        Map<Integer, Facts> all = new TreeMap<>();
        SampleDocuments.all().forEach(facts -> all.put(facts.kind(), facts));
        for (FormSpec form : new FormFiles(DOCUMENTS).read()) {
            all.put(form.number(), SampleSheets.full(form));
        }
        return all;
    }

    static Collection<Integer> kinds() {
        return ALL.keySet();
    }

    @Test
    void thereAreFiftySixKinds() {
        assertThat(ALL).hasSize(56);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatThePagesSayTheFileSaysInTheSameOrderAndCellByCell(int number) throws Exception {
        Facts facts = Objects.requireNonNull(ALL.get(number));
        DocumentKind kind = KINDS.byNumber(number);
        byte[] word = PdfComposerTest.COMPOSER.word(kind, facts, SampleDocuments.STAMP);
        keep(number, word);
        String pages = pages(kind, PdfComposerTest.COMPOSER.compose(kind, facts, SampleDocuments.STAMP));
        try (var file = new XWPFDocument(new ByteArrayInputStream(word))) {
            var said = new StringBuilder();
            int at = 0;
            for (IBodyElement element : file.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    String text = bare(paragraph.getText());
                    said.append(text);
                    int found = pages.indexOf(text, number == SEAL_STRIP ? 0 : at);
                    assertThat(found).as(text).isNotNegative();
                    at = found + text.length();
                } else if (element instanceof XWPFTable table) {
                    cells(table).forEach(said::append);
                }
            }
            Document page = filled(kind, facts);
            assertThat(file.getTables().stream().flatMap(table -> cells(table).stream()))
                    .containsExactlyElementsOf(cells(page));
            assertThat(letters(pages)).containsAll(letters(said.toString()));
            if (page.getElementsByTagName("thead").getLength() == 0) {
                assertThat(sorted(said.toString())).isEqualTo(sorted(pages));
            }
            assertNoIssuedPaper(file);
        }
    }

    private static void assertNoIssuedPaper(XWPFDocument file) {
        assertThat(file.getHeaderList().getFirst().getText()).contains(WordFile.MARK);
        assertThat(file.getProperties().getCoreProperties().getDescription()).isEqualTo(WordFile.MARK);
        assertThat(file.getProperties().getCoreProperties().getTitle()).endsWith("（编辑稿）");
    }

    @Test
    void fontsAreNamedAsTheTableSaysAndAProvincesTableGoesFirst(@TempDir Path folder) throws IOException {
        assertThat(WordFonts.read(DOCUMENTS)).isEqualTo(new WordFonts("方正小标宋简体", "仿宋_GB2312"));
        Files.createDirectories(folder.resolve("province"));
        Files.writeString(folder.resolve("province/word-fonts.csv"), "use,font\ntitle,小标宋\nbody,仿宋\n");
        assertThat(WordFonts.read(folder)).isEqualTo(new WordFonts("小标宋", "仿宋"));
        for (String wrong :
                List.of("", "use,font\ntitle,甲\n", "use,font\ntitle,甲\nbody,<w>\n", "use,font\ntitle,甲\ntitle,乙\n")) {
            Files.writeString(folder.resolve("province/word-fonts.csv"), wrong);
            assertThatThrownBy(() -> WordFonts.read(folder)).hasMessageStartingWith("DOC-WORD");
        }
        byte[] word =
                PdfComposerTest.COMPOSER.word(KINDS.byNumber(33), SampleDocuments.notice(), SampleDocuments.STAMP);
        try (var file = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(font(file, "责令改正通知书")).isEqualTo("方正小标宋简体");
            assertThat(font(file, "当事人：")).isEqualTo("仿宋_GB2312");
            var size = file.getDocument().getBody().getSectPr().getPgSz();
            assertThat(List.of(size.getW().toString(), size.getH().toString())).containsExactly("11906", "16838");
        }
    }

    private static String font(XWPFDocument file, String begin) {
        return file.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(begin))
                .findFirst()
                .orElseThrow()
                .getRuns()
                .getFirst()
                .getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
    }

    private static Document filled(DocumentKind kind, Facts facts) {
        Fields fields =
                facts.fields().text("number", SampleDocuments.STAMP.number().orElseThrow());
        fields = fields.value("title").isPresent() ? fields : fields.text("title", kind.name());
        fields = fields.value("bureau").isPresent() ? fields : fields.text("bureau", SampleDocuments.STAMP.bureau());
        return Template.read(DOCUMENTS.resolve(kind.template() + ".xhtml"), DOCUMENTS.resolve("form.css"))
                .fill(fields);
    }

    private static List<String> cells(Document page) {
        NodeList all = page.getElementsByTagName("td");
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element cell = (Element) all.item(i);
            Element table = (Element) cell.getParentNode().getParentNode();
            table = table.getTagName().equals("table") ? table : (Element) table.getParentNode();
            if (!((Element) table.getParentNode()).getAttribute("id").equals("signatures")) {
                cells.add(bare(cell.getTextContent()));
            }
        }
        return cells;
    }

    /// A cell that goes on from above is none of its own.
    private static List<String> cells(XWPFTable table) {
        List<String> cells = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                var properties = cell.getCTTc().getTcPr();
                boolean goesOn = properties != null
                        && properties.isSetVMerge()
                        && STMerge.CONTINUE.equals(properties.getVMerge().getVal());
                if (!goesOn) {
                    cells.add(bare(cell.getText()));
                }
            }
        }
        return cells;
    }

    /// The running text without what stands on each page again.
    private static String pages(DocumentKind kind, byte[] pdf) throws IOException {
        String template = Files.readString(DOCUMENTS.resolve(kind.template() + ".xhtml"));
        String again = FormSheetsTest.again(template);
        var pages = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.append(bare(stripper.getText(document)).replaceAll(again, ""));
            }
        }
        return pages.toString();
    }

    private static List<Integer> letters(String text) {
        return text.codePoints().distinct().boxed().toList();
    }

    private static String sorted(String text) {
        return text.codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static void keep(int number, byte[] word) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "documents", "word"));
        Files.write(folder.resolve(String.format(Locale.ROOT, "%02d.docx", number)), word);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000√☑☐]", "");
    }
}
