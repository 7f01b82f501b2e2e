package org.xunyao.app.papers.desk;

import java.nio.file.Path;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.documents.Document;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.seal.PaperVerdict;

/// Has the audit name a document before it leaves, and the head of the audit signed after it left.
///
/// @param way out of the program
record SealedOutput(Way way, Register register, HeadSealing heads) implements PapersPorts.Output {
    @Override
    public void export(Document.Issued document, Path target) {
        register.drafting().export(register.ticket(), document.id());
        way.export(document, target);
        heads.seal(Cause.EXPORT);
    }

    @Override
    public boolean print(Document.Issued document) {
        return print(document, PrintWish.ONCE);
    }

    /// The same with copies and sides.
    boolean print(Document.Issued document, PrintWish wish) {
        if (!way.printer()) {
            return false;
        }
        register.drafting().print(register.ticket(), document.id());
        boolean printed = way.print(document, wish);
        if (printed) {
            heads.seal(Cause.PRINT);
        }
        return printed;
    }

    @Override
    public void word(Document document, Path target) {
        way.word(register.drafting().word(register.ticket(), document.id()).result(), target);
        heads.seal(Cause.EXPORT);
    }

    @Override
    public PaperVerdict check(Document.Issued document) {
        return way.check(document);
    }

    /// The way out, which knows beforehand whether there is a printer: without one nothing leaves and
    /// nothing is to be recorded.
    interface Way extends PapersPorts.Output {
        /// Whether the computer has a printer.
        boolean printer();

        /// Prints with copies and sides; a way that knows neither prints once.
        default boolean print(Document.Issued document, PrintWish wish) {
            return print(document);
        }
    }

    /// Where it is recorded, and for whom.
    record Register(Drafting drafting, Ticket ticket) {}
}
