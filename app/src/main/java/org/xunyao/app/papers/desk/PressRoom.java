package org.xunyao.app.papers.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.desk.PaperDesks.Workshop;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.pdf.PagePictures;

/// Makes pages for the screen, the printer and other places. Sealed bytes leave it only after their digests
/// were compared.
final class PressRoom implements PapersPorts.Press, SealedOutput.Way {
    private static final String NO_NUMBER_YET = "（文号待取）";
    private static final int SCREEN = 120;
    private static final int PRINTER = 200;
    private static final long MOST_BYTES = 64L << 20;

    private final Workshop workshop;
    private final Clock clock;
    private final PagePictures pictures = new PagePictures();

    PressRoom(Workshop workshop, Clock clock) {
        this.workshop = workshop;
        this.clock = clock;
    }

    @Override
    public List<byte[]> draft(DocumentId id, Facts facts) {
        DocumentKind kind = workshop.kinds().byNumber(facts.kind());
        Optional<String> mark = kind.series().map(series -> NO_NUMBER_YET);
        var stamp = new Stamp(id, workshop.issuer().name(), mark, clock.now());
        return pictures.draw(workshop.composer().compose(kind, facts, stamp), SCREEN);
    }

    @Override
    public List<byte[]> issued(Document.Issued document) {
        return pictures.draw(sealed(document), SCREEN);
    }

    @Override
    public void export(Document.Issued document, Path target) {
        try {
            workshop.files().replace(target, sealed(document));
        } catch (IOException refused) {
            throw new FaultException("DOC-DISK", "document not exported", refused);
        }
    }

    @Override
    public void word(Document document, Path target) {
        if (document.facts() instanceof UnreadableFacts) {
            throw new FaultException(UnreadableFacts.CODE, "facts that cannot be read");
        }
        DocumentKind kind = workshop.kinds().byNumber(document.facts().kind());
        Optional<String> number = switch (document) {
            case Document.Issued issued -> issued.number();
            case Document.Draft _ -> kind.series().map(series -> NO_NUMBER_YET);
        };
        var stamp = new Stamp(document.id(), workshop.issuer().name(), number, document.at());
        try {
            workshop.files().replace(target, workshop.word().word(kind, document.facts(), stamp));
        } catch (IOException refused) {
            throw new FaultException("DOC-DISK", "document not exported", refused);
        }
    }

    @Override
    public PaperVerdict check(Document.Issued document) {
        return workshop.judge().judge(sealed(document));
    }

    @Override
    public boolean printer() {
        return PrintServiceLookup.lookupDefaultPrintService() != null;
    }

    /// Whether the printer turns the sheet.
    boolean bothSides() {
        PrintService printer = PrintServiceLookup.lookupDefaultPrintService();
        return printer != null && PrintedPages.bothSides(printer);
    }

    @Override
    public boolean print(Document.Issued document) {
        return print(document, PrintWish.ONCE);
    }

    @Override
    public boolean print(Document.Issued document, PrintWish wish) {
        PrintService printer = PrintServiceLookup.lookupDefaultPrintService();
        if (printer == null) {
            return false;
        }
        try {
            new PrintedPages(pictures.draw(sealed(document), PRINTER)).send(printer, wish);
            return true;
        } catch (PrintException | IOException refused) {
            throw new FaultException("DOC-PRINT", "printer refused", refused);
        }
    }

    /// The sealed bytes, compared with their digests.
    byte[] sealed(Document.Issued document) {
        Path file = document.sealed().path();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FaultException("DOC-CHANGED", "a sealed document grew");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!workshop.digester()
                    .digest(new ByteArrayInputStream(bytes))
                    .equals(document.sealed().digests())) {
                throw new FaultException("DOC-CHANGED", "a sealed document differs from its row");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new FaultException("DOC-MISSING", "no sealed file", missing);
        } catch (IOException refused) {
            throw new FaultException("DOC-DISK", "sealed file not readable", refused);
        }
    }
}
