package org.xunyao.app.cases.dossier.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.dossier.DossierWish;
import org.xunyao.app.cases.dossier.SealedPapers;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Lead;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.procedure.Event;
import org.xunyao.documents.Document;
import org.xunyao.documents.Facts;
import org.xunyao.documents.dossier.DossierHead;
import org.xunyao.documents.dossier.DossierMaterials;
import org.xunyao.documents.dossier.DossierSheets;
import org.xunyao.documents.dossier.Exhibit;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.TakenItem;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.text.Texts;

/// Reads what belongs into the file of a case, in one person's name.
///
/// @param papers tell with what words a form begins
/// @param words in Chinese, the language of documents
/// @param bureau full name
record CaseContents(
        DossierAtDesks.Desks desks,
        Ticket.OfPerson ticket,
        SealedPapers papers,
        Texts words,
        String bureau,
        ZoneId zone) {
    private static final String KEEP = "keepFor";
    private static final String COMPILED = "compiledOn";

    /// What was read.
    record Read(DossierHead head, DossierMaterials materials) {}

    /// @throws FaultException `LEAD-MISSING` if the lead that it came of is not there
    Read read(CaseFile file, DossierWish wish) {
        CaseFile.Head head = file.head();
        String lead = Matter.key(head.lead());
        String own = Matter.key(head.id());
        Lead from = desks.leads().find(ticket, head.lead()).orElseThrow(() -> new FaultException("LEAD-MISSING", lead));
        List<Document> documents = desks.drafting().ofMatters(ticket, List.of(lead, own));
        List<Document.Issued> issued = documents.stream()
                .filter(Document.Issued.class::isInstance)
                .map(Document.Issued.class::cast)
                .toList();
        List<TakenItem> items = desks.evidence()
                .matter(
                        ticket,
                        from.clue().evidence(),
                        List.of(
                                new Target("lead", head.lead().value().toString()),
                                new Target("case", head.id().value().toString())));
        var exhibits = new ArrayList<Exhibit>();
        items.forEach(item -> exhibits.add(exhibit(item, exhibits.size() + 1)));
        Instant asOf = asOf(file, issued, exhibits);
        var cover = new HashMap<>(said(own, documents, DossierSheets.COVER));
        cover.put(KEEP, wish.keep().name());
        return new Read(
                new DossierHead(
                        head.id().value(),
                        head.number().text(),
                        bureau,
                        asOf,
                        LocalDate.ofInstant(asOf, zone),
                        zone,
                        cover,
                        note(file, said(own, documents, DossierSheets.NOTE), documents)),
                new DossierMaterials(issued, exhibits));
    }

    /// Of the newest thing in the file: the same file is dated the same, whenever it is bound.
    private static Instant asOf(CaseFile file, List<Document.Issued> issued, List<Exhibit> exhibits) {
        return Stream.of(
                        Stream.of(file.head().recordedAt()),
                        issued.stream().map(Document.Issued::issuedAt),
                        file.course().entries().stream().map(Entry::recordedAt),
                        exhibits.stream().map(one -> one.item().times().recordedTime()))
                .flatMap(times -> times)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The words with which a form begins, under those that a person wrote into it last.
    private Map<String, String> said(String matter, List<Document> documents, int form) {
        var said = new HashMap<String, String>();
        values(papers.begun(matter, form)).ifPresent(said::putAll);
        newest(documents, form).flatMap(document -> values(document.facts())).ifPresent(said::putAll);
        return said;
    }

    /// A file that is not archived yet leaves the day of its compiling to be written by hand.
    private static Map<String, String> note(CaseFile file, Map<String, String> said, List<Document> documents) {
        var note = new HashMap<>(said);
        if (newest(documents, DossierSheets.NOTE).isEmpty()) {
            note.remove(COMPILED);
            file.course()
                    .newest(Event.ARCHIVE)
                    .ifPresent(step -> note.put(COMPILED, step.day().toString()));
        }
        return note;
    }

    private static Optional<Document> newest(List<Document> documents, int form) {
        return documents.stream()
                .filter(document -> document.facts().kind() == form)
                .max(Comparator.comparing(Document::at));
    }

    private static Optional<Map<String, String>> values(Facts facts) {
        return facts instanceof SheetFacts sheet ? Optional.of(sheet.values()) : Optional.empty();
    }

    private Exhibit exhibit(TakenItem taken, int place) {
        EvidenceItem item = taken.item();
        return new Exhibit(
                item,
                String.format(Locale.ROOT, "E%02d", place),
                taken.taking()
                        .map(record -> words.of("dossier.what." + record.what()))
                        .orElseGet(() -> words.of("dossier.kind." + item.kind())),
                taken.taking().map(TakingRecord::file).orElse(""),
                switch (item.source()) {
                    case EvidenceSource.OfCamera camera -> "camera:" + camera.camera();
                    case EvidenceSource.OfPerson person ->
                        "person:" + person.person().value();
                });
    }
}
