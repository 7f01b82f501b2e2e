package org.xunyao.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.xunyao.kernel.FaultException;

/// Pictures of a document's pages, for preview. Takes a tenth of a second a page: never on the FX thread.
public final class PagePictures {
    private static final int MAX_PAGES = 200;
    private static final int MAX_BYTES = 64 << 20;

    /// Makes a drawer; it holds no state.
    public PagePictures() {}

    /// Draws pages as PNG.
    ///
    /// @param pdf at most 64 MiB; only the first 200 pages are drawn
    /// @param dotsPerInch 36 to 300
    /// @throws FaultException `DOC-PICTURE` if the bytes are no PDF
    public List<byte[]> draw(byte[] pdf, int dotsPerInch) {
        if (pdf.length > MAX_BYTES || dotsPerInch < 36 || dotsPerInch > 300) {
            throw new IllegalArgumentException("too large a picture");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            List<byte[]> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(document.getNumberOfPages(), MAX_PAGES); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB);
                var png = new ByteArrayOutputStream();
                ImageIO.write(picture, "png", png);
                pages.add(png.toByteArray());
            }
            return pages;
        } catch (IOException unreadable) {
            throw new FaultException("DOC-PICTURE", "no pages to draw", unreadable);
        }
    }
}
