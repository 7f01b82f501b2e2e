package org.xunyao.app.papers.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.app.cases.dossier.SealedPapers;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.PapersView;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.app.papers.recent.PaperHead;
import org.xunyao.app.papers.recent.PaperPage;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.measure.desk.MeasureDesk;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.documents.Composer;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.documents.finding.Reasoned;
import org.xunyao.documents.seal.SealJudge;
import org.xunyao.documents.word.WordPages;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// Makes the ports of the document workspace for one person after another.
public final class PaperDesks {
    private static final int SHOWN = 30;

    private final Rooms rooms;
    private final Workshop workshop;
    private final Phrases phrases;
    private final Clock clock;
    private final Ids ids;

    /// @param rooms the desks
    /// @param workshop what makes and keeps pages
    /// @param phrases words with which documents begin
    public PaperDesks(Rooms rooms, Workshop workshop, Phrases phrases, Clock clock, Ids ids) {
        this.rooms = rooms;
        this.workshop = workshop;
        this.phrases = phrases;
        this.clock = clock;
        this.ids = ids;
    }

    /// The desks behind this screen.
    ///
    /// @param heads has the audit signed for what leaves
    /// @param sittings of the summary procedure
    /// @param measures tells what is held and seized
    public record Rooms(
            Drafting drafting,
            LeadDesk leads,
            CaseDesk cases,
            RegistryDesk registry,
            EvidenceDesk evidence,
            StaffDesk staff,
            HeadSealing heads,
            Sittings sittings,
            MeasureDesk measures) {}

    /// Port: sittings of the summary procedure.
    @FunctionalInterface
    public interface Sittings {
        /// The sitting, if there is one.
        Optional<SpotCase> find(Ticket ticket, SpotId id);
    }

    /// What makes and keeps pages; the same that {@link Drafting} issues with.
    ///
    /// @param word sets files for word processors
    /// @param judge of seals, with the bureau's certificates of now
    public record Workshop(
            DocumentKinds kinds,
            Composer composer,
            DurableFiles files,
            Digester digester,
            Issuer issuer,
            WordPages word,
            SealJudge judge) {}

    /// The ports with this person's ticket.
    public PapersPorts ports(Ticket.OfPerson ticket) {
        // These names go into documents, which are in Chinese whatever language the screen speaks.
        Texts own = Texts.of(Language.CHINESE).with(PapersView.BUNDLE);
        var words = new Matters.Words(
                workshop.issuer().name(), phrases, new Citations(own, clock.zone()), workshop.kinds());
        var matters = new Matters(
                new Matters.Desks(
                        rooms.leads(),
                        rooms.cases(),
                        rooms.registry(),
                        rooms.evidence(),
                        rooms.staff(),
                        rooms.drafting(),
                        rooms.sittings(),
                        rooms.measures()),
                ticket,
                words,
                clock);
        var press = new PressRoom(workshop, clock);
        return new PapersPorts(
                new OwnShelf(ticket, matters),
                new OwnDesk(ticket),
                press,
                new SealedOutput(press, new SealedOutput.Register(rooms.drafting(), ticket), rooms.heads()),
                new FxPause(),
                new Forms(workshop.kinds().all()));
    }

    /// Issued documents for other places of work, with this person's ticket.
    public SealedPapers sealed(Ticket.OfPerson ticket) {
        var press = new PressRoom(workshop, clock);
        var register = new SealedOutput.Register(rooms.drafting(), ticket);
        return new PapersOfRoom(press, new SealedOutput(press, register, rooms.heads()), ports(ticket));
    }

    private final class OwnDesk implements PapersPorts.Desk {
        private final Ticket ticket;

        OwnDesk(Ticket ticket) {
            this.ticket = ticket;
        }

        @Override
        public Saved<Document.Draft> save(DocumentId id, String matter, Facts facts, Optional<Instant> opened) {
            return rooms.drafting().save(ticket, id, matter, facts, opened);
        }

        @Override
        public Saved<IssueResult> issue(DocumentId id, List<Reasoned> reasons) {
            // The page bears the newest signed head: one that is as new as the page.
            rooms.heads().seal(Cause.PRINT);
            return rooms.drafting().issue(ticket, id, reasons);
        }

        @Override
        public List<Finding> examine(DocumentId id, String matter, Facts facts) {
            return rooms.drafting().examine(ticket, id, matter, facts);
        }

        @Override
        public List<LintReasons.Kept> reasons(DocumentId id) {
            return rooms.drafting().reasons(ticket, id);
        }
    }

    private final class OwnShelf implements PapersPorts.Shelf {
        private final Ticket ticket;
        private final Matters matters;

        OwnShelf(Ticket ticket, Matters matters) {
            this.ticket = ticket;
            this.matters = matters;
        }

        @Override
        public PaperPage recent(List<PaperHead> shown) {
            Instant from =
                    shown.isEmpty() ? Documents.LAST_DAY : shown.getLast().at();
            Set<DocumentId> again = shown.stream()
                    .filter(head -> head.at().equals(from))
                    .map(PaperHead::id)
                    .collect(Collectors.toSet());
            int asked = again.size() + SHOWN;
            List<Document> found = rooms.drafting().newest(ticket, from, asked);
            var abouts = new HashMap<String, String>();
            return new PaperPage(
                    found.stream()
                            .filter(document -> !again.contains(document.id()))
                            .map(document -> head(document, abouts.computeIfAbsent(document.matter(), matters::about)))
                            .toList(),
                    found.size() < asked);
        }

        private PaperHead head(Document document, String about) {
            int kind = document.facts().kind();
            String name = workshop.kinds().find(kind).map(DocumentKind::name).orElse("");
            return switch (document) {
                case Document.Draft draft ->
                    new PaperHead(draft.id(), kind, name, about, Optional.empty(), false, draft.savedAt());
                case Document.Issued issued ->
                    new PaperHead(issued.id(), kind, name, about, issued.number(), true, issued.issuedAt());
            };
        }

        @Override
        public Optional<PapersPorts.Opened> open(DocumentId id) {
            return rooms.drafting()
                    .find(ticket, id)
                    .map(document -> new PapersPorts.Opened(document, matters.read(document.matter())));
        }

        @Override
        public PapersPorts.Begun begin(String matter) {
            return begin(matter, OptionalInt.empty());
        }

        @Override
        public PapersPorts.Begun begin(String matter, OptionalInt measure) {
            return new PapersPorts.Begun(new DocumentId(ids.next()), matters.read(matter, measure));
        }
    }
}
