package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.documents.forms.FilingApproval;

/// How lines and pages end.
class PageLayoutTest {
    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕〉”’…—％,.;:!?)";
    private static final String NEVER_LAST = "（《「『【〔〈“‘(";
    private static final String MARKED = "依据《药品经营和使用质量监督管理办法》（国家市场监督管理总局令第84号）第四十四条、第七十二条，"
            + "店员䶮㛃（女）称：“执业药师𠮷某外出办事……下午回来。”自2026年11月22日14时02分起至15时，"
            + "共销售4笔、占12.5％；录像文件 20260506.mp4 的校验值为" + SampleDocuments.SM3 + "。";

    private final DocumentKinds kinds = DocumentKinds.installed();

    static List<Facts> longDocuments() {
        String text = shifted(24);
        String shorter = shifted(8);
        var register = SampleDocuments.register();
        var filing = SampleDocuments.filing();
        var sheet = SampleDocuments.sheet();
        var extraction = SampleDocuments.extraction();
        return List.of(
                SampleDocuments.scene(text),
                new CaseSourceRegister(
                        register.origin(),
                        register.foundAt(),
                        register.inspectors(),
                        "",
                        register.party(),
                        shorter,
                        register.registeredOn(),
                        "",
                        ""),
                new FilingApproval(
                        true,
                        filing.party(),
                        filing.cause(),
                        filing.foundAt(),
                        shorter,
                        filing.checkers(),
                        filing.checkedOn(),
                        MARKED,
                        "",
                        ""),
                new EvidenceSheet(
                        sheet.evidence(),
                        sheet.takenAt(),
                        sheet.place(),
                        shorter,
                        sheet.officers(),
                        sheet.provider(),
                        ""),
                new ElectronicExtraction(
                        extraction.period(),
                        extraction.place(),
                        extraction.inspected(),
                        extraction.extractor(),
                        extraction.officers(),
                        shorter,
                        shorter,
                        shorter,
                        extraction.digests(),
                        "",
                        false));
    }

    @ParameterizedTest
    @MethodSource("longDocuments")
    void noLineBeginsWithAClosingOrEndsWithAnOpeningMark(Facts facts) throws IOException {
        List<String> lines = lines(compose(facts));
        assertThat(lines).hasSizeGreaterThan(30);
        assertWellEnded(lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 6, 8, 10, 13})
    void noMarkIsLeftAloneWhereAFilledFieldMeetsFixedWords(int more) throws IOException {
        assertWellEnded(lines(compose(notice("执".repeat(20 + more), Optional.empty(), more))));
    }

    @Test
    void anOrdinaryNoticeOrExtractionRecordTakesOnePage() throws IOException {
        assertThat(pages(compose(SampleDocuments.notice()))).hasSize(1);
        assertThat(pages(compose(SampleDocuments.extraction()))).hasSize(1);
    }

    @Test
    void aTableRowWithALongTextBeginsUnderTheRowBeforeIt() throws IOException {
        for (Facts table : longDocuments().subList(1, 4)) {
            assertThat(pages(compose(table)).getFirst()).contains("甲依据");
        }
    }

    @Test
    void aBlankInsideChineseTextIsNotWidenedByJustification() throws IOException {
        for (float width : blanks(compose(SampleDocuments.sheet()))) {
            assertThat(width).isLessThan(7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 100, 200, 300, 420})
    void theSealOfANoticeHasTextAboveItAndThePageBeforeIsFull(int length) throws IOException {
        List<String> pages = pages(compose(notice("执业药师不在岗时未停止销售处方药", Optional.of("改".repeat(length)), 0)));
        String last = pages.getLast();
        assertThat(last).contains("（印　章）").contains("本文书一式");
        assertThat(last.substring(0, last.indexOf("（印")).lines().count()).isGreaterThanOrEqualTo(3);
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page.lines().count()).isGreaterThanOrEqualTo(18));
    }

    @Test
    void theClosingWordsOfARecordAreNotLeftAlone() throws IOException {
        for (int lines = 2; lines <= 20; lines += 3) {
            String last =
                    pages(compose(SampleDocuments.scene("检\n".repeat(lines)))).getLast();
            assertThat(last).contains("如果属实请签名");
        }
    }

    private static CorrectionNotice notice(String conduct, Optional<String> requirements, int more) {
        var notice = SampleDocuments.notice();
        return new CorrectionNotice(
                notice.recipient(),
                conduct,
                notice.violated(),
                notice.basis() + "、第三十三条".repeat(more % 3),
                notice.until(),
                requirements.orElse(MARKED.substring(more)),
                "",
                notice.remedies(),
                notice.contact(),
                notice.issuedOn(),
                notice.copies());
    }

    /// Paragraphs of the same text, each shifted by one character more, so that every mark comes to stand at
    /// the end of a line.
    private static String shifted(int times) {
        return IntStream.range(0, times)
                .mapToObj(shift -> "甲".repeat(shift) + MARKED)
                .collect(Collectors.joining("\n"));
    }

    private static void assertWellEnded(List<String> lines) {
        assertThat(lines).allSatisfy(line -> {
            assertThat(NEVER_FIRST).doesNotContain(line.substring(0, 1));
            assertThat(NEVER_LAST).doesNotContain(line.substring(line.length() - 1));
            assertThat(line).doesNotMatch("^[月日时分](\\d|前|起|，).*");
        });
    }

    private byte[] compose(Facts facts) {
        return PdfComposerTest.COMPOSER.compose(kinds.byNumber(facts.kind()), facts, SampleDocuments.STAMP);
    }

    /// The lines of running text, page numbers and signature rows left out.
    private static List<String> lines(byte[] pdf) throws IOException {
        return pages(pdf).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("—") && !line.startsWith("、"))
                .toList();
    }

    /// The widths, in points, between `文件` and the file name after it, from glyph to glyph.
    private static List<Float> blanks(byte[] pdf) throws IOException {
        List<Float> widths = new ArrayList<>();
        var stripper = new PDFTextStripper() {
            private float end = Float.NaN;

            @Override
            protected void processTextPosition(TextPosition glyph) {
                super.processTextPosition(glyph);
                if (glyph.getUnicode().equals("件")) {
                    end = glyph.getXDirAdj() + glyph.getFontSizeInPt();
                } else if (glyph.getUnicode().equals("2") && !Float.isNaN(end)) {
                    widths.add(glyph.getXDirAdj() - end);
                    end = Float.NaN;
                } else if (!glyph.getUnicode().isBlank()) {
                    end = Float.NaN;
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        assertThat(widths).isNotEmpty();
        return widths;
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
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
