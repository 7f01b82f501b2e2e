package org.xunyao.access.audit.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditDesk.Watch;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.audit.export.AuditLines.Head;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;

/// The desk where copies of the audit leave the station (审计导出).
public final class AuditExporting {
    /// Writing the audit onto a carrier; each export stands in the audit itself.
    public static final Action EXPORT = new Action("audit.export");

    private final Office office;
    private final Pages pages;
    private final AuditLines lines;
    private final AuditCarrier carrier;
    private final Digester digester;
    private final Clock clock;

    /// Where the lines are read from.
    ///
    /// @param certificates trust-bundle lines of the station's key as they are when an export begins;
    ///     what is too long for the head of an export is left out
    public record Pages(Transactions transactions, AuditShelf shelf, Supplier<List<String>> certificates) {
        private static final int LONGEST = 30_000;
        private static final int MOST = 100;

        private List<String> fitting() {
            var fitting = new ArrayList<String>();
            int length = 0;
            for (String line : certificates.get()) {
                length += line.length();
                if (length <= LONGEST && fitting.size() < MOST) {
                    fitting.add(line);
                }
            }
            return fitting;
        }
    }

    /// @param lines the format
    /// @param digester of what is written and of what is read back
    public AuditExporting(
            Office office, Pages pages, AuditLines lines, AuditCarrier carrier, Digester digester, Clock clock) {
        this.office = office;
        this.pages = pages;
        this.lines = lines;
        this.carrier = carrier;
        this.digester = digester;
        this.clock = clock;
    }

    /// Writes links with the checkpoints among them, reads the file back, and records that it left.
    /// Writing may take long and holds nobody up.
    ///
    /// @param first number of the first link, at least 1
    /// @param last number of the last link; what is not there yet is left out
    /// @param target a name that is not taken
    /// @param watch told of links written
    /// @throws RefusedException if the person may not; then nothing is written
    /// @throws FaultException `CARRIER-EXISTS`, `CARRIER-DISK`, or `CARRIER-DIFFERS` if what is read back
    ///     is not what was written
    public Saved<Exported> export(Ticket ticket, long first, long last, Path target, Watch watch) {
        Optional<Exported> copy = office.refusal(ticket, EXPORT, new Target("audit", first + "-" + last))
                        .isEmpty()
                ? Optional.of(copy(head(first, last), target, watch))
                : Optional.empty();
        var named = new Target(
                "audit",
                copy.map(done -> done.first() + "-" + done.last() + "/"
                                + done.digests().sm3())
                        .orElse(first + "-" + last));
        return office.perform(ticket, EXPORT, named, tx -> copy.orElseThrow(() -> new RefusedException(EXPORT)));
    }

    private Head head(long first, long last) {
        AuditShelf shelf = pages.shelf();
        return pages.transactions().read(tx -> {
            long newest = shelf.trail()
                    .last(tx, shelf.station())
                    .orElseThrow(() -> new FaultException("AUDIT-EMPTY", "no link to export"))
                    .sequence();
            long until = Math.min(last, newest);
            if (first < 1 || first > until) {
                throw new IllegalArgumentException("links " + first + "-" + last);
            }
            return new Head(shelf.station(), first, until, clock.now().toString(), pages.fitting());
        });
    }

    private Exported copy(Head head, Path target, Watch watch) {
        try {
            var written = new DigestedStream(new ExportStream(pages.transactions(), pages.shelf(), lines, head, watch));
            carrier.put(target, written);
            try (InputStream back = Files.newInputStream(target)) {
                Digests found = digester.digest(back);
                if (!written.sha256().equals(found.sha256())) {
                    throw new FaultException("CARRIER-DIFFERS", "the file is not what was written");
                }
                return new Exported(target, head.first(), head.last(), found);
            }
        } catch (FileAlreadyExistsException taken) {
            throw new FaultException("CARRIER-EXISTS", "the name is taken", taken);
        } catch (IOException | UncheckedIOException refused) {
            throw new FaultException("CARRIER-DISK", "the export was not made", refused);
        }
    }

    /// An export that was read back the same (已导出).
    public record Exported(Path file, long first, long last, Digests digests) {}
}
