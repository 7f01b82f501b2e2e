package org.xunyao.app.papers.desk;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.Sides;
import org.jspecify.annotations.Nullable;

/// Pages on their way to the printer, on A4, each filling its sheet from edge to edge.
final class PrintedPages implements Printable {
    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    private final List<BufferedImage> pages = new ArrayList<>();

    /// @param pictures as PNG
    PrintedPages(List<byte[]> pictures) throws IOException {
        for (byte[] png : pictures) {
            pages.add(ImageIO.read(new ByteArrayInputStream(png)));
        }
    }

    static boolean bothSides(PrintService printer) {
        return printer.isAttributeValueSupported(
                Sides.TWO_SIDED_LONG_EDGE, DocFlavor.SERVICE_FORMATTED.PRINTABLE, null);
    }

    /// A printer that counts no copies is given the pages once for each.
    void send(PrintService printer, PrintWish wish) throws PrintException {
        boolean counts = printer.isAttributeCategorySupported(Copies.class);
        for (int job = 0; job < (counts ? 1 : wish.copies()); job++) {
            send(printer, wish, counts ? wish.copies() : 1);
        }
    }

    private void send(PrintService printer, PrintWish wish, int copies) throws PrintException {
        var wishes = new HashPrintRequestAttributeSet();
        wishes.add(MediaSizeName.ISO_A4);
        wishes.add(new MediaPrintableArea(0, 0, A4_WIDTH, A4_HEIGHT, MediaPrintableArea.MM));
        if (copies > 1) {
            wishes.add(new Copies(copies));
        }
        if (wish.bothSides() && bothSides(printer)) {
            wishes.add(Sides.TWO_SIDED_LONG_EDGE);
        }
        printer.createPrintJob().print(new SimpleDoc(this, DocFlavor.SERVICE_FORMATTED.PRINTABLE, null), wishes);
    }

    @Override
    public int print(Graphics graphics, @Nullable PageFormat format, int page) {
        if (page >= pages.size() || format == null) {
            return NO_SUCH_PAGE;
        }
        var paper = (Graphics2D) graphics;
        paper.drawImage(pages.get(page), 0, 0, (int) format.getWidth(), (int) format.getHeight(), null);
        return PAGE_EXISTS;
    }
}
