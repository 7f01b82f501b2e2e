package org.xunyao.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.xunyao.documents.dossier.Volume;

/// Numbers, bookmarks and labels of the pages of a bound file (页码、书签). A page's number stands in the upper right
/// corner, where files are numbered; the label that a reader shows is the same with the name of the volume.
final class PageMarks {
    private static final float SIZE = 12;
    private static final float RIGHT = 42;
    private static final float TOP = 30;
    private static final float THOUSAND = 1000;

    private final PDDocument bound;
    private final PDFont font;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final PDPageLabels labels;
    private @Nullable PDOutlineItem volume;
    private String name = "";

    PageMarks(PDDocument bound, Path font) throws IOException {
        this.bound = bound;
        this.font = PDType0Font.load(bound, font.toFile());
        this.labels = new PDPageLabels(bound);
    }

    /// Another volume begins.
    void begin(Volume next) {
        name = next.title();
        var item = new PDOutlineItem();
        item.setTitle(name);
        outline.addLast(item);
        volume = item;
    }

    /// Marks the pages from one on to the end.
    ///
    /// @param first counted from 0
    /// @param number of the first; 0 for pages without numbers
    void mark(String title, int first, int number) throws IOException {
        mark(title, first, bound.getNumberOfPages(), number);
    }

    /// Marks some pages.
    ///
    /// @param end the page behind the last
    void mark(String title, int first, int end, int number) throws IOException {
        bookmark(title, bound.getPage(first));
        var range = new PDPageLabelRange();
        if (number == 0) {
            range.setPrefix(name + " " + title + " ");
            range.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
        } else {
            range.setPrefix(name + " ");
            range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
            range.setStart(number);
            for (int page = first; page < end; page++) {
                stamp(bound.getPage(page), Integer.toString(number + page - first));
            }
        }
        labels.setLabelItem(first, range);
    }

    /// Puts bookmarks and labels into the file.
    void finish() {
        for (PDOutlineItem item : outline.children()) {
            item.openNode();
        }
        outline.openNode();
        bound.getDocumentCatalog().setDocumentOutline(outline);
        bound.getDocumentCatalog().setPageLabels(labels);
    }

    private void bookmark(String title, PDPage page) {
        PDOutlineItem above = volume;
        if (above == null) {
            throw new IllegalStateException("no volume begun");
        }
        var to = new PDPageFitDestination();
        to.setPage(page);
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(to);
        if (!above.hasChildren()) {
            above.setDestination(to);
        }
        above.addLast(item);
    }

    private void stamp(PDPage page, String number) throws IOException {
        PDRectangle sheet = page.getCropBox();
        float width = font.getStringWidth(number) / THOUSAND * SIZE;
        try (var content = new PDPageContentStream(bound, page, AppendMode.APPEND, true, true)) {
            content.setNonStrokingColor(0f, 0f, 0f);
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(sheet.getUpperRightX() - RIGHT - width, sheet.getUpperRightY() - TOP);
            content.showText(number);
            content.endText();
        }
    }
}
