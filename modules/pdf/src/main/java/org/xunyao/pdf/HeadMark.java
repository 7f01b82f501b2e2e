package org.xunyao.pdf;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xunyao.access.audit.Checkpoint;

/// The head of the audit chain as a QR code (ISO/IEC 18004) and, for people, its number and first twelve
/// digits. It lies in the lower margin, where no form has anything.
///
/// @param head what is shown
/// @param font draws the words
/// @param drawn whether the font has a code point
record HeadMark(Checkpoint head, Path font, IntPredicate drawn) {
    /// Of the small code and the space round it, in points.
    private static final float SIDE = 48;
    private static final float RIGHT_EDGE = 577;
    private static final float FOOT = 16;
    private static final float TEXT_SIZE = 7.5f;
    private static final float GAP = 6;
    private static final float THOUSAND = 1000;

    /// What the code says: `XYA1`, the station, the number and all digits of the head.
    static String code(Checkpoint head) {
        return "XYA1 " + head.station() + " " + head.sequence() + " " + head.head();
    }

    /// Twelve digits in threes of four, as one reads them aloud.
    static String groups(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// Draws code and words at the foot of the last page.
    void stamp(PDDocument pdf) throws IOException {
        PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
        PDFont words = PDType0Font.load(pdf, font.toFile());
        String text = words();
        float width = words.getStringWidth(text) / THOUSAND * TEXT_SIZE;
        try (var content = new PDPageContentStream(pdf, last, AppendMode.APPEND, true, true)) {
            code(content, RIGHT_EDGE - SIDE, FOOT, SIDE);
            content.beginText();
            content.setFont(words, TEXT_SIZE);
            content.newLineAtOffset(RIGHT_EDGE - SIDE - GAP - width, FOOT);
            content.showText(text);
            content.endText();
        }
    }

    /// Draws the code alone, large, on the last page.
    void large(PDDocument pdf, float left, float bottom, float side) throws IOException {
        PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
        try (var content = new PDPageContentStream(pdf, last, AppendMode.APPEND, true, true)) {
            code(content, left, bottom, side);
        }
    }

    /// A station's name with characters that the font lacks is left to the code.
    private String words() {
        String station = head.station() + " ";
        boolean readable = station.codePoints().filter(each -> each > ' ').allMatch(drawn);
        return "审计链 " + (readable ? station : "") + "第" + head.sequence() + "条 " + groups(head.shortHead());
    }

    private void code(PDPageContentStream content, float left, float bottom, float side) throws IOException {
        BitMatrix modules = QrCode.modules(code(head));
        float one = side / modules.getWidth();
        content.setNonStrokingColor(0f, 0f, 0f);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = x;
                while (run < modules.getWidth() && modules.get(run, y)) {
                    run++;
                }
                if (run > x) {
                    content.addRect(left + x * one, bottom + side - (y + 1) * one, (run - x) * one, one);
                    x = run;
                }
            }
        }
        content.fill();
    }
}
