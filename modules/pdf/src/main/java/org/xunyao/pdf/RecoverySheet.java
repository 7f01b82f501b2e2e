package org.xunyao.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xunyao.kernel.FaultException;

/// The sheet that carries the recovery key into its envelope (恢复密钥封存单): one A4 page with the key in large
/// groups, what to do with it, and lines to sign. It is drawn in memory only; no file is written. Takes
/// about a second: never on the FX thread.
public final class RecoverySheet {
    private static final float MARGIN = 64;
    private static final float TITLE = 22;
    private static final float TEXT = 12;
    private static final float KEY = 26;
    private static final float NUMBER = 10;
    private static final float LEADING = 1.6f;
    private static final int COLUMNS = 2;
    private static final float KEY_LINE = 46;
    private static final float BOX = 18;

    private final Path font;

    /// @param fonts the body font is embedded, as far as it is used
    public RecoverySheet(Fonts fonts) {
        this.font = fonts.body();
    }

    /// What is on the sheet, in the person's language.
    ///
    /// @param title over everything
    /// @param facts such as station and day, a line each
    /// @param groups of the key
    /// @param steps what to do with the sheet, numbered here
    /// @param signatures what is to be signed, a line each
    public record Words(
            String title, List<String> facts, List<String> groups, List<String> steps, List<String> signatures) {
        /// Copies the lists.
        public Words {
            facts = List.copyOf(facts);
            groups = List.copyOf(groups);
            steps = List.copyOf(steps);
            signatures = List.copyOf(signatures);
        }

        /// Masked, for the key is in it.
        @Override
        public String toString() {
            return "Words[" + title + "]";
        }
    }

    /// Draws the sheet as PDF; the caller wipes the bytes.
    ///
    /// @throws FaultException `DOC-FONT` if the font cannot be read or lacks a character
    public byte[] draw(Words words) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            PDFont body = PDType0Font.load(pdf, font.toFile());
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var pen = new PDPageContentStream(pdf, page)) {
                new Sheet(pen, body, page.getMediaBox()).draw(words);
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException | IllegalArgumentException refused) {
            // PDFBox names the character that no glyph draws; it may be one of the key.
            throw new FaultException("DOC-FONT", "the recovery sheet was not drawn");
        }
    }

    /// One page from top to bottom.
    private static final class Sheet {
        private final PDPageContentStream pen;
        private final PDFont font;
        private final float width;
        private float y;

        Sheet(PDPageContentStream pen, PDFont font, PDRectangle page) {
            this.pen = pen;
            this.font = font;
            this.width = page.getWidth() - 2 * MARGIN;
            this.y = page.getHeight() - MARGIN;
        }

        void draw(Words words) throws IOException {
            paragraph(words.title(), TITLE, 0);
            for (String fact : words.facts()) {
                paragraph(fact, TEXT, 0);
            }
            y -= TEXT;
            key(words.groups());
            int number = 1;
            for (String step : words.steps()) {
                text(number++ + ".", TEXT, MARGIN, y - TEXT);
                paragraph(step, TEXT, 2 * TEXT);
            }
            y -= TEXT;
            for (String line : words.signatures()) {
                y -= 2 * TEXT;
                text(line, TEXT, MARGIN, y);
                rule(MARGIN + font.getStringWidth(line) / 1000 * TEXT + TEXT, MARGIN + width, y - 2);
            }
        }

        private void key(List<String> groups) throws IOException {
            int lines = (groups.size() + COLUMNS - 1) / COLUMNS;
            float height = lines * KEY_LINE + BOX;
            pen.setStrokingColor(Color.BLACK);
            pen.addRect(MARGIN, y - height, width, height);
            pen.stroke();
            for (int i = 0; i < groups.size(); i++) {
                float x = MARGIN + BOX + i % COLUMNS * (width / COLUMNS);
                float base = y - BOX / 2 - (i / COLUMNS + 1) * KEY_LINE + KEY_LINE / 3;
                text(Integer.toString(i + 1), NUMBER, x, base);
                text(spaced(groups.get(i)), KEY, x + BOX, base);
            }
            y -= height + BOX;
        }

        /// Characters that stand apart are copied with fewer slips.
        private static String spaced(String group) {
            return String.join(" ", group.split("", -1)).strip();
        }

        private void paragraph(String words, float size, float indent) throws IOException {
            var line = new StringBuilder();
            for (int i = 0; i < words.length(); ) {
                String next = word(words, i);
                i += next.length();
                if (font.getStringWidth(line + next.stripTrailing()) / 1000 * size > width - indent
                        && !line.isEmpty()) {
                    flush(line, size, indent);
                }
                line.append(next);
            }
            flush(line, size, indent);
        }

        /// Latin words stay whole; a Chinese line may break behind any character.
        private static String word(String words, int from) {
            int to = from;
            while (to < words.length() && words.charAt(to) > ' ' && words.charAt(to) < 0x2e80) {
                to++;
            }
            if (to == from) {
                to += Character.charCount(words.codePointAt(from));
            }
            while (to < words.length() && (words.charAt(to) == ' ' || "，。；：、）”".indexOf(words.charAt(to)) >= 0)) {
                to++;
            }
            return words.substring(from, to);
        }

        private void flush(StringBuilder line, float size, float indent) throws IOException {
            y -= size * LEADING;
            text(line.toString().strip(), size, MARGIN + indent, y + size * (LEADING - 1));
            line.setLength(0);
        }

        private void text(String words, float size, float x, float base) throws IOException {
            pen.beginText();
            pen.setFont(font, size);
            pen.newLineAtOffset(x, base);
            pen.showText(words);
            pen.endText();
        }

        private void rule(float from, float to, float at) throws IOException {
            pen.moveTo(from, at);
            pen.lineTo(to, at);
            pen.stroke();
        }
    }
}
