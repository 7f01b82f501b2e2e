package org.xunyao.pdf.word;

import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// How a paragraph looks: the measures of `form.css` that a word processor can follow. Lengths are
/// in points.
///
/// @param title in the font of titles
/// @param first indent of the first line
/// @param left indent of all lines
/// @param right indent at the right edge
/// @param keep stays on the page of what follows
record WordStyle(
        boolean title,
        double size,
        double line,
        ParagraphAlignment align,
        double first,
        double left,
        double right,
        double before,
        boolean keep) {
    private static final double BODY = 16;
    private static final double CELL = 14;
    private static final double LIST = 12;

    /// Of a paragraph, a heading or a cell's own text.
    static WordStyle of(Element element) {
        Set<String> classes = classes(element);
        return switch (element.getTagName()) {
            case "h1", "h2" -> new WordStyle(true, 22, 32, ParagraphAlignment.CENTER, 0, 0, 0, 0, true);
            case "div" -> strip(element, classes);
            default -> inCell(element) ? cell(element, classes) : body(element, classes);
        };
    }

    private static WordStyle body(Element element, Set<String> classes) {
        if (signatures(element)) {
            return plain(LIST, 18, ParagraphAlignment.CENTER);
        }
        if (above(element, "strip")) {
            return strip(element, classes);
        }
        if (above(element, "seal")) {
            return plain(BODY, 25.5, ParagraphAlignment.RIGHT).shifted(0, 0, 32).kept();
        }
        if (classes.contains("number")) {
            return plain(BODY, 25.5, ParagraphAlignment.CENTER);
        }
        if (classes.contains("right") || classes.contains("register")) {
            return plain(classes.contains("right") ? BODY : CELL, 25.5, ParagraphAlignment.RIGHT);
        }
        if (classes.contains("foot")) {
            return plain(CELL, 18, ParagraphAlignment.LEFT).under(5);
        }
        if (classes.contains("note") || classes.contains("hash")) {
            return plain(10.5, 15, ParagraphAlignment.LEFT).under(6);
        }
        if (classes.contains("enclosure")) {
            return plain(BODY, 25.5, ParagraphAlignment.LEFT).shifted(classes.contains("first") ? -72 : -24, 104, 0);
        }
        if (classes.contains("flat") || classes.contains("boxed") || classes.contains("signed")) {
            return plain(BODY, 25.5, ParagraphAlignment.LEFT).keptIf(classes);
        }
        return plain(BODY, 25.5, ParagraphAlignment.BOTH).shifted(32, 0, 0).keptIf(classes);
    }

    private static WordStyle cell(Element element, Set<String> classes) {
        boolean small =
                above(element, "list") || above(element, "dense") || above(element, "index") || signatures(element);
        double size = small ? LIST : CELL;
        double line = small ? 17 : 22;
        if (classes.contains("label")) {
            return plain(size, line, ParagraphAlignment.CENTER);
        }
        if (classes.contains("sign")
                || classes.contains("right")
                || classes.contains("day")
                || classes.contains("made")) {
            return plain(size, line, ParagraphAlignment.RIGHT);
        }
        boolean indented = element.getTagName().equals("p") && !classes.contains("flat");
        return plain(size, line, ParagraphAlignment.LEFT).shifted(indented ? 2 * size : 0, 0, 0);
    }

    /// A strip is wider than any page of a word processor, so its words stand on the page of all
    /// others.
    private static WordStyle strip(Element element, Set<String> classes) {
        if (!above(element, "strip") && !classes.contains("strip")) {
            return plain(BODY, 25.5, ParagraphAlignment.LEFT);
        }
        double size = classes.contains("seal-word") ? 84 : classes.contains("bureau") ? 24 : CELL;
        return new WordStyle(true, size, size * 1.2, ParagraphAlignment.CENTER, 0, 0, 0, 0, false);
    }

    private static WordStyle plain(double size, double line, ParagraphAlignment align) {
        return new WordStyle(false, size, line, align, 0, 0, 0, 0, false);
    }

    private WordStyle shifted(double toFirst, double toLeft, double toRight) {
        return new WordStyle(title, size, line, align, toFirst, toLeft, toRight, before, keep);
    }

    private WordStyle under(double space) {
        return new WordStyle(title, size, line, align, first, left, right, space, keep);
    }

    private WordStyle kept() {
        return new WordStyle(title, size, line, align, first, left, right, before, true);
    }

    private WordStyle keptIf(Set<String> classes) {
        return classes.contains("keep") ? kept() : this;
    }

    /// The words of an element's class.
    static Set<String> classes(Element element) {
        return Set.copyOf(List.of(element.getAttribute("class").strip().split("\\s+", -1)));
    }

    private static boolean inCell(Node node) {
        for (Node up = node; up instanceof Element element; up = up.getParentNode()) {
            if (element.getTagName().equals("td")) {
                return true;
            }
        }
        return false;
    }

    private static boolean signatures(Node node) {
        for (Node up = node; up instanceof Element element; up = up.getParentNode()) {
            if (element.getAttribute("id").equals("signatures")) {
                return true;
            }
        }
        return false;
    }

    private static boolean above(Node node, String name) {
        for (Node up = node.getParentNode(); up instanceof Element element; up = up.getParentNode()) {
            if (classes(element).contains(name)) {
                return true;
            }
        }
        return false;
    }
}
