package org.xunyao.app.papers.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Lead;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Crime;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.procedure.Event;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Words;
import org.xunyao.documents.form.Amount;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.kernel.Money;

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

    /// What the newest paper says where no measure is recorded.
    private static final Map<String, String> FROM_PAPERS = Map.of(
            "hold.on", "doc.19.issuedOn",
            "hold.number", "doc.19.number",
            "coercive.on", "doc.21.issuedOn",
            "coercive.number", "doc.21.number");

    /// What decides which penalties are the newest.
    private static final Set<Event> PENAL = Set.of(Event.APPROVE_NOTICE, Event.RENEW_NOTICE, Event.DECIDE);

    private static final Pattern END = Pattern.compile("[，。；、]+$");
    private static final String YUAN = "元";
    private static final String SUSPECTED = "涉嫌";
    private static final String CASE = "案";

    private final Matter matter;
    private final Optional<CaseFile.Head> file;
    private final List<Entry> steps;
    private final ZoneId zone;
    private final Map<String, String> words = new HashMap<>();
    private final Map<Integer, SheetFacts> sheets = new HashMap<>();
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    /// @param matter as far as it is known without this
    /// @param file the case, unless it is still a lead
    Sources(Matter matter, Optional<CaseFile> file, ZoneId zone) {
        this.matter = matter;
        this.file = file.map(CaseFile::head);
        this.steps = file.map(each -> each.course().steps()).orElse(List.of());
        this.zone = zone;
    }

    /// Measures and goods are known besides.
    Sources with(MeasureWords more) {
        words.putAll(more.words());
        more.tables()
                .forEach((name, rows) ->
                        tables.put(name, rows.stream().map(Sources::seen).toList()));
        return this;
    }

    /// The lead was handed to another authority (移送).
    Sources with(Lead.TransferredAdmin gone) {
        words.put("transfer.receiver", gone.receiver());
        words.put("transfer.reason", gone.ending().reason());
        return this;
    }

    /// @param documents of the matter
    Matter.Known known(DocumentKinds kinds, List<Document> documents) {
        matter();
        bureau();
        // In the order of the journal, so that the newest of an event has the last word.
        steps.forEach(step -> words.put(
                "event." + step.act().event().name() + ".on", step.day().toString()));
        steps.stream()
                .map(Entry::act)
                .filter(Crime.ApproveTransfer.class::isInstance)
                .map(Crime.ApproveTransfer.class::cast)
                .forEach(transfer -> words.put("crime.police", transfer.police()));
        words.putAll(new PenaltyWords(penaltyLines()).words());
        issued(documents).forEach(document -> document(kinds, document));
        listed(kinds, documents);
        // A measure may have been recorded by its paper alone.
        FROM_PAPERS.forEach((name, paper) -> words.putIfAbsent(name, words.getOrDefault(paper, "")));
        words.replaceAll((name, value) -> Words.visible(value));
        words.values().removeIf(String::isEmpty);
        return new Matter.Known(words, sheets, penalties(), tables);
    }

    private List<Matter.Penal> penalties() {
        return penaltyLines().stream()
                .map(this::penal)
                .filter(penal -> !penal.words().isEmpty() || penal.amount().isPresent())
                .toList();
    }

    /// What was decided, else what was announced; nothing while a notice is made anew, or where the newest of these
    /// cannot be read.
    private List<PenaltyLine> penaltyLines() {
        Optional<Act> newest = steps.stream()
                .map(Entry::act)
                .filter(act -> PENAL.contains(act.event()))
                .reduce((earlier, later) -> later);
        if (newest.isEmpty()) {
            return List.of();
        }
        return switch (newest.get()) {
            case Notice.ApproveNotice notice -> notice.penalty().lines();
            case Decision.Decide decide -> decide.penalty().lines();
            case Act _ -> List.of();
        };
    }

    private Matter.Penal penal(PenaltyLine line) {
        String written = END.matcher(Words.visible(line.words())).replaceFirst("");
        String named =
                written.isEmpty() ? matter.phrase(0, "penalty." + line.kind().name()) : written;
        // The value of goods is not paid, and words with an amount need no other.
        boolean paid = line.kind().paid() && !line.amount().equals(Money.NONE) && !written.contains(YUAN);
        return new Matter.Penal(named, paid ? Amount.of(line.amount().fen()) : Optional.empty());
    }

    private void matter() {
        Matter.Story story = matter.story();
        String cause = bare(file.map(CaseFile.Head::cause).orElse(story.cause()));
        words.put("case.cause", cause);
        if (!cause.isEmpty()) {
            words.put("case.name", matter.party().name() + SUSPECTED + cause + CASE);
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

    /// 案由 without the words that the forms print around it.
    private static String bare(String cause) {
        String begun = cause.startsWith(SUSPECTED) ? cause.substring(SUSPECTED.length()) : cause;
        return begun.endsWith(CASE) ? begun.substring(0, begun.length() - CASE.length()) : begun;
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
        words.merge("doc." + form + ".next", "2", (one, more) -> Integer.toString(Integer.parseInt(one) + 1));
        if (document.facts() instanceof SheetFacts sheet) {
            sheets.put(form, sheet);
        }
        Optional<DocumentKind> kind = kinds.find(form);
        if (kind.filter(each -> each.traits().receipt()).isPresent()) {
            words.put("served.document", kind.get().name() + document.number().orElse(""));
        }
    }

    private void listed(DocumentKinds kinds, List<Document> documents) {
        var names = new ArrayList<String>();
        issued(documents)
                .flatMap(document -> kinds.find(document.facts().kind()).stream())
                .map(DocumentKind::name)
                .distinct()
                .forEach(name -> names.add((names.size() + 1) + "." + name));
        words.put("documents.list", String.join("\n", names));
    }

    private static Map<String, String> seen(Map<String, String> row) {
        return row.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> Words.visible(cell.getValue())));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
