package org.xunyao.pdf.word;

import java.util.Set;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Writes the words of one paragraph.
final class WordText {
    private static final String TICKED = "☑";
    private static final String EMPTY = "☐";
    private static final String BOXES = "Segoe UI Symbol";
    private static final double DIGEST = 8.2;
    private static final int TWIPS = 20;

    private final XWPFParagraph paragraph;
    private final WordStyle style;
    private final String font;
    private boolean begun;
    private boolean blank;

    WordText(XWPFParagraph paragraph, WordStyle style, WordFonts fonts) {
        this.paragraph = paragraph;
        this.style = style;
        this.font = style.title() ? fonts.title() : fonts.body();
        paragraph.setAlignment(style.align());
        paragraph.setSpacingBetween(style.line(), LineSpacingRule.AT_LEAST);
        paragraph.setSpacingBefore(twips(style.before()));
        paragraph.setSpacingAfter(0);
        paragraph.setIndentationLeft(twips(style.left()));
        paragraph.setIndentationRight(twips(style.right()));
        if (style.first() < 0) {
            paragraph.setIndentationHanging(twips(-style.first()));
        } else {
            paragraph.setIndentationFirstLine(twips(style.first()));
        }
        paragraph.setKeepNext(style.keep());
        paragraph.setWordWrapped(true);
    }

    static int twips(double points) {
        return (int) Math.round(points * TWIPS);
    }

    /// Plain words, in place of those of an element.
    static void write(XWPFParagraph paragraph, String words, double size, WordFonts fonts) {
        var style = new WordStyle(false, size, size * 1.4, ParagraphAlignment.CENTER, 0, 0, 0, 0, false);
        new WordText(paragraph, style, fonts).run(size).setText(words);
    }

    /// What stands in an element, or the text itself.
    void write(Node node) {
        switch (node) {
            case Text text -> words(text.getData());
            case Element element -> element(element);
            default -> {}
        }
    }

    private void element(Element element) {
        Set<String> classes = WordStyle.classes(element);
        if (element.getTagName().equals("br")) {
            run(style.size()).addBreak();
            begun = false;
        } else if (classes.contains("box")) {
            box(element.getTextContent().equals("√"));
        } else if (classes.contains("page") || classes.contains("pages")) {
            field(classes.contains("page") ? "PAGE" : "NUMPAGES");
        } else if (classes.contains("digest")) {
            flush();
            run(DIGEST).setText(element.getTextContent());
        } else {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child);
            }
            if (classes.contains("choice")) {
                blank = true;
            }
        }
    }

    private void box(boolean ticked) {
        flush();
        XWPFRun run = run(style.size());
        run.setFontFamily(BOXES, FontCharRange.ascii);
        run.setFontFamily(BOXES, FontCharRange.hAnsi);
        run.setFontFamily(BOXES, FontCharRange.eastAsia);
        run.setText(ticked ? TICKED : EMPTY);
    }

    /// A number that the word processor reckons.
    void field(String name) {
        flush();
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(name);
        set(new XWPFRun(field.addNewR(), (IRunBody) paragraph), style.size()).setText("1");
    }

    /// Line ends and tabs of the template are blanks, and blanks at the beginning are none.
    private void words(String text) {
        String words = text.replaceAll("[ \\t\\r\\n]+", " ");
        if (words.equals(" ")) {
            blank = true;
            return;
        }
        if (words.isEmpty()) {
            return;
        }
        blank |= words.startsWith(" ");
        flush();
        run(style.size()).setText(words.strip().isEmpty() ? words : stripBlanks(words));
        begun = true;
        blank = words.endsWith(" ");
    }

    /// Without the plain blanks at both ends; ideographic ones are room and stay.
    private static String stripBlanks(String words) {
        int from = words.startsWith(" ") ? 1 : 0;
        int to = words.endsWith(" ") ? words.length() - 1 : words.length();
        return words.substring(from, to);
    }

    private void flush() {
        if (blank && begun) {
            run(style.size()).setText(" ");
        }
        blank = false;
        begun = true;
    }

    private XWPFRun run(double size) {
        return set(paragraph.createRun(), size);
    }

    private XWPFRun set(XWPFRun run, double size) {
        run.setFontFamily(font, FontCharRange.ascii);
        run.setFontFamily(font, FontCharRange.hAnsi);
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontSize(size);
        return run;
    }
}
