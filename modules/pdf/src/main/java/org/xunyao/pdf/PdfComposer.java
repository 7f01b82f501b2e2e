package org.xunyao.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.anchor.DigestSheets;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.documents.word.WordPages;
import org.xunyao.kernel.FaultException;
import org.xunyao.pdf.word.WordFile;
import org.xunyao.pdf.word.WordFonts;

/// Sets documents on A4 pages as PDF/A-2u (ISO 19005-2). Equal arguments give equal bytes: dates and
/// identifiers inside the file come from the stamp. Takes about a second: never on the FX thread. Threads
/// may share it.
public final class PdfComposer implements Composer, DigestSheets, PlainSheets, WordPages {
    private static final int NORMAL = 400;
    private static final String SHEET_TEMPLATE = "digest-sheet";
    private static final String SHEET_TITLE = "审计摘要单";
    /// Where the sheet leaves room for the code, in points.
    private static final float SHEET_SIDE = 170;
    private static final float SHEET_LEFT = 212;
    private static final float SHEET_BOTTOM = 96;

    private final Path templates;
    private final Fonts fonts;
    private final CmapLookup drawn;
    private @Nullable CmapLookup drawnRarely;
    /// Names of the province's pages that were left, each said once.
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    /// Reads the character table of the body font. That of the font for rare characters, which has 51 MB, is read
    /// with the first text that needs it.
    ///
    /// @param templates the folder `resources/documents`
    /// @throws FaultException `DOC-FONT` if the body font cannot be read
    public PdfComposer(Path templates, Fonts fonts) {
        // The library prints a line for each step and each style sheet; only what is severe is worth a log.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
        this.templates = templates;
        this.fonts = fonts;
        this.drawn = Fonts.cmap(fonts.body());
    }

    @Override
    public byte[] compose(DocumentKind kind, Facts facts, Stamp stamp) {
        Document page = page(kind, facts, stamp);
        var metadata =
                new Metadata(kind.name(), stamp.bureau(), stamp.at(), stamp.id().value());
        return set(page, pdf -> {
            if (stamp.anchor().isPresent()) {
                mark(stamp.anchor().get()).stamp(pdf);
            }
            metadata.write(pdf);
        });
    }

    @Override
    public byte[] word(DocumentKind kind, Facts facts, Stamp stamp) {
        Document page = page(kind, facts, stamp);
        return new WordFile(WordFonts.read(templates))
                .write(page, new WordFile.Head(kind.name(), stamp.bureau(), stamp.at()));
    }

    private Document page(DocumentKind kind, Facts facts, Stamp stamp) {
        if (facts.kind() != kind.number()) {
            throw new IllegalArgumentException("facts of another kind");
        }
        Fields fields = withStamp(titled(facts.fields(), kind), stamp);
        return page(kind.template(), fields, stamp.notes());
    }

    /// The sheet's code is large enough for an old telephone.
    @Override
    public byte[] sheet(Checkpoint head, String keyId) {
        Fields fields = new Fields()
                .text("station", head.station())
                .text("sequence", Long.toString(head.sequence()))
                .text("short", HeadMark.groups(head.shortHead()))
                .text("head", HeadMark.groups(head.head()))
                .text("made", head.at().toString())
                .text("clock", head.clock())
                .text("key", HeadMark.groups(keyId))
                .text("code", HeadMark.code(head));
        var metadata = new Metadata(SHEET_TITLE, head.station(), head.at(), id(head));
        return set(page(SHEET_TEMPLATE, fields, List.of()), pdf -> {
            mark(head).large(pdf, SHEET_LEFT, SHEET_BOTTOM, SHEET_SIDE);
            metadata.write(pdf);
        });
    }

    @Override
    public byte[] plain(Plain sheet) {
        var metadata = new Metadata(sheet.title(), sheet.author(), sheet.at(), sheet.id());
        return set(page(sheet.template(), sheet.fields(), List.of()), metadata::write);
    }

    /// Made from the head, so that the same head gives the same bytes.
    private static UUID id(Checkpoint head) {
        return new UUID(
                Long.parseUnsignedLong(head.head().substring(0, 16), 16),
                Long.parseUnsignedLong(head.head().substring(16, 32), 16));
    }

    private HeadMark mark(Checkpoint head) {
        return new HeadMark(head, fonts.body(), codePoint -> drawn.getGlyphId(codePoint) != 0);
    }

    /// What a province prescribes otherwise goes before the national form. A page of its own that cannot be read, or
    /// asks for what the form has not, leaves the national one.
    private Document page(String name, Fields fields, List<String> notes) {
        String file = name + ".xhtml";
        Path own = templates.resolve("province").resolve(file);
        if (Files.isRegularFile(own)) {
            try {
                return filled(own, fields, notes);
            } catch (FaultException broken) {
                if (left.add(name)) {
                    System.getLogger(PdfComposer.class.getName())
                            .log(
                                    System.Logger.Level.WARNING,
                                    "a page of the province is left, the national one stays: {0}: {1}",
                                    file,
                                    broken.getMessage());
                }
            }
        }
        return filled(templates.resolve(file), fields, notes);
    }

    private Document filled(Path page, Fields fields, List<String> notes) {
        return Template.read(page, templates.resolve("form.css")).fill(fields, notes);
    }

    private byte[] set(Document page, Finish finish) {
        boolean rare = needsRare(page.getDocumentElement().getTextContent());
        try (var bytes = new ByteArrayOutputStream();
                var renderer = builder(page, rare, bytes).buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument pdf = renderer.createPDFKeepOpen()) {
                finish.on(pdf);
                pdf.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException refused) {
            throw new FaultException("DOC-COMPOSE", "document not set", refused);
        }
    }

    /// What is added to set pages.
    private interface Finish {
        void on(PDDocument pdf) throws IOException;
    }

    private static Fields titled(Fields facts, DocumentKind kind) {
        return facts.value("title").isPresent() ? facts : facts.text("title", kind.name());
    }

    private static Fields withStamp(Fields facts, Stamp stamp) {
        Fields fields = facts.text("number", stamp.number().orElse(""));
        return facts.value("bureau").isPresent() ? fields : fields.text("bureau", stamp.bureau());
    }

    /// Whether the body font leaves out a character.
    ///
    /// @throws FaultException `DOC-GLYPH` if no font draws it: a document with a hole would be issued
    ///     otherwise; `DOC-FONT` if that for rare ones cannot be read
    private boolean needsRare(String text) {
        boolean rare = false;
        for (int codePoint : text.codePoints().filter(each -> each > ' ').toArray()) {
            if (drawn.getGlyphId(codePoint) == 0) {
                if (rarely().getGlyphId(codePoint) == 0) {
                    throw new FaultException("DOC-GLYPH", "no font draws U+" + Integer.toHexString(codePoint));
                }
                rare = true;
            }
        }
        return rare;
    }

    private synchronized CmapLookup rarely() {
        CmapLookup read = drawnRarely;
        if (read == null) {
            read = Fonts.cmap(fonts.rare());
            drawnRarely = read;
        }
        return read;
    }

    private PdfRendererBuilder builder(Document page, boolean rare, ByteArrayOutputStream bytes) {
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, "");
        builder.useUnicodeLineBreaker(LineBreaks.betweenWords());
        builder.useUnicodeCharacterBreaker(LineBreaks.insideWords());
        // Nothing is fetched; a picture is part of the page and made here.
        builder.useUriResolver((base, uri) -> uri != null && QrCode.isPicture(uri) ? uri : null);
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
