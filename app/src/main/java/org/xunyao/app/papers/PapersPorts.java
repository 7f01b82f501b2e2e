package org.xunyao.app.papers;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.access.Saved;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.app.papers.link.EvidenceSight;
import org.xunyao.app.papers.onsite.OnsitePorts;
import org.xunyao.app.papers.recent.PaperHead;
import org.xunyao.app.papers.recent.PaperPage;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.Facts;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.documents.finding.Reasoned;
import org.xunyao.documents.seal.PaperVerdict;

/// What the document workspace needs from outside. All but the pause are called off the JavaFX thread and
/// may throw a `FaultException` or `RefusedException`, which the screen says by its code.
///
/// @param pause waits on the JavaFX thread
/// @param forms what kinds of documents ask for
/// @param sight shows pieces of evidence
/// @param onsite for the on-site mode; nothing where it is not offered
public record PapersPorts(
        Shelf shelf,
        Desk desk,
        Press press,
        Output output,
        Pause pause,
        Forms forms,
        EvidenceSight sight,
        Optional<OnsitePorts> onsite) {
    /// Ports where no evidence can be looked at.
    public PapersPorts(Shelf shelf, Desk desk, Press press, Output output, Pause pause, Forms forms) {
        this(shelf, desk, press, output, pause, forms, EvidenceSight.NONE, Optional.empty());
    }

    /// The same with a look at evidence.
    public PapersPorts seeing(EvidenceSight other) {
        return new PapersPorts(shelf, desk, press, output, pause, forms, other, onsite);
    }

    /// The same with an on-site mode.
    public PapersPorts onsite(OnsitePorts station) {
        return new PapersPorts(shelf, desk, press, output, pause, forms, sight, Optional.of(station));
    }

    /// Port: where documents and what belongs to them are read.
    public interface Shelf {
        /// A page of those worked on last, newest first.
        ///
        /// @param shown all that were read before; nothing for the first page
        PaperPage recent(List<PaperHead> shown);

        /// A document with its matter.
        Optional<Opened> open(DocumentId id);

        /// The identity of a new document, with its matter.
        ///
        /// @param matter `lead:` or `case:` and the identifier
        Begun begin(String matter);

        /// The same for a paper about one measure of a case.
        ///
        /// @param measure its number; none leaves it to what is newest
        default Begun begin(String matter, OptionalInt measure) {
            return begin(matter);
        }
    }

    /// Port: where this person saves and issues.
    public interface Desk {
        /// Saves a draft.
        ///
        /// @param opened when the version was saved from which the person went on; nothing for a new draft
        /// @throws org.xunyao.kernel.SupersededException if somebody else saved another one since
        Saved<Document.Draft> save(DocumentId id, String matter, Facts facts, Optional<Instant> opened);

        /// Issues what was saved last.
        ///
        /// @param reasons for what was found and only warns
        Saved<IssueResult> issue(DocumentId id, List<Reasoned> reasons);

        /// What is found in a draft, saved or not.
        List<Finding> examine(DocumentId id, String matter, Facts facts);

        /// The reasons with which it was issued.
        List<LintReasons.Kept> reasons(DocumentId id);
    }

    /// Port: makes pages.
    public interface Press {
        /// The pages of a draft, as PNG, with a mark where its number will be.
        List<byte[]> draft(DocumentId id, Facts facts);

        /// The pages of the sealed file, as PNG, after its digests were compared.
        ///
        /// @throws org.xunyao.kernel.FaultException `DOC-MISSING` or `DOC-CHANGED`
        List<byte[]> issued(Document.Issued document);
    }

    /// Port: takes an issued document out of the program; the audit names it before it leaves.
    public interface Output {
        /// Writes the sealed bytes to a file, after their digests were compared.
        ///
        /// @throws org.xunyao.kernel.FaultException `DOC-MISSING`, `DOC-CHANGED` or `DOC-DISK`
        void export(Document.Issued document, Path target);

        /// Sends the pages to the computer's printer.
        ///
        /// @return false if the computer has none
        boolean print(Document.Issued document);

        /// Writes a document, issued or not, as a file for word processors that says it is no
        /// issued paper.
        ///
        /// @throws org.xunyao.kernel.FaultException `DOC-DISK`, or `DOC-…` of the template
        void word(Document document, Path target);

        /// Judges the electronic seal of the sealed bytes: integrity, signer and time.
        ///
        /// @throws org.xunyao.kernel.FaultException `DOC-MISSING` or `DOC-CHANGED`, and
        ///     `SEAL-ANCHORS` if the bureau's certificates cannot be read
        PaperVerdict check(Document.Issued document);
    }

    /// Port: does something later on the JavaFX thread.
    @FunctionalInterface
    public interface Pause {
        /// Runs the work after the time has passed.
        ///
        /// @return stops it
        Runnable then(Duration time, Runnable work);
    }

    /// A document with its matter.
    public record Opened(Document document, Matter matter) {}

    /// A document that is about to be written.
    public record Begun(DocumentId id, Matter matter) {}
}
