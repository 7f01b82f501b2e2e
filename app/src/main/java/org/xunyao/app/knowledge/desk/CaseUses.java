package org.xunyao.app.knowledge.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.knowledge.KnowledgePorts.Found;
import org.xunyao.app.knowledge.KnowledgePorts.Use;
import org.xunyao.app.knowledge.KnowledgePorts.Uses;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.knowledge.Citations;
import org.xunyao.casework.knowledge.Cited;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.documents.Document;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Fields.Value;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

/// Cases that used an article: papers that name it, and notices and decisions of the journal that do,
/// as far as the
/// person
/// may read them. What was read lasts a minute.
public final class CaseUses implements Uses {
    private static final int PAGE = 1_000;
    private static final int PAGES = 3;
    private static final long LASTS_SECONDS = 60;

    private final CaseDesk cases;
    private final Drafting drafting;
    private final Ticket.OfPerson ticket;
    private final Clock clock;
    private Optional<Read> last = Optional.empty();

    /// What was read of everything.
    private record Read(
            KnowledgeBook book, Instant at, Map<Cited, List<Use>> uses, int papers, int cases, boolean whole) {}

    /// Pages one after the other.
    private record Pages<T>(List<T> all, boolean whole) {}

    /// @param cases whose journals are read
    /// @param drafting whose papers are read
    public CaseUses(CaseDesk cases, Drafting drafting, Ticket.OfPerson ticket, Clock clock) {
        this.cases = cases;
        this.drafting = drafting;
        this.ticket = ticket;
        this.clock = clock;
    }

    @Override
    public synchronized Found of(KnowledgeBook book, Cited cited) {
        Instant now = clock.now();
        Read read = last.filter(one -> one.book() == book
                        && !now.isBefore(one.at())
                        && now.isBefore(one.at().plusSeconds(LASTS_SECONDS)))
                .orElseGet(() -> read(book, now));
        last = Optional.of(read);
        return new Found(read.uses().getOrDefault(cited, List.of()), read.papers(), read.cases(), read.whole());
    }

    private Read read(KnowledgeBook book, Instant now) {
        try {
            Pages<CaseFile> files = pages(
                    (before, size) ->
                            cases.newest(ticket, before.map(one -> one.head().id()), size),
                    one -> one.head().id());
            Pages<Document> papers = pages(
                    (before, size) ->
                            drafting.newest(ticket, before.map(Document::at).orElse(Documents.LAST_DAY), size),
                    Document::id);
            var gathered = new Gathering(book.citations(), files.all());
            files.all().forEach(gathered::journal);
            papers.all().forEach(gathered::paper);
            return new Read(
                    book, now, gathered.uses, papers.all().size(), files.all().size(), files.whole() && papers.whole());
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    private static <T, K> Pages<T> pages(BiFunction<Optional<T>, Integer, List<T>> reading, Function<T, K> identity) {
        var all = new ArrayList<T>();
        Set<K> seen = new HashSet<>();
        Optional<T> before = Optional.empty();
        for (int i = 0; i < PAGES; i++) {
            List<T> page = reading.apply(before, PAGE);
            page.stream().filter(one -> seen.add(identity.apply(one))).forEach(all::add);
            if (page.size() < PAGE) {
                return new Pages<>(all, true);
            }
            before = Optional.of(page.getLast());
        }
        return new Pages<>(all, false);
    }

    /// Uses by article.
    private final class Gathering {
        private final Map<Cited, List<Use>> uses = new HashMap<>();
        private final Citations citations;
        private final Map<String, CaseFile.Head> byKey;

        Gathering(Citations citations, List<CaseFile> files) {
            this.citations = citations;
            this.byKey = files.stream()
                    .map(CaseFile::head)
                    .flatMap(head -> Stream.of(
                            Map.entry("case:" + head.id().value(), head),
                            Map.entry("lead:" + head.lead().value(), head)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        }

        void journal(CaseFile file) {
            file.course().steps().forEach(step -> {
                String words = words(step.act());
                if (!words.isEmpty()) {
                    note(words, key(file.head().id()), 0, true, step.day());
                }
            });
        }

        void paper(Document paper) {
            String words = paper.facts().fields().values().values().stream()
                    .flatMap(CaseUses::texts)
                    .collect(Collectors.joining("\n"));
            LocalDate day = LocalDate.ofInstant(paper.at(), clock.zone());
            note(words, paper.matter(), paper.facts().kind(), paper instanceof Document.Issued, day);
        }

        /// The case comes in place of the lead from which it was filed.
        private void note(String words, String matter, int where, boolean issued, LocalDate day) {
            Optional<CaseFile.Head> head = Optional.ofNullable(byKey.get(matter));
            var use = new Use(
                    head.map(one -> key(one.id())).orElse(matter),
                    head.map(one -> one.number().text() + " " + one.cause()).orElse(matter),
                    where,
                    issued,
                    day);
            citations.in(words).forEach(cited -> uses.merge(cited, List.of(use), CaseUses::both));
        }
    }

    private static List<Use> both(List<Use> some, List<Use> more) {
        return Stream.concat(some.stream(), more.stream())
                .distinct()
                .sorted(Comparator.comparing(Use::day).reversed())
                .toList();
    }

    private static String key(CaseId id) {
        return "case:" + id.value();
    }

    private static String words(Act act) {
        return switch (act) {
            case Notice.ApproveNotice notice -> lines(notice.penalty().lines());
            case Decision.Decide decision -> lines(decision.penalty().lines());
            case Decision.Discuss discussed -> discussed.conclusion();
            default -> "";
        };
    }

    private static String lines(List<PenaltyLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.words()),
                        line.weighed().stream()
                                .map(one -> one.ground().violated() + "\n"
                                        + one.ground().article())))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Stream.of(text);
            case Value.Rows(var rows) ->
                rows.stream().flatMap(row -> row.values().values().stream()).flatMap(CaseUses::texts);
            case Value.Box _, Value.Blank _ -> Stream.of();
        };
    }
}
