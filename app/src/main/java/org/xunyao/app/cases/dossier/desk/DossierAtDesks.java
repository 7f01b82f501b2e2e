package org.xunyao.app.cases.dossier.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.app.cases.dossier.DossierPorts;
import org.xunyao.app.cases.dossier.DossierPorts.Made;
import org.xunyao.app.cases.dossier.DossierPorts.Printer;
import org.xunyao.app.cases.dossier.DossierWish;
import org.xunyao.app.cases.dossier.SealedPapers;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.LeadDesk;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.dossier.Bookbinding;
import org.xunyao.documents.dossier.DossierDesk;
import org.xunyao.documents.dossier.DossierPlan;
import org.xunyao.documents.dossier.DossierPress;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.FileExport;
import org.xunyao.ui.task.Progress;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.dossier.DossierJson;

/// Fills the ports of the file of a case for one person from the desks of the domain.
public final class DossierAtDesks {
    private static final String LIST = ".manifest.json";
    private static final String BOOK = ".pdf";

    private final Desks desks;
    private final Tools tools;
    private final SealedPapers papers;
    private final Function<EvidenceItem, byte[]> stills;
    private final Texts words;
    private final Ticket.OfPerson ticket;

    /// The desks behind it.
    ///
    /// @param heads has the audit signed for what leaves
    public record Desks(
            Office office,
            DossierDesk dossiers,
            CaseDesk cases,
            LeadDesk leads,
            Drafting drafting,
            EvidenceDesk evidence,
            HeadSealing heads) {}

    /// What lays out and binds.
    ///
    /// @param terms how long files are kept, those of the past too
    /// @param bureau full name
    public record Tools(
            Bookbinding binding,
            DossierPress press,
            Digester digester,
            List<RetentionClass> terms,
            String bureau,
            Clock clock) {}

    /// @param stills makes the copy of a still for a page
    /// @param words in Chinese, the language of documents, with the bundle of the file
    /// @param ticket in whose name everything is done
    public DossierAtDesks(
            Desks desks,
            Tools tools,
            SealedPapers papers,
            Function<EvidenceItem, byte[]> stills,
            Texts words,
            Ticket.OfPerson ticket) {
        this.desks = desks;
        this.tools = tools;
        this.papers = papers;
        this.stills = stills;
        this.words = words;
        this.ticket = ticket;
    }

    /// The ports.
    public DossierPorts ports() {
        LocalDate today = tools.clock().today();
        return new DossierPorts(
                (id, wish, target, progress) -> allowed(() -> export(id, wish, target, progress)),
                new Printing(),
                id -> allowed(() -> desks.dossiers().consult(ticket, id)),
                tools.terms().stream().filter(term -> term.holds(today)).toList(),
                new DossierPorts.May(
                        desks.office().offers(ticket, DossierDesk.EXPORT),
                        desks.office().offers(ticket, Drafting.PRINT)));
    }

    private Made export(CaseId id, DossierWish wish, Path target, Progress progress) {
        CaseFile file = desks.cases()
                .find(ticket, id)
                .orElseThrow(() -> new FaultException("CASE-MISSING", id.value().toString()));
        CaseContents.Read read = new CaseContents(
                        desks,
                        ticket,
                        papers,
                        words,
                        tools.bureau(),
                        tools.clock().zone())
                .read(file, wish);
        var steps = new Steps(
                progress,
                read.materials().papers().size(),
                read.materials().exhibits().size());
        Bookbinding.Laid laid = tools.binding().lay(read.head(), read.materials(), wish.volumes(), new Leaves(), steps);
        byte[] list = new DossierJson().write(laid.manifest());
        Path book = book(target);
        Path beside = book.resolveSibling(name(book).substring(0, name(book).length() - BOOK.length()) + LIST);
        var files = new LinkedHashMap<Path, FileExport.Writing>();
        files.put(book, out -> tools.press().bind(laid.book(), out, steps));
        files.put(beside, out -> out.write(list));
        // The row is there before the book: one whose disk then failed can be explained.
        desks.dossiers().export(ticket, id);
        try {
            new FileExport().putAll(files);
        } catch (FileAlreadyExistsException taken) {
            throw new FaultException("DOSSIER-THERE", "a file of that name", taken);
        } catch (IOException refused) {
            throw new FaultException("DOSSIER-DISK", "the book was not written", refused);
        }
        desks.heads().seal(Cause.EXPORT);
        return new Made(
                book,
                beside,
                laid.plans().stream().mapToInt(DossierPlan::items).sum(),
                laid.plans().stream().mapToInt(DossierPlan::pages).sum(),
                tools.digester().digest(list).sha256());
    }

    private static Path book(Path target) {
        return name(target).endsWith(BOOK) ? target : target.resolveSibling(name(target) + BOOK);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            throw new FaultException("DOSSIER-DISK", "a place without a name");
        }
        return name.toString();
    }

    /// A refusal is already in the audit; the screen says it by its code.
    private static <R> R allowed(Supplier<R> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    /// Each paper is read twice: once for its pages, once for the book.
    private static final class Steps implements Runnable {
        private final Progress progress;
        private final int total;
        private final AtomicInteger done = new AtomicInteger();

        Steps(Progress progress, int papers, int exhibits) {
            this.progress = progress;
            this.total = 2 * papers + exhibits + 1;
        }

        @Override
        public void run() {
            progress.stopIfCancelled();
            progress.at(Math.min(done.incrementAndGet(), total), total);
        }
    }

    private final class Leaves implements Bookbinding.Leaves {
        @Override
        public byte[] paper(Document.Issued paper) {
            return papers.bytes(paper);
        }

        @Override
        public byte[] still(EvidenceItem still) {
            return stills.apply(still);
        }
    }

    private final class Printing implements DossierPorts.Print {
        @Override
        public Printer printer() {
            if (!papers.printer()) {
                return Printer.NONE;
            }
            return papers.bothSides() ? Printer.BOTH_SIDES : Printer.ONE_SIDE;
        }

        @Override
        public int print(List<DocumentId> wanted, int copies, boolean bothSides, Progress progress) {
            return allowed(() -> {
                int sent = 0;
                for (DocumentId id : wanted) {
                    progress.stopIfCancelled();
                    progress.at(sent, wanted.size());
                    if (!papers.print(issued(id), copies, bothSides)) {
                        throw new FaultException("DOSSIER-PRINTER", "the printer went away");
                    }
                    sent++;
                }
                return sent;
            });
        }

        private Document.Issued issued(DocumentId id) {
            return desks.drafting()
                    .find(ticket, id)
                    .filter(Document.Issued.class::isInstance)
                    .map(Document.Issued.class::cast)
                    .orElseThrow(() -> new FaultException("DOC-GONE", id.toString()));
        }
    }
}
