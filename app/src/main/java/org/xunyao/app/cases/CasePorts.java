package org.xunyao.app.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Saved;
import org.xunyao.app.cases.course.Weigher;
import org.xunyao.app.cases.draft.DraftShelf;
import org.xunyao.app.cases.goods.GoodsPorts;
import org.xunyao.app.cases.list.FilterShelf;
import org.xunyao.app.cases.matter.Acted;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterPage;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.ui.task.Progress;

/// What the case workspace needs from outside. All but {@link Papers} and {@link Weighing}
/// are called off the JavaFX thread and
/// may throw a `FaultException`, which the screen says by its code. The person's ticket is inside.
///
/// @param kinds of documents that can be written here, by number
/// @param filters of the list under a name
/// @param drafts of steps that were not taken
/// @param pause waits on the JavaFX thread
/// @param goods measures and goods of cases
/// @param weighing where fines are weighed, if there is such a place
public record CasePorts(
        Matters matters,
        Sheets sheets,
        Desk desk,
        Intake intake,
        Papers papers,
        List<DocumentKind> kinds,
        FilterShelf filters,
        DraftShelf drafts,
        DraftShelf.Pause pause,
        GoodsPorts goods,
        Optional<Weighing> weighing) {
    /// Copies the kinds.
    public CasePorts {
        kinds = List.copyOf(kinds);
    }

    /// Ports that keep no drafts of steps.
    public CasePorts(
            Matters matters,
            Sheets sheets,
            Desk desk,
            Intake intake,
            Papers papers,
            List<DocumentKind> kinds,
            FilterShelf filters,
            GoodsPorts goods) {
        this(
                matters,
                sheets,
                desk,
                intake,
                papers,
                kinds,
                filters,
                DraftShelf.NONE,
                DraftShelf.Pause.NONE,
                goods,
                Optional.empty());
    }

    /// The same with a place for drafts of steps.
    public CasePorts keeping(DraftShelf shelf, DraftShelf.Pause waits) {
        return new CasePorts(matters, sheets, desk, intake, papers, kinds, filters, shelf, waits, goods, weighing);
    }

    /// The same with a place where fines are weighed.
    public CasePorts weighing(Weighing place) {
        return new CasePorts(
                matters, sheets, desk, intake, papers, kinds, filters, drafts, pause, goods, Optional.of(place));
    }

    /// Port: the list.
    @FunctionalInterface
    public interface Matters {
        /// A page of it.
        MatterPage page(MatterPage.Cursor from);

        /// How many matters wait for this person, shown or not.
        ///
        /// @param shown what the pages gave just now
        default long waiting(List<Matter> shown) {
            return shown.stream().filter(Matter::mine).count();
        }
    }

    /// Port: one matter with all that belongs to it.
    @FunctionalInterface
    public interface Sheets {
        /// Reads it together.
        MatterSheet open(Matter matter);
    }

    /// Port: where this person's steps go.
    @FunctionalInterface
    public interface Desk {
        /// Takes the step in the person's name.
        Acted act(Matter matter, CaseAct act);
    }

    /// Port: where files become evidence.
    @FunctionalInterface
    public interface Intake {
        /// Seals the file and joins it to the matter.
        ///
        /// @param progress in bytes; a cancel leaves nothing behind
        /// @throws org.xunyao.kernel.FaultException `INTAKE-…` if the file is refused, `EVIDENCE-…`,
        ///     `STORE-…`
        Saved<?> seal(Matter matter, Path file, TakingRecord taking, Progress progress);
    }

    /// Port: the workspace of documents. Called on the JavaFX thread.
    public interface Papers {
        /// Goes there and opens a document.
        void openDocument(DocumentId id);

        /// Goes there and begins a new document.
        ///
        /// @param matter key of the lead or case, such as `lead:` and its identifier
        void newDocument(String matter, DocumentKind kind);

        /// The same about one measure of a case.
        ///
        /// @param measure its number
        default void newDocument(String matter, DocumentKind kind, int measure) {
            newDocument(matter, kind);
        }
    }

    /// Port: the workspace of penalties. Called on the JavaFX thread.
    @FunctionalInterface
    public interface Weighing {
        /// The way there from a case.
        ///
        /// @param number of the case, as it is called there
        Weigher of(String number);
    }
}
