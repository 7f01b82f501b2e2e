package org.xunyao.app.packages.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.app.packages.CaseChoice;
import org.xunyao.app.packages.Outgoing;
import org.xunyao.app.packages.Outgoing.Item;
import org.xunyao.app.packages.Outgoing.Sort;
import org.xunyao.app.packages.PackagesPorts.CasePage;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadDesk;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Verdict;
import org.xunyao.exchange.Content;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.wire.json.CaseMaterial;
import org.xunyao.wire.json.CasePackage;

/// Looks a case together for sending, in one person's name (domain/exchange.md §1, §5): issued documents
/// and evidence go, lead material apart and marked; drafts and what names an informant stay.
public final class CaseFolder {
    private static final int PAGE = 50;

    private final Desks desks;
    private final CasePackage packing;
    private final DocumentKinds kinds;
    private final Ticket ticket;

    /// @param packing names the files of a case
    /// @param kinds names documents
    /// @param ticket in whose name everything is looked at
    public CaseFolder(Desks desks, CasePackage packing, DocumentKinds kinds, Ticket ticket) {
        this.desks = desks;
        this.packing = packing;
        this.kinds = kinds;
        this.ticket = ticket;
    }

    /// Where the parts of a case lie.
    public record Desks(
            CaseDesk cases, LeadDesk leads, RegistryDesk registry, Drafting drafting, EvidenceDesk evidence) {}

    /// A page of the cases that could be sent, newest first.
    ///
    /// @param before the last case of the page before; nothing for the first page
    public CasePage newest(Optional<CaseId> before) {
        List<CaseFile> page = desks.cases().newest(ticket, before, PAGE);
        return new CasePage(
                page.stream()
                        .map(file ->
                                choice(file, party(file).map(Pharmacy::name).orElse("")))
                        .toList(),
                page.size() < PAGE);
    }

    /// All of a case.
    ///
    /// @throws FaultException `PACKAGE-CASE` if it or what it rests on is not there, `PACKAGE-EVIDENCE`
    ///     if a piece of evidence is not what was sealed
    public Outgoing forCase(CaseId id) {
        CaseFile file = desks.cases().find(ticket, id).orElseThrow(() -> missing("case"));
        Pharmacy party = party(file).orElseThrow(() -> missing("party"));
        String lead = "" + file.head().lead().value();
        List<Document> documents = desks.drafting().ofMatters(ticket, List.of("lead:" + lead, "case:" + id.value()));
        Lead.Filed filed = filed(file);
        List<Verdict.Intact> evidence = evidence(
                filed.clue().evidence(), List.of(new Target("lead", lead), new Target("case", "" + id.value())));
        List<Document.Issued> issued = documents.stream()
                .filter(Document.Issued.class::isInstance)
                .map(Document.Issued.class::cast)
                .toList();
        List<Content> contents = packing.of(new CaseMaterial(file, filed, party, issued, evidence));
        var shown = new Shown(contents);
        documents.forEach(shown::take);
        evidence.forEach(intact -> shown.take(intact.item()));
        return shown.outgoing(choice(file, party.name()));
    }

    /// The same with a checkpoint of the audit that was made since.
    Outgoing anchored(Outgoing outgoing, SignedCheckpoint signed) {
        return new Outgoing(
                outgoing.chosen(), outgoing.goes(), outgoing.stays(), packing.anchored(outgoing.contents(), signed));
    }

    private Optional<Pharmacy> party(CaseFile file) {
        return desks.registry().find(ticket, file.head().party()).map(RegistryDesk.Dossier::pharmacy);
    }

    private Lead.Filed filed(CaseFile file) {
        return desks.leads()
                .find(ticket, file.head().lead())
                .filter(Lead.Filed.class::isInstance)
                .map(Lead.Filed.class::cast)
                .orElseThrow(() -> missing("lead"));
    }

    private static CaseChoice choice(CaseFile file, String party) {
        return new CaseChoice(
                file.head().id(),
                file.head().number().text(),
                party,
                file.head().cause());
    }

    private static FaultException missing(String what) {
        return new FaultException("PACKAGE-CASE", what);
    }

    /// What came with the source, then what was joined later. What belongs to several things counts once.
    private List<Verdict.Intact> evidence(List<EvidenceId> source, List<Target> abouts) {
        Set<EvidenceId> items = new LinkedHashSet<>(source);
        for (Target about : abouts) {
            desks.evidence().of(ticket, about).forEach(item -> items.add(item.id()));
        }
        return items.stream().map(this::intact).toList();
    }

    private Verdict.Intact intact(EvidenceId id) {
        return switch (desks.evidence().verify(ticket, id)) {
            case Verdict.Intact intact -> intact;
            case Verdict.Changed _ -> throw new FaultException("PACKAGE-EVIDENCE", "changed " + id.value());
            case Verdict.Missing _ -> throw new FaultException("PACKAGE-EVIDENCE", "missing " + id.value());
        };
    }

    /// What the person is shown, in the order of the case.
    private final class Shown {
        private final List<Content> contents;
        private final List<Item> goes = new ArrayList<>();
        private final List<Item> stays = new ArrayList<>();

        Shown(List<Content> contents) {
            this.contents = contents;
        }

        void take(Document document) {
            String name = kinds.byNumber(document.facts().kind()).name();
            switch (document) {
                case Document.Draft _ -> stays.add(new Item(Sort.DRAFT, name, Optional.empty(), 0));
                case Document.Issued done -> {
                    boolean sent = contents.stream()
                            .anyMatch(content -> content.entry()
                                    .path()
                                    .contains("" + done.id().value()));
                    String numbered =
                            done.number().map(number -> name + " " + number).orElse(name);
                    long bytes = done.sealed().digests().size();
                    (sent ? goes : stays)
                            .add(new Item(sent ? Sort.DOCUMENT : Sort.WITHHELD, numbered, Optional.empty(), bytes));
                }
            }
        }

        void take(EvidenceItem item) {
            Sort sort = item.use() == EvidenceUse.LEAD_ONLY ? Sort.LEAD_ONLY : Sort.EVIDENCE;
            goes.add(new Item(sort, "", Optional.of(item), item.digests().size()));
        }

        Outgoing outgoing(CaseChoice choice) {
            long record = contents.getFirst().entry().digests().size();
            goes.addFirst(new Item(Sort.CASE, choice.number(), Optional.empty(), record));
            return new Outgoing(choice, goes, stays, contents);
        }
    }
}
