package org.xunyao.app.term.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.term.TermPorts;
import org.xunyao.app.term.TermWords;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.term.CalendarDesk;
import org.xunyao.casework.term.MatterTerms;
import org.xunyao.casework.term.RanOut;
import org.xunyao.casework.term.RunningTerm;
import org.xunyao.casework.term.TermDesk;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;

/// The board of deadlines from the desks, with names.
public final class TermsAtDesks implements TermPorts {
    private static final int PAGE = 1_000;
    // A second table of the same day has a name of its own.
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss");
    private static final String MARK = "\uFEFF";

    private final Desks desks;
    private final Ways ways;
    private final TermWords paper;
    private final Ticket.OfPerson ticket;
    private final Clock clock;

    /// The desks behind the board.
    ///
    /// @param calendar everything is counted by it
    /// @param put writes a file for somebody outside
    /// @param docket what was done, for the table of publication
    public record Desks(Office office, TermDesk terms, Docket docket, CountedBy calendar, Put put) {}

    /// Whom a case is about and what was decided.
    ///
    /// @param bureau name of this bureau
    public record Docket(RegistryDesk registry, CaseDesk cases, String bureau) {}

    /// Port: writes a file for somebody outside.
    @FunctionalInterface
    public interface Put {
        /// Puts the bytes where the person asked for them.
        void put(Path file, InputStream bytes) throws IOException;
    }

    /// Where the board leads, and what people are called.
    ///
    /// @param open puts a lead or case in front by its key
    /// @param person name of a person
    public record Ways(Consumer<String> open, Function<PersonId, String> person) {}

    /// @param paper in Chinese, for the table that is taken out
    public TermsAtDesks(Desks desks, Ways ways, TermWords paper, Ticket.OfPerson ticket, Clock clock) {
        this.desks = desks;
        this.ways = ways;
        this.paper = paper;
        this.ticket = ticket;
        this.clock = clock;
    }

    @Override
    public Board board() {
        return refused(this::read);
    }

    private Board read() {
        List<MatterTerms> matters = desks.terms().board(ticket);
        Map<PharmacyId, Pharmacy> shops = shops();
        List<Entry> entries = matters.stream()
                .flatMap(matter -> matter.terms().stream()
                        .filter(term -> term.ended().isEmpty())
                        .map(term -> entry(matter, term, shops)))
                .toList();
        LocalDate today = clock.today();
        List<Integer> estimated = IntStream.of(today.getYear(), today.getYear() + 1)
                .filter(desks.calendar()::isEstimated)
                .boxed()
                .toList();
        return new Board(today, ticket.person().id().value().toString(), entries, estimated);
    }

    private Entry entry(MatterTerms matter, RunningTerm term, Map<PharmacyId, Pharmacy> shops) {
        List<Who> people = matter.people().stream()
                .map(id -> new Who(id.value().toString(), ways.person().apply(id)))
                .sorted(Comparator.comparing(Who::name).thenComparing(Who::id))
                .toList();
        String shop = Optional.ofNullable(shops.get(matter.subject()))
                .map(Pharmacy::name)
                .orElse(matter.subject().value().toString());
        String name = RanOut.name(term.row().id(), term.last());
        return new Entry(
                matter,
                term,
                shop,
                people,
                Optional.ofNullable(matter.recorded().get(name)));
    }

    private Map<PharmacyId, Pharmacy> shops() {
        Map<PharmacyId, Pharmacy> known = new HashMap<>();
        Optional<PharmacyId> after = Optional.empty();
        List<Pharmacy> page;
        do {
            page = desks.docket().registry().page(ticket, after, PAGE);
            page.forEach(shop -> known.put(shop.id(), shop));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return known;
    }

    @Override
    public void open(String key) {
        ways.open().accept(key);
    }

    @Override
    public boolean exports() {
        return desks.office().offers(ticket, TermDesk.EXPORT);
    }

    @Override
    public Path export(List<Entry> entries, Path folder) {
        refused(() -> desks.terms().export(ticket, entries.size()));
        return written(folder, "file", csv(entries));
    }

    @Override
    public Path publicity(Path folder) {
        var table = new PublicityTable(paper, desks.docket().bureau());
        List<CaseFile> files = refused(this::files);
        List<MatterTerms> terms = refused(() -> desks.terms().board(ticket));
        byte[] bytes = table.csv(files, refused(this::shops), terms);
        refused(() -> desks.terms().export(ticket, PublicityTable.count(files)));
        return written(folder, "publicity.file", bytes);
    }

    private List<CaseFile> files() {
        var files = new ArrayList<CaseFile>();
        Optional<CaseId> before = Optional.empty();
        List<CaseFile> page;
        do {
            page = desks.docket().cases().newest(ticket, before, PAGE);
            files.addAll(page);
            before = page.isEmpty() ? before : Optional.of(page.getLast().head().id());
        } while (page.size() == PAGE);
        return files;
    }

    private Path written(Path folder, String name, byte[] bytes) {
        Path file = folder.resolve(paper.of(name, STAMP.format(clock.now().atZone(clock.zone()))));
        try {
            desks.put().put(file, new ByteArrayInputStream(bytes));
            return file;
        } catch (IOException unwritable) {
            throw new FaultException("EXPORT-DISK", name, unwritable);
        }
    }

    /// UTF-8 with a mark at its head, for the spreadsheets of offices; comma, quotes doubled (RFC 4180).
    private byte[] csv(List<Entry> entries) {
        var rows = new ArrayList<String>();
        rows.add(paper.of("csv"));
        entries.forEach(entry -> rows.add(row(entry)));
        return (MARK + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String row(Entry entry) {
        RunningTerm term = entry.term();
        String earlier = term.earlier().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        return Stream.of(
                        paper.number(entry),
                        entry.matter().title(),
                        entry.shop(),
                        paper.people(entry),
                        paper.name(term),
                        term.from().toString(),
                        term.due().raw().toString(),
                        term.due().rolled().toString(),
                        earlier,
                        term.due().estimated() ? paper.of("due.estimated") : "",
                        paper.left(term),
                        paper.share(term),
                        paper.consequence(entry),
                        paper.law(term))
                .map(TermsAtDesks::cell)
                .collect(Collectors.joining(","));
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe.
    static String cell(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    @Override
    public boolean imports() {
        return desks.office().offers(ticket, CalendarDesk.IMPORT);
    }

    @Override
    public TakenIn take(Path file) {
        return refused(() -> desks.calendar().take(ticket, file));
    }

    private static <R> R refused(Supplier<R> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
