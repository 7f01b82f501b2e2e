package org.xunyao.app.papers.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.casework.CaseFile;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Officer;
import org.xunyao.documents.form.SheetFacts;

/// What the sources of forms that are data mean for one matter (取数来源): see
/// {@link org.xunyao.documents.form.FormSources} for their names.
final class Sources {
    /// Where the tables hold what the bureau says of itself: for all forms.
    private static final List<String> OF_BUREAU = List.of(
            "bureau.address",
            "bureau.phone",
            "bureau.contact",
            "bureau.reviewBody",
            "bureau.court",
            "bureau.prosecutor",
            "copies.total",
            "copies.served");

    private final Matter matter;
    private final Optional<CaseFile.Head> file;
    private final ZoneId zone;
    private final Map<String, String> words = new HashMap<>();
    private final Map<Integer, SheetFacts> sheets = new HashMap<>();

    /// @param matter as far as it is known without this
    /// @param file the case, unless it is still a lead
    Sources(Matter matter, Optional<CaseFile.Head> file, ZoneId zone) {
        this.matter = matter;
        this.file = file;
        this.zone = zone;
    }

    /// @param documents of the matter
    Matter.Known known(DocumentKinds kinds, List<Document> documents) {
        matter();
        bureau();
        issued(documents).forEach(document -> document(kinds, document));
        words.values().removeIf(String::isEmpty);
        return new Matter.Known(words, sheets);
    }

    private void matter() {
        Matter.Story story = matter.story();
        String cause = file.map(CaseFile.Head::cause).orElse(story.cause());
        words.put("case.cause", cause);
        if (!cause.isEmpty()) {
            words.put("case.name", named(matter.party().name(), cause));
        }
        file.ifPresent(head -> {
            words.put("case.number", head.number().text());
            words.put("case.filedAt", head.filedAt().toString());
        });
        words.put("lead.foundAt", story.foundAt().toString());
        words.put("lead.content", story.content());
        words.put("lead.findings", story.findings());
        words.put(
                "lead.source", matter.phrase(0, "lead.source." + story.origin().name()));
        words.put("today", matter.today().toString());
        words.put("now", matter.writing().now().toString());
        words.put(
                "unit.name",
                matter.hands().stream().map(Officer::unit).findFirst().orElse(""));
        Matter.PARTY_LINES.forEach((name, line) -> words.put(name, line.apply(matter.party())));
    }

    /// 当事人名称 + 涉嫌 + 案由 + 案.
    private static String named(String party, String cause) {
        String suspected = cause.startsWith("涉嫌") ? cause : "涉嫌" + cause;
        return party + (suspected.endsWith("案") ? suspected : suspected + "案");
    }

    private void bureau() {
        words.put("bureau.name", matter.writing().bureau());
        OF_BUREAU.forEach(name -> words.put(name, matter.phrase(0, name)));
        if (words.getOrDefault("bureau.contact", "").isEmpty()) {
            words.put("bureau.contact", matter.contact());
        }
    }

    /// Oldest first, so that the newest of a form has the last word.
    private static Stream<Document.Issued> issued(List<Document> documents) {
        return documents.stream()
                .filter(Document.Issued.class::isInstance)
                .map(Document.Issued.class::cast)
                .sorted(Comparator.comparing(Document.Issued::issuedAt));
    }

    private void document(DocumentKinds kinds, Document.Issued document) {
        int form = document.facts().kind();
        words.put("doc." + form + ".number", document.number().orElse(""));
        words.put("doc." + form + ".issuedOn", day(document.issuedAt()).toString());
        if (document.facts() instanceof SheetFacts sheet) {
            sheets.put(form, sheet);
        }
        Optional<DocumentKind> kind = kinds.find(form);
        if (kind.filter(each -> each.traits().receipt()).isPresent()) {
            words.put("served.document", kind.get().name() + document.number().orElse(""));
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
