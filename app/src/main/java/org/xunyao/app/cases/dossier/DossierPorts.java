package org.xunyao.app.cases.dossier;

import java.nio.file.Path;
import java.util.List;
import org.xunyao.casework.CaseId;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.ui.task.Progress;

/// What the file of a case needs from outside. All are called off the JavaFX thread and may throw a `FaultException`,
/// which the screen says by its code. The person's ticket is inside.
///
/// @param terms how long files are kept, as offered today
/// @param may what this person is offered
public record DossierPorts(Out out, Print print, Trace trace, List<RetentionClass> terms, May may) {
    /// Copies the terms.
    public DossierPorts {
        terms = List.copyOf(terms);
    }

    /// Port: takes the file out as a book.
    @FunctionalInterface
    public interface Out {
        /// Writes the book and the list of digests beside it.
        ///
        /// @param target where the book goes; there is no such file yet
        /// @param progress in papers and pictures; a cancel leaves nothing behind
        /// @throws org.xunyao.kernel.FaultException `DOSSIER-…`, `DOC-…`, `EVIDENCE-…`, `COPY-…`; then neither
        ///     file is there
        Made export(CaseId id, DossierWish wish, Path target, Progress progress);
    }

    /// Port: prints papers of a case in one go.
    public interface Print {
        /// What the printer can.
        Printer printer();

        /// Prints the papers one after the other, in this order.
        ///
        /// @param progress in papers; a cancel stops behind the paper that is being sent
        /// @return how many were sent
        int print(List<DocumentId> papers, int copies, boolean bothSides, Progress progress);
    }

    /// What the computer's printer can.
    public enum Printer {
        /// There is none.
        NONE,
        /// It prints on one side.
        ONE_SIDE,
        /// It turns the sheet.
        BOTH_SIDES
    }

    /// Port: leaves a trace of who read an archived file.
    @FunctionalInterface
    public interface Trace {
        /// Writes it into the audit.
        void consulted(CaseId id);
    }

    /// What this person is offered.
    ///
    /// @param export take the file out
    /// @param print print its papers
    public record May(boolean export, boolean print) {}

    /// What was written (导出结果).
    ///
    /// @param book the PDF
    /// @param list of digests beside it
    /// @param items lines of all directories
    /// @param pages numbered ones of all volumes
    /// @param manifest SHA-256 of the list, as the archive step asks for it
    public record Made(Path book, Path list, int items, int pages, String manifest) {}
}
