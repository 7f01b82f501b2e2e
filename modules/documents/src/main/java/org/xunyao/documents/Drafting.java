package org.xunyao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.documents.anchor.PaperAnchor;
import org.xunyao.documents.cited.CitedMaterial;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.documents.finding.Reasoned;
import org.xunyao.documents.finding.Severity;
import org.xunyao.documents.seal.PaperSeal;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SupersededException;
import org.xunyao.kernel.Tx;

/// The desk where documents are written and issued (文书台). Number, sealed bytes and the new state come
/// into being in one transaction; if it fails, the number is free again.
public final class Drafting {
    /// Saving a draft.
    public static final Action SAVE = new Action("document.save");
    /// Issuing.
    public static final Action ISSUE = new Action("document.issue");
    /// Looking at documents.
    public static final Action VIEW = new Action("document.view");
    /// Putting an issued document on paper.
    public static final Action PRINT = new Action("document.print");
    /// Writing the sealed file of an issued document somewhere else.
    public static final Action EXPORT = new Action("document.export");

    private static final int MOST = 1000;

    private final Office office;
    private final Documents documents;
    private final Numbers numbers;
    private final DocumentKinds kinds;
    private final Press press;
    private final Clock clock;

    /// @param office the only way in
    public Drafting(
            Office office, Documents documents, Numbers numbers, DocumentKinds kinds, Press press, Clock clock) {
        this.office = office;
        this.documents = documents;
        this.numbers = numbers;
        this.kinds = kinds;
        this.press = press;
        this.clock = clock;
    }

    /// Saves a draft; flaws do not matter yet.
    ///
    /// @param id made before the first save, so a repeated save is the same draft
    /// @param matter reference of the lead or case
    /// @throws FaultException `DOC-ISSUED` if it was issued before
    public Saved<Document.Draft> save(Ticket ticket, DocumentId id, String matter, Facts facts) {
        return office.perform(ticket, SAVE, target(id), tx -> {
            if (documents.find(tx, id).filter(Document.Issued.class::isInstance).isPresent()) {
                throw new FaultException("DOC-ISSUED", "an issued document does not change");
            }
            var draft = new Document.Draft(id, matter, facts, clock.now());
            documents.put(tx, draft);
            return draft;
        });
    }

    /// Saves a draft that was opened before, or a new one: what somebody else saved since is not written over.
    ///
    /// @param opened when the draft was saved from which the person began; nothing for a new one. To write over
    ///     theirs knowingly, this is the time of theirs
    /// @throws SupersededException with both {@link Document.Draft}s if another draft is there by now; then
    ///     nothing was saved
    /// @throws FaultException `DOC-ISSUED` if it was issued before
    public Saved<Document.Draft> save(
            Ticket ticket, DocumentId id, String matter, Facts facts, Optional<Instant> opened) {
        return office.perform(ticket, SAVE, target(id), tx -> {
            var draft = new Document.Draft(id, matter, facts, clock.now());
            switch (documents.find(tx, id).orElse(null)) {
                case Document.Issued _ -> throw new FaultException("DOC-ISSUED", "an issued document does not change");
                case Document.Draft theirs -> requireSeen(theirs, draft, opened);
                case null -> {}
            }
            documents.put(tx, draft);
            return draft;
        });
    }

    private static void requireSeen(Document.Draft theirs, Document.Draft mine, Optional<Instant> opened) {
        boolean seen = opened.filter(theirs.savedAt()::equals).isPresent();
        if (!seen && !theirs.facts().equals(mine.facts())) {
            throw new SupersededException(theirs, mine);
        }
    }

    /// Issues a draft: number, pages, seal. Issuing again gives what was issued. A draft that cites material
    /// which is only a lead is not issued; only a kind that {@link DocumentKind#namesSource} may name it.
    ///
    /// @throws FaultException `DOC-GONE` if there is no such draft, `DOC-DISK` if the bytes could not be
    ///     sealed, `SEAL-…` if the bureau has set a certificate that cannot be used
    public Saved<IssueResult> issue(Ticket ticket, DocumentId id) {
        return office.perform(ticket, ISSUE, target(id), tx -> issued(tx, ticket, id, List.of()));
    }

    /// Issues a draft in spite of findings that only warn; the reasons are kept with it. A finding that forbids, or
    /// that has no reason, leaves it a draft.
    ///
    /// @throws FaultException as {@link #issue(Ticket, DocumentId)}
    public Saved<IssueResult> issue(Ticket ticket, DocumentId id, List<Reasoned> reasons) {
        return office.perform(ticket, ISSUE, target(id), tx -> issued(tx, ticket, id, reasons));
    }

    /// Holds what a draft states now against its lead or case, whether or not it is saved (签发前核对).
    ///
    /// @param matter reference of the lead or case
    public List<Finding> examine(Ticket ticket, DocumentId id, String matter, Facts facts) {
        var draft = new Document.Draft(id, matter, facts, clock.now());
        return office.look(
                ticket, VIEW, target(id), tx -> press.review().examiner().examine(tx, draft));
    }

    /// The reasons with which a document was issued in spite of findings.
    public List<LintReasons.Kept> reasons(Ticket ticket, DocumentId id) {
        return office.look(
                ticket, VIEW, target(id), tx -> press.review().reasons().of(tx, id.value()));
    }

    private IssueResult issued(Tx tx, Ticket ticket, DocumentId id, List<Reasoned> reasons) {
        return switch (found(tx, id)) {
            case Document.Issued issued -> new IssueResult.Done(issued);
            case Document.Draft draft -> issue(tx, ticket, draft, reasons);
        };
    }

    /// All documents of a lead or case, oldest first.
    public List<Document> ofMatter(Ticket ticket, String matter) {
        return office.look(ticket, VIEW, new Target("matter", matter), tx -> documents.ofMatter(tx, matter));
    }

    /// All documents of several leads and cases in one look, such as a lead's and its case's, matter by
    /// matter and oldest first.
    public List<Document> ofMatters(Ticket ticket, List<String> matters) {
        return office.look(
                ticket, VIEW, new Target("matter", String.join(" ", matters)), tx -> documents.ofMatters(tx, matters));
    }

    /// The documents saved or issued last, of whatever lead or case, newest first; read on page by page.
    ///
    /// @param upTo saved or issued then or before: {@link Documents#LAST_DAY} for the first page, the time of the
    ///     last one read for the next; documents of that very time come again
    /// @param limit 1..1000
    public List<Document> newest(Ticket ticket, Instant upTo, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a list has 1 to 1000 documents");
        }
        return office.look(ticket, VIEW, new Target("document", "*"), tx -> documents.newest(tx, upTo, limit));
    }

    /// One document.
    public Optional<Document> find(Ticket ticket, DocumentId id) {
        return office.look(ticket, VIEW, target(id), tx -> documents.find(tx, id));
    }

    /// Records that an issued document is about to be printed (打印). Called before the paper leaves: a row
    /// whose printer then failed can be explained, paper without a row cannot.
    ///
    /// @throws FaultException `DOC-GONE` if there is no such document, `DOC-DRAFT` if it is not issued
    public Saved<Document.Issued> print(Ticket ticket, DocumentId id) {
        return office.perform(ticket, PRINT, target(id), tx -> sealed(tx, id));
    }

    /// Records that the sealed file of an issued document is about to be written somewhere else (导出).
    /// Called before the file leaves, for the same reason.
    ///
    /// @throws FaultException `DOC-GONE` if there is no such document, `DOC-DRAFT` if it is not issued
    public Saved<Document.Issued> export(Ticket ticket, DocumentId id) {
        return office.perform(ticket, EXPORT, target(id), tx -> sealed(tx, id));
    }

    /// Records that a document, issued or not, is about to be written somewhere else as a file that
    /// can be edited (导出编辑稿). Called before the file leaves.
    ///
    /// @throws FaultException `DOC-GONE` if there is no such document
    public Saved<Document> word(Ticket ticket, DocumentId id) {
        return office.perform(ticket, EXPORT, target(id), tx -> found(tx, id));
    }

    private IssueResult issue(Tx tx, Ticket ticket, Document.Draft draft, List<Reasoned> reasons) {
        List<Flaw> flaws = draft.facts().flaws();
        if (!flaws.isEmpty()) {
            return new IssueResult.Incomplete(flaws);
        }
        DocumentKind kind = kinds.byNumber(draft.facts().kind());
        List<Flaw> cited = kind.namesSource() ? List.of() : leadsCited(tx, draft.facts());
        if (!cited.isEmpty()) {
            return new IssueResult.Incomplete(cited);
        }
        List<Finding> found = press.review().examiner().examine(tx, draft);
        if (objects(found, reasons)) {
            return new IssueResult.Objected(found);
        }
        Instant now = clock.now();
        press.review().reasons().add(tx, draft.id().value(), LintReasons.kept(found, reasons, ticket.actor(), now));
        int year = LocalDate.ofInstant(now, clock.zone()).getYear();
        Optional<String> number = kind.series()
                .map(series -> press.issuer().number(kind.numbering(), year, numbers.next(tx, series, year)));
        List<String> notes = press.notes().take(tx, draft.id());
        var stamp = new Stamp(
                draft.id(),
                press.issuer().name(),
                number,
                now,
                notes,
                press.anchor().newest(tx));
        byte[] plain = press.composer().compose(kind, draft.facts(), stamp);
        byte[] pdf = kind.traits().seal() ? press.seal().seal(plain, now) : plain;
        try {
            DurableFiles.Stored stored = press.files().seal(press.issuer().folder(), new ByteArrayInputStream(pdf));
            var issued = new Document.Issued(draft.id(), draft.matter(), draft.facts(), number, now, stored);
            documents.put(tx, issued);
            return new IssueResult.Done(issued);
        } catch (IOException refused) {
            throw new FaultException("DOC-DISK", "document not sealed", refused);
        }
    }

    /// Whether one of the findings forbids issuing or has no reason.
    private static boolean objects(List<Finding> found, List<Reasoned> reasons) {
        return found.stream()
                .anyMatch(one ->
                        one.severity() == Severity.BLOCKS || reasons.stream().noneMatch(reason -> reason.answers(one)));
    }

    private List<Flaw> leadsCited(Tx tx, Facts facts) {
        var named = new NamedDigests(facts.fields());
        Set<String> leads = named.all().isEmpty() ? Set.of() : press.material().leadOnly(tx, named.all());
        return named.fieldsOf(leads).stream()
                .map(facts::component)
                .distinct()
                .map(component -> new Flaw(component, Flaw.LEAD_ONLY))
                .toList();
    }

    private Document.Issued sealed(Tx tx, DocumentId id) {
        return switch (found(tx, id)) {
            case Document.Issued issued -> issued;
            case Document.Draft _ -> throw new FaultException("DOC-DRAFT", "a draft does not leave");
        };
    }

    private Document found(Tx tx, DocumentId id) {
        return documents.find(tx, id).orElseThrow(() -> new FaultException("DOC-GONE", id.toString()));
    }

    private static Target target(DocumentId id) {
        return new Target("document", id.value().toString());
    }

    /// What turns a draft into sealed bytes (印制).
    ///
    /// @param composer sets the pages
    /// @param files seals them
    /// @param issuer whose name and number they bear
    /// @param notes what they say of this station's clock
    /// @param anchor the head of the audit chain that they bear
    /// @param material for what the material may be used that they cite
    /// @param review what they are held against before
    /// @param seal of the bureau, for the kinds that bear it
    public record Press(
            Composer composer,
            DurableFiles files,
            Issuer issuer,
            ClockNotes notes,
            PaperAnchor anchor,
            CitedMaterial material,
            Review review,
            PaperSeal seal) {
        /// A press whose documents are held against nothing, of a bureau whose papers are sealed by hand.
        public Press(
                Composer composer,
                DurableFiles files,
                Issuer issuer,
                ClockNotes notes,
                PaperAnchor anchor,
                CitedMaterial material) {
            this(composer, files, issuer, notes, anchor, material, Review.NONE, PaperSeal.NONE);
        }

        /// A press whose documents bear no head of the audit chain, and whose station holds no material.
        public Press(Composer composer, DurableFiles files, Issuer issuer, ClockNotes notes) {
            this(composer, files, issuer, notes, PaperAnchor.NONE, CitedMaterial.NONE);
        }

        /// A press that says nothing of the clock, for tests.
        public Press(Composer composer, DurableFiles files, Issuer issuer) {
            this(composer, files, issuer, ClockNotes.NONE);
        }
    }

    /// Port: holds a document against its case before it is issued (签发前核对).
    @FunctionalInterface
    public interface Examiner {
        /// What is found, in the order of the rules.
        ///
        /// @param draft with the facts as they are to be issued
        List<Finding> examine(Tx tx, Document.Draft draft);
    }

    /// What documents are held against before they are issued, and where reasons are kept (签发前核对).
    public record Review(Examiner examiner, LintReasons reasons) {
        /// Finds nothing and keeps nothing.
        public static final Review NONE = new Review((tx, draft) -> List.of(), LintReasons.NONE);
    }

    /// The answer to issuing (签发结果).
    public sealed interface IssueResult {
        /// It is issued.
        record Done(Document.Issued document) implements IssueResult {}

        /// Something is missing; it stays a draft.
        record Incomplete(List<Flaw> flaws) implements IssueResult {}

        /// Something was found that forbids issuing, or that wants a reason; it stays a draft.
        ///
        /// @param findings all of them, those with a reason among them
        record Objected(List<Finding> findings) implements IssueResult {
            /// Copies the findings.
            public Objected {
                findings = List.copyOf(findings);
            }
        }
    }
}
