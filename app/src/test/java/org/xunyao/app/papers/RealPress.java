package org.xunyao.app.papers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.PagePictures;
import org.xunyao.pdf.PdfComposer;

/// Pages by the real composer.
final class RealPress implements PapersPorts.Press {
    static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources/documents");
    static final PdfComposer COMPOSER = new PdfComposer(
            RESOURCES, Fonts.find(List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"))));

    @Override
    public List<byte[]> draft(DocumentId id, Facts facts) {
        return pages(id, facts, "（文号待取）");
    }

    @Override
    public List<byte[]> issued(Document.Issued document) {
        // The sealed bytes of the bench are no pages; a notice stands for those whose facts cannot be read.
        Facts facts = document.facts() instanceof UnreadableFacts
                ? new Forms().byNumber(33).begin(PaperBench.matter())
                : document.facts();
        return pages(document.id(), facts, document.number().orElse(""));
    }

    // The composer takes a second; equal facts give equal pages.
    private static final Map<Object, List<byte[]>> MADE = new ConcurrentHashMap<>();

    private static List<byte[]> pages(DocumentId id, Facts facts, String number) {
        return MADE.computeIfAbsent(List.of(facts, number), key -> composed(id, facts, number));
    }

    private static List<byte[]> composed(DocumentId id, Facts facts, String number) {
        DocumentKind kind = PaperBench.KINDS.byNumber(facts.kind());
        var stamp = new Stamp(id, "澜溪县市场监督管理局", Optional.of(number), Instant.parse("2026-11-20T02:42:03Z"));
        return new PagePictures().draw(COMPOSER.compose(kind, facts, stamp), 120);
    }
}
