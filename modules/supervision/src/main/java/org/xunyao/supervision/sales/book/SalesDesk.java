package org.xunyao.supervision.sales.book;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.video.CameraId;

/// The desk of sales (销售数据台): which exports are read, and what came of them. All methods throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class SalesDesk {
    /// Looking at sources, lines and what was found.
    public static final Action LOOK = new Action("sales.look");

    /// Entering sources, their clocks, and ending them.
    public static final Action ARRANGE = new Action("sales.arrange");

    private static final String SALES = "sales";
    private static final Target ALL = new Target(SALES, "*");
    private static final Duration FARTHEST = Duration.ofDays(1);
    private static final int MOST = 100;

    private final Office office;
    private final SalesBooks books;
    private final String station;
    private final Clock clock;
    private final Ids ids;

    /// A source that a person wants to be read.
    ///
    /// @param title what people call it
    /// @param file absolute path
    public record Draft(PharmacyId shop, String title, String file, SalesLayout layout, Optional<CameraId> camera) {}

    /// What is shown of a source.
    ///
    /// @param today what it sold today
    public record Standing(SalesSource source, SaleCounts today, List<BadRow> bad) {
        /// Copies the list.
        public Standing {
            bad = List.copyOf(bad);
        }
    }

    /// Something that was found, with the lines behind it.
    ///
    /// @param lines of its receipt; empty once they are forgotten, or where a whole day was counted
    public record Case(SaleHit hit, List<SaleLine> lines) {
        /// Copies the list.
        public Case {
            lines = List.copyOf(lines);
        }
    }

    /// @param station that reads what is entered here
    public SalesDesk(Office office, SalesBooks books, String station, Clock clock, Ids ids) {
        this.office = office;
        this.books = books;
        this.station = station;
        this.clock = clock;
        this.ids = ids;
    }

    /// All sources with what they sold today.
    public List<Standing> sources(Ticket ticket) {
        Instant from = clock.today().atStartOfDay(clock.zone()).toInstant();
        Instant to = clock.today().plusDays(1).atStartOfDay(clock.zone()).toInstant();
        return office.look(
                ticket,
                LOOK,
                ALL,
                tx -> books.sources(tx).stream()
                        .map(source -> new Standing(
                                source, books.counts(tx, source.id(), from, to), books.bad(tx, source.id(), MOST)))
                        .toList());
    }

    /// What was found, newest first, with its lines.
    public List<Case> cases(Ticket ticket) {
        return office.look(
                ticket,
                LOOK,
                ALL,
                tx -> books.hits(tx, MOST).stream()
                        .map(hit -> new Case(hit, lines(tx, hit)))
                        .toList());
    }

    private List<SaleLine> lines(Tx tx, SaleHit hit) {
        return hit.receipt()
                .map(receipt -> books.receipt(tx, hit.key().source(), receipt, hit.at()))
                .orElse(List.of());
    }

    /// Where a trace code was sold, newest first (追溯码查询).
    public List<SaleLine> traced(Ticket ticket, String code) {
        return office.look(ticket, LOOK, ALL, tx -> books.traced(tx, code));
    }

    /// Enters a source; it is read from its first line on, and what was sold before now is a reason for no alarm.
    ///
    /// @throws FaultException `SALES-DRAFT` if title or file are missing, `SALES-TWICE` if the file is read already
    public Saved<SalesSource> enter(Ticket ticket, Draft draft) {
        UUID id = ids.next();
        return office.perform(ticket, ARRANGE, new Target(SALES, id.toString()), tx -> {
            if (draft.title().isBlank() || draft.file().isBlank()) {
                throw new FaultException("SALES-DRAFT", "title or file");
            }
            boolean twice = books.sources(tx).stream()
                    .anyMatch(known -> known.isRead()
                            && known.station().equals(station)
                            && known.file().equals(draft.file()));
            if (twice) {
                throw new FaultException("SALES-TWICE", "the file is read already");
            }
            var source = new SalesSource(
                    id,
                    station,
                    draft.shop(),
                    draft.title().strip(),
                    draft.file(),
                    draft.layout(),
                    draft.camera(),
                    new TillClock.Unknown(),
                    new SalesSource.Entry(ticket.actor(), clock.now()),
                    Optional.empty());
            books.put(tx, source);
            return source;
        });
    }

    /// Enters how far a till's clock stands off, as a person saw it on film (登记时钟偏差).
    ///
    /// @param offset to be added to the till's time
    /// @param unsure on either side, not below zero
    /// @throws FaultException `SALES-GONE-SOURCE`, `SALES-CLOCK` if it is over a day or the doubt below zero
    public Saved<SalesSource> clock(Ticket ticket, UUID id, Duration offset, Duration unsure) {
        return office.perform(ticket, ARRANGE, new Target(SALES, id.toString()), tx -> {
            if (unsure.isNegative() || offset.abs().compareTo(FARTHEST) > 0 || unsure.compareTo(FARTHEST) > 0) {
                throw new FaultException("SALES-CLOCK", offset + ", unsure " + unsure);
            }
            SalesSource source =
                    running(tx, id).with(new TillClock.Entered(offset, unsure, ticket.actor(), clock.now()));
            books.put(tx, source);
            return source;
        });
    }

    /// Ends the reading of a source; its lines stay as long as lines are kept.
    ///
    /// @throws FaultException `SALES-GONE-SOURCE` if it is not read
    public Saved<SalesSource> end(Ticket ticket, UUID id) {
        return office.perform(ticket, ARRANGE, new Target(SALES, id.toString()), tx -> {
            SalesSource source = running(tx, id).ended(clock.now());
            books.put(tx, source);
            return source;
        });
    }

    private SalesSource running(Tx tx, UUID id) {
        return books.source(tx, id)
                .filter(SalesSource::isRead)
                .orElseThrow(() -> new FaultException("SALES-GONE-SOURCE", "source " + id));
    }
}
