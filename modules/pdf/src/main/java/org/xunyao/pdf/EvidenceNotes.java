package org.xunyao.pdf;

import java.io.IOException;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Fields.Value;
import org.xunyao.kernel.FaultException;

/// The numbered notes of evidence behind a document (证据附注): what each mark in its sentences names, its digests, and
/// a code with the first of them.
final class EvidenceNotes {
    /// The rows that a document gives of them.
    static final String FIELD = "evidence.notes";

    private final Document document;
    private final Element body;

    private EvidenceNotes(Document document) {
        this.document = document;
        this.body = (Element) document.getElementsByTagName("body").item(0);
    }

    /// What the code of a note says: `XYE1`, the item and its SHA-256.
    static String code(String evidence, String sha256) {
        return "XYE1 " + evidence + " " + sha256;
    }

    /// Puts them under the last words, if there are any.
    static void append(Document document, Fields fields) {
        if (fields.value(FIELD).orElse(null) instanceof Value.Rows(List<Fields> rows) && !rows.isEmpty()) {
            new EvidenceNotes(document).append(rows);
        }
    }

    private void append(List<Fields> rows) {
        Element block = element(body, "div", "evidence-notes");
        element(block, "p", "flat keep").setTextContent("附：证据附注（正文中的标记与下列编号对应，扫描二维码可以核对校验值）");
        Element table = element(block, "table", "grid tight");
        for (Fields row : rows) {
            Element line = element(table, "tr", "");
            element(line, "td", "evidence-mark").setTextContent(text(row, "mark"));
            Element words = element(line, "td", "");
            element(words, "p", "flat").setTextContent(text(row, "name"));
            digest(words, "SHA-256", text(row, "sha256"));
            digest(words, "SM3", text(row, "sm3"));
            Element picture = element(element(line, "td", "evidence-code"), "img", "evidence-code");
            picture.setAttribute("src", picture(row));
            picture.setAttribute("alt", text(row, "mark"));
        }
    }

    private static String picture(Fields row) {
        try {
            return QrCode.picture(code(text(row, "evidence"), text(row, "sha256")));
        } catch (IOException refused) {
            throw new FaultException("DOC-COMPOSE", "no code of a note", refused);
        }
    }

    private void digest(Element words, String name, String digits) {
        element(words, "p", "evidence-digest").setTextContent(name + " " + digits);
    }

    private Element element(Element in, String tag, String style) {
        Element made = document.createElementNS(body.getNamespaceURI(), tag);
        if (!style.isEmpty()) {
            made.setAttribute("class", style);
        }
        in.appendChild(made);
        return made;
    }

    private static String text(Fields row, String name) {
        return row.value(name).orElse(null) instanceof Value.Text(String text) ? text : "";
    }
}
