package org.xunyao.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Joins the texts of a filled page, for the library breaks each run of text into lines for itself: a full
/// stop that follows a filled span would be a run of its own and could begin a line.
final class TextRuns {
    private TextRuns() {}

    /// Dissolves spans that carry no attribute, joins the texts that then touch, and sets a blank beside an
    /// ideograph apart, so that justification does not widen it.
    static void join(Document page) {
        dissolve(page.getDocumentElement());
        page.getDocumentElement().normalize();
        setBlanksApart(page.getElementsByTagName("body").item(0));
    }

    private static void dissolve(Node node) {
        for (Node child : children(node)) {
            dissolve(child);
            if (child instanceof Element element && element.getTagName().equals("span") && !element.hasAttributes()) {
                children(element).forEach(inner -> node.insertBefore(inner, element));
                node.removeChild(element);
            }
        }
    }

    private static void setBlanksApart(Node node) {
        for (Node child : children(node)) {
            if (child instanceof Text text) {
                setBlanksApart(text);
            } else {
                setBlanksApart(child);
            }
        }
    }

    private static void setBlanksApart(Text text) {
        Text rest = text;
        for (int blank = blank(rest.getData()); blank > 0; blank = blank(rest.getData())) {
            Text from = rest.splitText(blank);
            rest = from.splitText(1);
            Element gap =
                    text.getOwnerDocument().createElementNS(text.getParentNode().getNamespaceURI(), "span");
            gap.setAttribute("class", "gap");
            from.getParentNode().replaceChild(gap, from);
            gap.appendChild(from);
        }
    }

    /// The place of the first single blank that stands between an ideograph and something that may begin a
    /// line, or -1.
    private static int blank(String text) {
        for (int at = text.indexOf(' ', 1); at > 0 && at + 1 < text.length(); at = text.indexOf(' ', at + 1)) {
            int before = text.codePointBefore(at);
            int after = text.codePointAt(at + 1);
            boolean mixed = LineBreaks.ideographic(before) || LineBreaks.ideographic(after);
            if (mixed && !LineBreaks.opening(before) && !LineBreaks.closing(after)) {
                return at;
            }
        }
        return -1;
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
