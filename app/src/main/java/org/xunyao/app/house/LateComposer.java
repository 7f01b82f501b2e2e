package org.xunyao.app.house;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.anchor.DigestSheets;
import org.xunyao.documents.dossier.DossierPress;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.documents.word.WordPages;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.PdfComposer;
import org.xunyao.pdf.PdfDossierPress;

/// Sets pages with the fonts that it looks for at the first page: a station without them can do
/// everything but print. Safe for use by many threads.
public final class LateComposer implements Composer, DigestSheets, PlainSheets, WordPages, DossierPress {
    public static final List<Path> FOLDERS = List.of(
            Path.of(System.getProperty("user.home"), ".local", "share", "fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/usr/share/fonts"));

    private final Path templates;
    private @Nullable PdfComposer composer;
    private @Nullable Fonts fonts;

    /// @param templates `resources/documents`
    public LateComposer(Path templates) {
        this.templates = templates;
    }

    @Override
    public byte[] compose(DocumentKind kind, Facts facts, Stamp stamp) {
        return composer().compose(kind, facts, stamp);
    }

    @Override
    public byte[] word(DocumentKind kind, Facts facts, Stamp stamp) {
        return composer().word(kind, facts, stamp);
    }

    @Override
    public byte[] sheet(Checkpoint head, String keyId) {
        return composer().sheet(head, keyId);
    }

    @Override
    public byte[] plain(Plain sheet) {
        return composer().plain(sheet);
    }

    @Override
    public int pages(byte[] pdf) {
        return press().pages(pdf);
    }

    @Override
    public void bind(Book book, OutputStream out, Runnable step) throws IOException {
        press().bind(book, out, step);
    }

    private DossierPress press() {
        return new PdfDossierPress(fonts().body());
    }

    private synchronized PdfComposer composer() {
        PdfComposer made = composer;
        if (made == null) {
            made = new PdfComposer(templates, fonts());
            composer = made;
        }
        return made;
    }

    private synchronized Fonts fonts() {
        Fonts found = fonts;
        if (found == null) {
            found = Fonts.find(FOLDERS);
            fonts = found;
        }
        return found;
    }
}
