package org.xunyao.supervision.sales.book;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.FilePlace;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesSource;

/// Port: where sources, lines and what was found in them are kept (销售数据库).
public interface SalesBooks {
    /// Adds a source or replaces its state.
    void put(Tx tx, SalesSource source);

    /// One source.
    Optional<SalesSource> source(Tx tx, UUID id);

    /// All sources, those entered last first, at most a thousand.
    List<SalesSource> sources(Tx tx);

    /// How far a source was read; {@link FilePlace#START} if it never was.
    FilePlace place(Tx tx, UUID source);

    /// Writes down how far it was read.
    void place(Tx tx, UUID source, FilePlace place);

    /// Keeps a line. In a file that took the place of another, a line with the same bytes is the same line: it is
    /// taken over and not kept twice.
    ///
    /// @return whether it is new
    boolean keep(Tx tx, SaleLine line);

    /// Keeps that a line could not be taken.
    ///
    /// @param most kept of one source; older ones go
    void keep(Tx tx, BadRow row, int most);

    /// Lines that were not taken, newest first.
    ///
    /// @param limit 1..1000
    List<BadRow> bad(Tx tx, UUID source, int limit);

    /// Lines that were not judged to a stage, by when they came.
    ///
    /// @param arrived those that came no later
    /// @param limit 1..10000
    List<SaleLine> unjudged(Tx tx, UUID source, Stage stage, Instant arrived, int limit);

    /// Marks lines as judged.
    void judged(Tx tx, Collection<UUID> lines, Stage stage);

    /// All lines of a receipt of one day, in the order of the file.
    ///
    /// @param around a moment by the till's clock; lines more than a day away are of another receipt
    List<SaleLine> receipt(Tx tx, UUID source, SaleLine.Receipt receipt, Instant around);

    /// Lines of a buyer with ephedrine, of all shops, by the till's time.
    List<SaleLine> ofBuyer(Tx tx, String buyer, Instant from, Instant to);

    /// Lines with a trace code, newest first, at most a hundred.
    List<SaleLine> traced(Tx tx, String code);

    /// What a source sold, by the till's time.
    ///
    /// @param from included
    /// @param to not included
    SaleCounts counts(Tx tx, UUID source, Instant from, Instant to);

    /// Keeps what was found, once for its key.
    ///
    /// @return whether it is new
    boolean keep(Tx tx, SaleHit hit);

    /// Writes down what became of its film.
    void film(Tx tx, SaleHit hit);

    /// What waits for film, the oldest first.
    ///
    /// @param sources whose; those of another station are its own to look for
    /// @param limit 1..1000
    List<SaleHit> waiting(Tx tx, Collection<UUID> sources, Instant due, int limit);

    /// What was found, newest first.
    ///
    /// @param limit 1..1000
    List<SaleHit> hits(Tx tx, int limit);

    /// Forgets lines that came before a moment, and what was found before it.
    ///
    /// @return how many lines went
    int forget(Tx tx, Instant before);

    /// How far a line was judged (判定进度).
    enum Stage {
        /// AI-07, as soon as it came
        AT_ONCE,
        /// AI-06 and AI-02, when a record could have come
        LATER
    }
}
