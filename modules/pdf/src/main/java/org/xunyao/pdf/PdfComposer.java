package org.xunyao.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Stamp;
import org.xunyao.kernel.FaultException;

/// Sets documents on A4 pages as PDF/A-2u (ISO 19005-2). Equal arguments give equal bytes: dates and
/// identifiers inside the file come from the stamp. Takes about a second: never on the FX thread. Threads
/// may share it.
public final class PdfComposer implements Composer {
    private static final int NORMAL = 400;

    private final Path templates;
    private final Fonts fonts;
    private final CmapLookup drawn;
    private final CmapLookup drawnRarely;

    /// Reads the fonts' character tables.
    ///
    /// @param templates the folder `resources/documents`
    /// @throws FaultException `DOC-FONT` if a font cannot be read
    public PdfComposer(Path templates, Fonts fonts) {
        // The library prints a line for each step and each style sheet; only what is severe is worth a log.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
        this.templates = templates;
        this.fonts = fonts;
        this.drawn = Fonts.cmap(fonts.body());
        this.drawnRarely = Fonts.cmap(fonts.rare());
    }

    @Override
    public byte[] compose(DocumentKind kind, Facts facts, Stamp stamp) {
        if (facts.kind() != kind.number()) {
            throw new IllegalArgumentException("facts of another kind");
        }
        Fields fields = withStamp(facts.fields(), stamp);
        Document page = Template.read(templates.resolve(kind.template() + ".xhtml"), templates.resolve("form.css"))
                .fill(fields);
        boolean rare = needsRare(page.getDocumentElement().getTextContent());
        try (var bytes = new ByteArrayOutputStream();
                var renderer = builder(page, rare, bytes).buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument pdf = renderer.createPDFKeepOpen()) {
                new Metadata(kind, stamp).write(pdf);
                pdf.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException refused) {
            throw new FaultException("DOC-COMPOSE", "document not set: " + kind.number(), refused);
        }
    }

    private static Fields withStamp(Fields facts, Stamp stamp) {
        Fields fields = facts.text("number", stamp.number().orElse(""));
        return facts.value("bureau").isPresent() ? fields : fields.text("bureau", stamp.bureau());
    }

    /// Whether the body font leaves out a character.
    ///
    /// @throws FaultException `DOC-GLYPH` if no font draws it: a document with a hole would be issued
    ///     otherwise
    private boolean needsRare(String text) {
        boolean rare = false;
        for (int codePoint : text.codePoints().filter(each -> each > ' ').toArray()) {
            if (drawn.getGlyphId(codePoint) == 0) {
                if (drawnRarely.getGlyphId(codePoint) == 0) {
                    throw new FaultException("DOC-GLYPH", "no font draws U+" + Integer.toHexString(codePoint));
                }
                rare = true;
            }
        }
        return rare;
    }

    private PdfRendererBuilder builder(Document page, boolean rare, ByteArrayOutputStream bytes) {
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, "");
        builder.useUnicodeLineBreaker(LineBreaks.betweenWords());
        builder.useUnicodeCharacterBreaker(LineBreaks.insideWords());
        builder.useUriResolver((base, uri) -> null);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useFont(fonts.song().toFile(), "song", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(fonts.body().toFile(), "body", NORMAL, FontStyle.NORMAL, true);
        if (rare) {
            builder.useFont(fonts.rare().toFile(), "rare", NORMAL, FontStyle.NORMAL, true);
        }
        builder.toStream(bytes);
        return builder;
    }
}
