package org.xunyao.pdf.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Writes blocks, one below the other, into the page, the foot of the page, or a cell.
final class WordFlow {
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "div", "table");
    /// What the margins of the page leave, in twips.
    static final int WIDTH = WordText.twips(421.2);

    private final Place place;
    private final WordFonts fonts;

    /// Where blocks go.
    interface Place {
        /// A new paragraph below all others.
        XWPFParagraph paragraph();

        /// A new table of one row below all others.
        XWPFTable table();
    }

    /// The page.
    record OnPage(XWPFDocument document) implements Place {
        @Override
        public XWPFParagraph paragraph() {
            return document.createParagraph();
        }

        @Override
        public XWPFTable table() {
            return document.createTable();
        }
    }

    /// The foot of each page.
    record InFoot(XWPFHeaderFooter foot) implements Place {
        @Override
        public XWPFParagraph paragraph() {
            return foot.createParagraph();
        }

        @Override
        public XWPFTable table() {
            return foot.createTable(1, 1);
        }
    }

    /// A cell; it comes with one empty paragraph.
    static final class InCell implements Place {
        private final XWPFTableCell cell;
        private int written;

        InCell(XWPFTableCell cell) {
            this.cell = cell;
        }

        @Override
        public XWPFParagraph paragraph() {
            return written++ == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
        }

        @Override
        public XWPFTable table() {
            throw new IllegalArgumentException("no form has a table in a table");
        }
    }

    WordFlow(Place place, WordFonts fonts) {
        this.place = place;
        this.fonts = fonts;
    }

    /// What stands in a page, a division or the foot.
    void blocks(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !element.getAttribute("id").equals("signatures")) {
                block(element);
            }
        }
    }

    private void block(Element element) {
        switch (element.getTagName()) {
            case "table" -> {
                new WordTable(element, place.table(), fonts, WIDTH).write();
                apart(element);
            }
            case "div" -> {
                if (hasBlocks(element)) {
                    blocks(element);
                } else if (!element.getTextContent().isBlank()) {
                    words(element);
                }
                if (WordStyle.classes(element).contains("annex")) {
                    place.paragraph().createRun().addBreak(BreakType.PAGE);
                }
            }
            default -> words(element);
        }
    }

    /// Two tables without a paragraph between them would be one, and none may be the last thing on
    /// a page.
    private void apart(Element table) {
        Node next = table.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        if (!(next instanceof Element element) || element.getTagName().equals("table")) {
            WordText.write(place.paragraph(), "", 1, fonts);
        }
    }

    /// What stands in a cell: words of its own, or blocks.
    void cell(Element cell) {
        if (!hasBlocks(cell)) {
            words(cell);
            return;
        }
        List<Node> loose = new ArrayList<>();
        for (Node child = cell.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && BLOCKS.contains(element.getTagName())) {
                loose(cell, loose);
                block(element);
            } else if (!(child instanceof Text text) || !text.getData().isBlank()) {
                loose.add(child);
            }
        }
        loose(cell, loose);
    }

    private void loose(Element cell, List<Node> words) {
        if (!words.isEmpty()) {
            var text = new WordText(place.paragraph(), WordStyle.of(cell), fonts);
            words.forEach(text::write);
            words.clear();
        }
    }

    private void words(Element element) {
        var text = new WordText(place.paragraph(), WordStyle.of(element), fonts);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.write(child);
        }
    }

    private static boolean hasBlocks(Element element) {
        return children(element, "").stream().anyMatch(child -> BLOCKS.contains(child.getTagName()));
    }

    /// The elements right below one.
    ///
    /// @param name of their tag; empty for all
    static List<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && (name.isEmpty() || child.getTagName().equals(name))) {
                children.add(child);
            }
        }
        return children;
    }
}
