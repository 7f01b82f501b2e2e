package org.xunyao.wire.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.kernel.FaultException;

final class SheetFileTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final SheetLimits LIMITS = new SheetLimits(1 << 20, 1 << 18, 12, 50, 8, 100);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAndHostileCellsStayText() {
        List<List<String>> rows = List.of(
                List.of("点位编码", "店名"), List.of("=HYPERLINK(\"http://x\")", "<&>\"䶮𠮷"), List.of("+1", "-2\n@SUM(A1)"));
        Sheet read = SheetFile.read(XlsxWriter.bytes("摄像机", rows), LIMITS);
        assertThat(read.rows()).extracting(Sheet.Row::cells).containsExactlyElementsOf(rows);
        assertThat(read.rows()).extracting(Sheet.Row::number).containsExactly(1, 2, 3);
    }

    /// The shape in which office programs write: shared strings with runs, cells left out, a formula with its
    /// stored result, a number, a sheet under another name.
    @Test
    void aSheetOfAnOfficeProgramIsReadByItsLinksAndAFormulaIsItsText() throws IOException {
        Map<String, String> parts = book();
        parts.put("xl/sharedStrings.xml", """
                <sst xmlns="%s" count="2"><si><t>康民</t></si>\
                <si><r><t>处</t></r><r><rPr/><t xml:space="preserve">方区 </t></r><rPh sb="0" eb="1"><t>chu</t></rPh></si></sst>\
                """.formatted(MAIN));
        parts.put("xl/worksheets/sheet7.xml", """
                <worksheet xmlns="%s"><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>\
                <row r="5"><c r="A5"><f>1+1</f><v>2</v></c><c r="B5"><v>7.5</v></c></row></sheetData></worksheet>\
                """.formatted(MAIN));
        Sheet read = SheetFile.read(zip(parts), LIMITS);
        assertThat(read.rows())
                .containsExactly(new Sheet.Row(2, List.of("康民", "", "处方区 ")), new Sheet.Row(5, List.of("=1+1", "7.5")));
        assertThat(read.rows().getFirst().cell(2)).isEqualTo("处方区");
        assertThat(read.rows().getFirst().cell(9)).isEmpty();
    }

    @Test
    void aTableIsReadInUtf8AndInTheCodingOfChineseOffices() throws IOException {
        String text = "编码,店名\r\nC1,\"康民,滨河\"\r\n\r\nC2,䶮记\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Path file = Files.write(folder.resolve(charset.name()), text.getBytes(charset));
            assertThat(SheetFile.read(file, LIMITS).rows())
                    .extracting(Sheet.Row::cells)
                    .containsExactly(List.of("编码", "店名"), List.of("C1", "康民,滨河"), List.of("C2", "䶮记"));
        }
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(SheetFile.read(marked, LIMITS).rows().getFirst().cell(0)).isEqualTo("编码");
    }

    @Test
    void everyLimitRefusesTheWholeFile() throws IOException {
        assertFault(
                "SHEET-LARGE",
                () -> SheetFile.read(Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]), LIMITS));
        assertFault("SHEET-LARGE", () -> SheetFile.read("x,1\n".repeat(51).getBytes(StandardCharsets.UTF_8), LIMITS));
        assertFault("SHEET-LARGE", () -> SheetFile.read(",".repeat(8).getBytes(StandardCharsets.UTF_8), LIMITS));
        assertFault("SHEET-LARGE", () -> SheetFile.read("x".repeat(101).getBytes(StandardCharsets.UTF_8), LIMITS));
        var many = book();
        for (int i = 0; i < 12; i++) {
            many.put("docProps/" + i, "");
        }
        assertFault("SHEET-LARGE", () -> SheetFile.read(zip(many), LIMITS));
        var far = book();
        far.put(
                "xl/worksheets/sheet7.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></worksheet>");
        assertFault("SHEET-LARGE", () -> SheetFile.read(zip(far), LIMITS));
    }

    /// 512 times as large unpacked as packed.
    @Test
    void aPackedBombIsLeftBeforeItIsOpen() throws IOException {
        var parts = book();
        parts.put("xl/media/one.bin", " ".repeat(1 << 19));
        byte[] bomb = zip(parts);
        assertThat(bomb.length).isLessThan(1 << 12);
        assertFault("SHEET-LARGE", () -> SheetFile.read(bomb, LIMITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><row><c r=\"A1\"><v>&a;</v></c></row></worksheet>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><row><c r=\"A1\"><v>&b;</v></c></row></worksheet>",
                "<worksheet><row><c r=\"A1\" t=\"s\"><v>99</v></c></row></worksheet>",
                "<worksheet><row><c r=\"A1\" t=\"s\"><v>-1</v></c></row></worksheet>",
                "<worksheet><row r=\"x\"/></worksheet>",
                "<worksheet><row><c r=\"7\"/></row></worksheet>",
                "<worksheet><row><c r=\"A1\"><v>1</v>",
                "not xml"
            })
    void aMalformedPartIsRefused(String sheet) throws IOException {
        var parts = book();
        parts.put("xl/worksheets/sheet7.xml", sheet);
        assertFault("SHEET-BAD", () -> SheetFile.read(zip(parts), LIMITS));
    }

    @Test
    void whatIsNeitherIsRefusedWithAWordAndNeverOtherwise() throws IOException {
        assertFault("SHEET-BAD", () -> SheetFile.read(new byte[] {'P', 'K', 3, 4, 0}, LIMITS));
        assertFault("SHEET-BAD", () -> SheetFile.read(new byte[] {1, 0, 2}, LIMITS));
        assertFault("SHEET-BAD", () -> SheetFile.read(zip(Map.of("word/document.xml", "<x/>")), LIMITS));
        byte[] good = XlsxWriter.bytes("x", List.of(List.of("a", "b"), List.of("c", "d")));
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bent = good.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(bent, round % 3 == 0 ? random.nextInt(bent.length) : bent.length);
            try {
                SheetFile.read(cut, LIMITS);
            } catch (FaultException worded) {
                assertThat(worded.code()).startsWith("SHEET-");
            }
        }
    }

    @Test
    void aPartThatStandsTwiceRefusesTheFile() throws IOException {
        byte[] bytes = zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/workbook.xmm", "<workbook/>"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("workbook.xmm", "workbook.xml");
        assertFault("SHEET-BAD", () -> SheetFile.read(text.getBytes(StandardCharsets.ISO_8859_1), LIMITS));
    }

    @Test
    void columnsAreCalledAsSpreadsheetsCallThem() {
        var names = new ArrayList<String>();
        for (int column : new int[] {0, 25, 26, 701, 702}) {
            names.add(Sheet.letters(column));
        }
        assertThat(names).containsExactly("A", "Z", "AA", "ZZ", "AAA");
    }

    private static void assertFault(String code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    private static Map<String, String> book() {
        var parts = new LinkedHashMap<String, String>();
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"甲\" sheetId=\"3\" r:id=\"rId9\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId9\" Type=\"w\" Target=\"worksheets/sheet7.xml\"/></Relationships>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
