package org.xunyao.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Officer;
import org.xunyao.documents.form.Caption;
import org.xunyao.documents.form.Choice;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormGroup;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.kernel.FaultException;

/// Pages of a form that is data, with a blank of every kind.
final class SheetPagesTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/documents");
    private static final String PAGE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
        <head><title>单</title></head>
        <body>
        <h1 data-text="bureau"/><h2 data-text="title"/><p class="number" data-text="number"/>
        <p class="flat">当事人：<span data-text="party.name"/></p>
        <p>地点<span data-text="place"/>止。</p>
        <p>经查，<span data-text="facts.first"/></p><p data-lines="facts.rest"/>
        <p><span data-text="from"/>至<span data-text="at"/></p>
        <p data-if="from">有日期</p>
        <p>罚款<span data-text="fine"/>元（<span data-text="fine.words"/>），<span data-text="times"/>次</p>
        <p><span data-box="fined"/>罚款<span data-if="fined">已勾</span></p>
        <p><span data-box="way.cash"/>当场<span data-box="way.bank"/>银行：<span data-text="way"/></p>
        <p data-if="way.bank">到银行去</p>
        <p data-each="officers"><span data-text="name"/>（<span data-text="badge"/>）</p>
        <p>承办<span data-text="officers.names"/></p>
        <table class="grid" data-if="goods"><thead><tr><td>序号</td><td>品名表头</td><td>价</td></tr></thead>
        <tbody><tr data-each="goods"><td data-text="no"/><td data-text="name"/><td data-text="price"/></tr></tbody></table>
        <p>合计<span data-text="goods.price.sum.words"/></p>
        </body>
        </html>
        """;

    @TempDir
    Path documents;

    private PdfComposer composer = PdfComposerTest.COMPOSER;

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aTemplate() throws IOException {
        Files.writeString(documents.resolve("sheet.xhtml"), PAGE);
        Files.copy(RESOURCES.resolve("form.css"), documents.resolve("form.css"));
        composer = PdfComposerTest.over(documents);
    }

    @Test
    void everyKindOfBlankIsPrintedAndIsPdfA2uByVeraPdf() throws Exception {
        byte[] pdf = compose(whole());

        assertThat(text(pdf))
                .contains("样张", "䶮康大药房", "地点店内止", "经查，一", "二", "2026年11月2日至2026年11月2日9时5分", "有日期")
                .contains("1,234.50元（壹仟贰佰叁拾肆元伍角）", "已勾", "到银行缴纳", "到银行去")
                .contains("李明远（330198001）", "承办李明远、王晓岚", "品名表头", "甲药", "合计叁拾元零伍角");
        verify(pdf);
    }

    @Test
    void whatIsEmptyLeavesItsRoomAndItsClauseOut() throws Exception {
        byte[] pdf = compose(SheetFacts.empty(spec()));

        assertThat(text(pdf)).contains("地点", "止。", "年", "月").doesNotContain("有日期", "已勾", "到银行去", "品名表头");
        assertThat(plain(pdf)).contains("地点止。");
        verify(pdf);
    }

    @Test
    void fiveHundredRowsGoOnUnderARepeatedHead() throws Exception {
        byte[] pdf = compose(whole().with("goods", Collections.nCopies(500, Map.of("name", "乙药", "price", "1.00"))));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(10);
            for (int page = 2; page < pages; page++) {
                assertThat(text(document, page)).as("page %d", page).contains("品名表头");
            }
            assertThat(text(document, pages)).contains("伍佰元整");
        }
        verify(pdf);
    }

    @Test
    void aStatementOfAHundredThousandCharactersIsPrintedWhole() throws Exception {
        byte[] pdf = compose(whole().with("facts", "头" + "药".repeat(99_998) + "尾"));

        String text = plain(pdf);
        assertThat(text.chars().filter(each -> each == '药').count()).isGreaterThanOrEqualTo(99_998);
        assertThat(text).contains("药尾");
    }

    @Test
    void aProvincesPageGoesBeforeTheNationalOne() throws Exception {
        Files.createDirectories(documents.resolve("province"));
        Files.writeString(documents.resolve("province/sheet.xhtml"), PAGE.replace("有日期", "本省式样"));

        assertThat(text(compose(whole()))).contains("本省式样").doesNotContain("有日期");
    }

    @Test
    void aPageOfTheProvinceThatDoesNotFitLeavesTheNationalOne() throws Exception {
        Path own = Files.createDirectories(documents.resolve("province")).resolve("sheet.xhtml");
        for (String broken : List.of(
                PAGE.replace("\"place\"", "\"palace\""),
                PAGE.replace("</body>", ""),
                PAGE.replace("head", "feet"),
                "")) {
            Files.writeString(own, broken.replace("有日期", "本省式样"));

            assertThat(text(compose(whole()))).contains("有日期").doesNotContain("本省式样");
        }
    }

    @Test
    void aFieldThatTheFormHasNotIsRefused() throws Exception {
        Files.writeString(documents.resolve("sheet.xhtml"), PAGE.replace("\"place\"", "\"palace\""));

        assertThatThrownBy(() -> compose(whole()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DOC-TEMPLATE")
                .hasMessageContaining("palace");
    }

    private byte[] compose(SheetFacts facts) {
        return composer.compose(facts.spec(), facts, SampleDocuments.STAMP);
    }

    private static void verify(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_U;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).isCompliant()).isTrue();
        }
    }

    private static String plain(byte[] pdf) throws IOException {
        return text(pdf).replaceAll("[\\s\\u3000]", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static SheetFacts whole() {
        return new SheetFacts(
                        spec(),
                        Map.of(
                                "party.name", "䶮康大药房",
                                "place", "店内",
                                "facts", "一\n二",
                                "from", "2026-11-02",
                                "at", "2026-11-02T09:05",
                                "fine", "1234.50",
                                "times", "2",
                                "fined", "true",
                                "way", "bank"),
                        Map.of(
                                "goods",
                                List.of(
                                        Map.of("name", "甲药", "price", "10.00"),
                                        Map.of("name", "乙药", "price", "20.50"))))
                .withOfficers(
                        "officers",
                        List.of(new Officer("李明远", "330198001", "药械化股"), new Officer("王晓岚", "330198002", "药械化股")));
    }

    private static FormSpec spec() {
        var choices =
                List.of(new Choice("cash", new Caption("当场缴纳", "")), new Choice("bank", new Caption("到银行缴纳", "")));
        var fields = List.of(
                field("party", FieldKind.PARTY, List.of(), List.of()),
                field("officers", FieldKind.OFFICERS, List.of(), List.of()),
                field("place", FieldKind.LINE, List.of(), List.of()),
                field("facts", FieldKind.TEXT, List.of(), List.of()),
                field("from", FieldKind.DATE, List.of(), List.of()),
                field("at", FieldKind.TIME, List.of(), List.of()),
                field("fine", FieldKind.MONEY, List.of(), List.of()),
                field("times", FieldKind.NUMBER, List.of(), List.of()),
                field("fined", FieldKind.BOX, List.of(), List.of()),
                field("way", FieldKind.CHOICE, choices, List.of()),
                field(
                        "goods",
                        FieldKind.ROWS,
                        List.of(),
                        List.of(
                                field("name", FieldKind.LINE, List.of(), List.of()),
                                field("price", FieldKind.MONEY, List.of(), List.of()))));
        return new FormSpec(
                45,
                "SAMPLE",
                new Caption("样张", ""),
                "sheet",
                new DocumentKind.NumberKind.None(),
                DocumentKind.Traits.INNER,
                "测试",
                new FormSpec.Term(LocalDate.of(2021, 7, 15), Optional.empty(), true),
                List.of(new FormGroup("all", new Caption("全部", ""), fields)),
                List.of());
    }

    private static FormField field(String key, FieldKind kind, List<Choice> choices, List<FormField> columns) {
        return new FormField(key, new Caption(key, ""), kind, false, true, "", "", Optional.empty(), choices, columns);
    }
}
