package org.xunyao.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.xunyao.documents.dossier.DossierPress;
import org.xunyao.kernel.FaultException;

/// Binds sealed documents and pictures to one PDF/A-2u file with PDFBox. The coded pages of a document are taken over
/// byte by byte; what is no page (signatures, their fields, its own bookmarks) stays in the document that was sealed.
/// One document is open at a time, and what was taken over lies in a temporary file from 64 MiB on.
///
/// @param font draws the numbers of pages
public record PdfDossierPress(Path font) implements DossierPress {
    private static final long IN_MEMORY = 64L << 20;
    private static final String SPACE = "sRGB IEC61966-2.1";
    private static final float VERSION = 1.7f;

    @Override
    public int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return atLeastOne(document);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public void bind(Book book, OutputStream out, Runnable step) throws IOException {
        try (var bound = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            bound.setVersion(VERSION);
            var marks = new PageMarks(bound, font);
            for (Bound volume : book.volumes()) {
                marks.begin(volume.volume());
                for (Part part : volume.parts()) {
                    step.run();
                    add(bound, marks, part, step);
                }
            }
            marks.finish();
            colours(bound);
            bound.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            new Metadata(book.title(), book.author(), book.at(), book.id()).write(bound);
            step.run();
            bound.save(out);
        }
    }

    private void add(PDDocument bound, PageMarks marks, Part part, Runnable step) throws IOException {
        int first = bound.getNumberOfPages();
        switch (part) {
            case Pages pages -> {
                append(bound, pages.pdf().read());
                marks.mark(pages.title(), first, pages.from());
            }
            case Pictures pictures -> {
                append(bound, pictures.captions().read());
                if (bound.getNumberOfPages() - first != pictures.pictures().size()) {
                    throw new FaultException("DOC-TEMPLATE", "captions of pictures do not fit their pages");
                }
                int at = first;
                for (Picture picture : pictures.pictures()) {
                    step.run();
                    new PicturePage(bound, bound.getPage(at))
                            .draw(picture.jpeg().read());
                    marks.mark(picture.title(), at, at + 1, picture.from());
                    at++;
                }
            }
        }
    }

    /// Takes over the pages and nothing else.
    private static void append(PDDocument bound, byte[] pdf) throws IOException {
        try (PDDocument source = loaded(pdf)) {
            PDAcroForm form = source.getDocumentCatalog().getAcroForm(null);
            if (form != null) {
                form.flatten();
            }
            COSDictionary catalogue = source.getDocumentCatalog().getCOSObject();
            List.copyOf(catalogue.keySet()).stream()
                    .filter(name -> !List.of(COSName.TYPE, COSName.PAGES).contains(name))
                    .forEach(catalogue::removeItem);
            for (PDPage page : source.getPages()) {
                page.getCOSObject().removeItem(COSName.ANNOTS);
            }
            new PDFMergerUtility().appendDocument(bound, source);
        }
    }

    private static PDDocument loaded(byte[] pdf) {
        try {
            PDDocument source = Loader.loadPDF(pdf);
            atLeastOne(source);
            return source;
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private static int atLeastOne(PDDocument document) throws IOException {
        if (document.getNumberOfPages() < 1) {
            throw new IOException("no page");
        }
        return document.getNumberOfPages();
    }

    private static FaultException damaged(IOException cause) {
        return new FaultException("DOSSIER-PAPER", "a document cannot be read", cause);
    }

    private static void colours(PDDocument bound) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(bound, new ByteArrayInputStream(profile));
        intent.setInfo(SPACE);
        intent.setOutputCondition(SPACE);
        intent.setOutputConditionIdentifier(SPACE);
        intent.setRegistryName("http://www.color.org");
        bound.getDocumentCatalog().addOutputIntent(intent);
    }
}
