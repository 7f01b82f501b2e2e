package org.xunyao.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Fields.Value;
import org.xunyao.kernel.FaultException;

/// An XHTML template. Values enter it as text nodes only, so nothing that a person typed can become markup:
///
/// - `data-text="name"`: the value is the element's text;
/// - `data-lines="name"`: the element is repeated for each line of the value;
/// - `data-box="name"`: a ticked or an empty box;
/// - `data-if="name"`: the element stays only if something is stated: words, a ticked box, a row;
/// - `data-each="name"`: the element is repeated for each row, and fields inside it are the row's.
final class Template {
    private static final List<String> ATTRIBUTES =
            List.of("data-each", "data-if", "data-lines", "data-text", "data-box");
    private static final Pattern DIGEST = Pattern.compile("(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])[，。；、）]{0,2}");

    private static final int LONG = 200;

    private final Document document;

    private Template(Document document) {
        this.document = document;
    }

    /// Reads a template and puts the style sheet into its head.
    static Template read(Path file, Path style) {
        try (InputStream in = Files.newInputStream(file)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(in);
            Element css = document.createElementNS(document.getDocumentElement().getNamespaceURI(), "style");
            css.setTextContent(Files.readString(style));
            Node head = document.getElementsByTagName("head").item(0);
            if (head == null || document.getElementsByTagName("body").getLength() == 0) {
                throw new FaultException("DOC-TEMPLATE", "template without head and body: " + file.getFileName());
            }
            head.appendChild(css);
            return new Template(document);
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new FaultException("DOC-TEMPLATE", "template not readable: " + file.getFileName(), unreadable);
        }
    }

    /// Fills the template; it can be filled once.
    ///
    /// @throws FaultException `DOC-TEMPLATE` if it names a field that the facts have not
    Document fill(Fields fields) {
        return fill(fields, List.of());
    }

    /// Fills the template and puts notes under its last words; it can be filled once.
    ///
    /// @throws FaultException `DOC-TEMPLATE` if it names a field that the facts have not
    Document fill(Fields fields, List<String> notes) {
        fill(document.getDocumentElement(), fields);
        EvidenceNotes.append(document, fields);
        Element body = (Element) document.getElementsByTagName("body").item(0);
        for (String note : notes) {
            Element line = document.createElementNS(body.getNamespaceURI(), "p");
            line.setAttribute("class", "note");
            line.setTextContent(note);
            body.appendChild(line);
        }
        TextRuns.join(document);
        return document;
    }

    private void fill(Element element, Fields fields) {
        for (String attribute : ATTRIBUTES) {
            if (element.hasAttribute(attribute)) {
                String name = element.getAttribute(attribute);
                element.removeAttribute(attribute);
                if (bind(element, attribute, value(fields, name))) {
                    return;
                }
            }
        }
        children(element).forEach(child -> fill(child, fields));
    }

    /// Binds one attribute and tells whether the element is done with.
    private boolean bind(Element element, String attribute, Value value) {
        switch (value) {
            case Value.Rows rows
            when attribute.equals("data-each") -> {
                rows.rows().forEach(row -> fill(copyBefore(element), row));
                element.getParentNode().removeChild(element);
                return true;
            }
            case Value any
            when attribute.equals("data-if") -> {
                if (isEmpty(any)) {
                    element.getParentNode().removeChild(element);
                    return true;
                }
                return false;
            }
            case Value.Blank blank
            when attribute.equals("data-text") || attribute.equals("data-lines") -> {
                element.setTextContent(blank.room());
                return true;
            }
            case Value.Text text
            when attribute.equals("data-lines") -> {
                if (text.text().length() > LONG) {
                    letRowBreak(element);
                }
                text.text().lines().forEach(line -> setLine(copyBefore(element), line));
                element.getParentNode().removeChild(element);
                return true;
            }
            case Value.Text text
            when attribute.equals("data-text") -> {
                element.setTextContent(text.text());
                return true;
            }
            case Value.Box box
            when attribute.equals("data-box") -> {
                element.setAttribute("class", "box");
                element.setTextContent(box.ticked() ? "√" : "\u3000");
                return true;
            }
            default -> throw new FaultException("DOC-TEMPLATE", attribute + " does not fit its field");
        }
    }

    private static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.isEmpty();
            case Value.Box(boolean ticked) -> !ticked;
            case Value.Rows(List<Fields> rows) -> rows.isEmpty();
            case Value.Blank _ -> true;
        };
    }

    /// A table row with a long text may go on over the page; any other row stays whole.
    private static void letRowBreak(Element element) {
        for (Node up = element; up instanceof Element above; up = up.getParentNode()) {
            if (above.getTagName().equals("tr")) {
                above.setAttribute("class", "long");
            }
        }
    }

    /// Sets a line; a digest in it becomes an element of its own on a line of its own, so that the style
    /// sheet can keep it in one piece. A mark that closes the clause stays with it, for it may not begin
    /// a line.
    private static void setLine(Element element, String line) {
        Document document = element.getOwnerDocument();
        element.setTextContent("");
        int from = 0;
        for (Matcher digest = DIGEST.matcher(line); digest.find(); from = digest.end()) {
            if (digest.start() > from) {
                element.appendChild(document.createTextNode(line.substring(from, digest.start())));
                element.appendChild(document.createElementNS(element.getNamespaceURI(), "br"));
            }
            Element whole = document.createElementNS(element.getNamespaceURI(), "span");
            whole.setAttribute("class", "digest");
            whole.setTextContent(digest.group());
            element.appendChild(whole);
        }
        element.appendChild(document.createTextNode(line.substring(from)));
    }

    private static Element copyBefore(Element element) {
        var copy = (Element) element.cloneNode(true);
        element.getParentNode().insertBefore(copy, element);
        return copy;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static Value value(Fields fields, String name) {
        return fields.value(name).orElseThrow(() -> new FaultException("DOC-TEMPLATE", "no such field: " + name));
    }
}
