package org.xunyao.pdf.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xunyao.kernel.FaultException;

/// Writes a filled page as Office Open XML. Each page says at its head, and the file in its
/// properties, that it is no issued paper. Threads may share it.
public final class WordFile {
    /// At the head of each page.
    public static final String MARK = "编辑稿　不是签发的文书，没有印章和签名";

    private static final double WIDE = 595.3;
    private static final double HIGH = 841.9;
    private static final double TOP = 74;
    private static final double RIGHT = 84;
    private static final double BOTTOM = 69;
    private static final double BOTTOM_OF_RECORD = 128;
    private static final double LEFT = 90.1;
    private static final double EDGE = 34;
    private static final double MARK_SIZE = 9;
    private static final double FOOT_SIZE = 14;

    private final WordFonts fonts;

    /// @param fonts by name
    public WordFile(WordFonts fonts) {
        this.fonts = fonts;
    }

    /// What the file says of itself.
    ///
    /// @param title of the document
    /// @param bureau that wrote it
    /// @param at when
    public record Head(String title, String bureau, Instant at) {}

    /// Gives the file.
    ///
    /// @param page XHTML, as it is printed
    /// @throws FaultException `DOC-WORD` if it cannot be written
    public byte[] write(Document page, Head head) {
        Element body = (Element) page.getElementsByTagName("body").item(0);
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            say(document, head);
            boolean record = WordStyle.classes(body).contains("record");
            geometry(document, record ? BOTTOM_OF_RECORD : BOTTOM);
            WordText.write(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), MARK, MARK_SIZE, fonts);
            foot(document.createFooter(HeaderFooterType.DEFAULT), body);
            new WordFlow(new WordFlow.OnPage(document), fonts).blocks(body);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException refused) {
            throw new FaultException("DOC-WORD", "no file for word processors", refused);
        }
    }

    private static void say(XWPFDocument document, Head head) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(head.title() + "（编辑稿）");
        core.setCreator(head.bureau());
        core.setDescription(MARK);
        core.setContentStatus("编辑稿");
        core.setCreated(Optional.of(Date.from(head.at())));
        core.setModified(Optional.of(Date.from(head.at())));
    }

    private static void geometry(XWPFDocument document, double bottom) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(WIDE));
        size.setH(twips(HIGH));
        var margins = section.addNewPgMar();
        margins.setTop(twips(TOP));
        margins.setRight(twips(RIGHT));
        margins.setBottom(twips(bottom));
        margins.setLeft(twips(LEFT));
        margins.setHeader(twips(EDGE));
        margins.setFooter(twips(EDGE));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger twips(double points) {
        return BigInteger.valueOf(WordText.twips(points));
    }

    /// The places for signatures of a record, or the number of the page.
    private void foot(XWPFFooter foot, Element body) {
        List<Element> signatures = WordFlow.children(body, "div").stream()
                .filter(div -> div.getAttribute("id").equals("signatures"))
                .toList();
        if (signatures.isEmpty()) {
            XWPFParagraph paragraph = foot.createParagraph();
            var style = new WordStyle(true, FOOT_SIZE, 17, ParagraphAlignment.CENTER, 0, 0, 0, 0, false);
            var text = new WordText(paragraph, style, fonts);
            text.write(body.getOwnerDocument().createTextNode("— "));
            text.field("PAGE");
            text.write(body.getOwnerDocument().createTextNode(" —"));
        }
        signatures.forEach(each -> new WordFlow(new WordFlow.InFoot(foot), fonts).blocks(each));
    }
}
