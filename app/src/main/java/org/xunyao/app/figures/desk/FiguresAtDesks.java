package org.xunyao.app.figures.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.figures.FigurePorts;
import org.xunyao.app.figures.FigureWords;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.figures.FigureDesk;
import org.xunyao.supervision.figures.FigureRow;
import org.xunyao.supervision.figures.Grouping;

/// Reads figures at the desk and gives them names.
public final class FiguresAtDesks implements FigurePorts {
    private static final int PAGE = 1_000;
    private static final String MARK = "\uFEFF";

    private final Desks desks;
    private final Names names;
    private final FigureWords paper;
    private final Ticket.OfPerson ticket;
    private final Clock clock;

    /// The desks behind the figures.
    ///
    /// @param least decisions below which no share is told
    /// @param put writes a file for somebody outside
    public record Desks(Office office, FigureDesk figures, RegistryDesk registry, int least, Put put) {}

    /// Port: writes a file for somebody outside.
    @FunctionalInterface
    public interface Put {
        /// Puts the bytes where the person asked for them.
        void put(Path file, InputStream bytes) throws IOException;
    }

    /// What rules, cameras and people are called.
    ///
    /// @param rule of its id and version, such as `AI-01/7`
    /// @param camera of its code
    /// @param person of the identifier
    public record Names(UnaryOperator<String> rule, UnaryOperator<String> camera, UnaryOperator<String> person) {}

    /// @param paper in Chinese, for the table that is taken out
    public FiguresAtDesks(Desks desks, Names names, FigureWords paper, Ticket.OfPerson ticket, Clock clock) {
        this.desks = desks;
        this.names = names;
        this.paper = paper;
        this.ticket = ticket;
        this.clock = clock;
    }

    @Override
    public List<By> offered() {
        boolean people = desks.office().offers(ticket, FigureDesk.PEOPLE);
        return Stream.of(By.values()).filter(by -> by != By.PERSON || people).toList();
    }

    @Override
    public boolean exports() {
        return desks.office().offers(ticket, FigureDesk.EXPORT);
    }

    @Override
    public int least() {
        return desks.least();
    }

    @Override
    public List<Line> lines(By by, int days) {
        return refused(() -> read(by, days));
    }

    private List<Line> read(By by, int days) {
        LocalDate to = clock.today();
        LocalDate from = to.minusDays(days - 1L);
        FigureDesk figures = desks.figures();
        return switch (by) {
            case RULE -> named(figures.rows(ticket, from, to, Grouping.RULE), names.rule());
            case CAMERA -> named(figures.rows(ticket, from, to, Grouping.CAMERA), names.camera());
            case SHOP -> named(figures.rows(ticket, from, to, Grouping.SHOP), shops());
            case MONTH -> named(figures.rows(ticket, from, to, Grouping.MONTH), UnaryOperator.identity());
            case PERSON -> named(figures.people(ticket, from, to), names.person());
        };
    }

    private static List<Line> named(List<FigureRow> rows, UnaryOperator<String> name) {
        return rows.stream().map(row -> new Line(name.apply(row.key()), row)).toList();
    }

    private UnaryOperator<String> shops() {
        Map<String, String> known = new HashMap<>();
        Optional<PharmacyId> after = Optional.empty();
        List<Pharmacy> page;
        do {
            page = desks.registry().page(ticket, after, PAGE);
            page.forEach(shop -> known.put(shop.id().value().toString(), shop.name()));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return id -> known.getOrDefault(id, id);
    }

    @Override
    public Path export(By by, int days, Path folder) {
        List<Line> lines = lines(by, days);
        refused(() -> desks.figures().export(ticket, lines.size()));
        Path file = folder.resolve(paper.of("file", paper.of("by." + by), clock.today()));
        try {
            desks.put().put(file, new ByteArrayInputStream(csv(lines)));
            return file;
        } catch (IOException unwritable) {
            throw new FaultException("EXPORT-DISK", "figures", unwritable);
        }
    }

    /// UTF-8 with a mark at its head, for the spreadsheets of offices; comma, quotes doubled (RFC
    /// 4180).
    private byte[] csv(List<Line> lines) {
        var rows = new ArrayList<String>();
        rows.add(paper.of("csv"));
        lines.forEach(line -> rows.add(row(line)));
        return (MARK + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String row(Line line) {
        FigureRow row = line.row();
        boolean few = row.precision().decided() < desks.least();
        var cells = new ArrayList<String>();
        cells.add(cell(line.name()));
        cells.add(Long.toString(row.raised()));
        for (End end : End.values()) {
            cells.add(Long.toString(row.count(end)));
        }
        cells.add(Long.toString(row.waiting()));
        cells.add(few ? cell(paper.of("few")) : share(row.precision().value().orElse(0)));
        cells.add(few ? "" : share(row.precision().from()));
        cells.add(few ? "" : share(row.precision().to()));
        cells.add(Long.toString(row.precision().decided()));
        cells.add(row.median().map(span -> Long.toString(span.toMinutes())).orElse(""));
        cells.add(Long.toString(row.inTime()));
        cells.add(Long.toString(row.measured()));
        cells.add(Long.toString(row.late()));
        return cells.stream().collect(Collectors.joining(","));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe.
    private static String cell(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    private static <R> R refused(Supplier<R> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
