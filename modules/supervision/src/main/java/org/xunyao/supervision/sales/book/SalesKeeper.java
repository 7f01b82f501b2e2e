package org.xunyao.supervision.sales.book;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.FilePlace;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesSource;

/// Writes down what a station read (销售流入库). It is a machine's memory: the lines have no row in the audit each,
/// what is raised of them has. A batch and the place it ends at are one transaction, so after a power cut no line
/// is read twice and none is lost.
public record SalesKeeper(SalesBooks books, Transactions transactions) {
    /// What was taken of a file at once.
    ///
    /// @param place where it ended
    public record Batch(SalesSource source, List<SaleLine> lines, List<BadRow> bad, FilePlace place) {
        /// Copies the lists.
        public Batch {
            lines = List.copyOf(lines);
            bad = List.copyOf(bad);
        }
    }

    /// Keeps a batch.
    ///
    /// @param mostBad bad rows kept of one source
    /// @return how many lines are new
    /// @throws org.xunyao.kernel.FaultException `STORE-…`; then nothing was kept and it is read again
    public int keep(Batch batch, int mostBad) {
        return transactions.write(tx -> {
            int fresh = 0;
            for (SaleLine line : batch.lines()) {
                fresh += books.keep(tx, line) ? 1 : 0;
            }
            batch.bad().forEach(row -> books.keep(tx, row, mostBad));
            books.place(tx, batch.source().id(), batch.place());
            return fresh;
        });
    }

    /// Reads.
    public <R> R read(Function<Tx, R> work) {
        return transactions.read(work);
    }

    /// Writes what was judged.
    public <R> R write(Function<Tx, R> work) {
        return transactions.write(work);
    }

    /// Forgets what is older than a moment.
    ///
    /// @return how many lines went
    public int forget(Instant before) {
        return transactions.write(tx -> books.forget(tx, before));
    }
}
