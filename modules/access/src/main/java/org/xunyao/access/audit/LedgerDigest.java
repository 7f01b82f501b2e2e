package org.xunyao.access.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;

/// The desk that ties days of the duty ledger into the chain (台账日摘要): one row for a day instead of one
/// for each of the ledger's hundreds of thousands of entries. A day of which the ledger cannot speak is
/// written as not seen, never as empty.
public final class LedgerDigest {
    /// Writing a day's digest.
    public static final Action DIGEST = new Action("ledger.digest");

    private static final String KIND = "ledger";
    private static final String NOT_SEEN = "/not-seen";
    private static final int DATE = 10;

    private final Office office;
    private final AuditShelf shelf;

    /// @param shelf of the station whose ledger it is
    public LedgerDigest(Office office, AuditShelf shelf) {
        this.office = office;
        this.shelf = shelf;
    }

    /// What the ledger says of a day, or of the part of it in which the program ran.
    ///
    /// @param day by the station's calendar
    /// @param from where the ledger begins to speak, within the day
    /// @param to where it ends, at most the day's end
    /// @param entries how many it has
    /// @param sm3 over them in the ledger's canonical text, 64 hexadecimal digits
    public record Stretch(LocalDate day, Instant from, Instant to, long entries, String sm3) {
        /// `DAY/SM3/ENTRIES/FROM/TO`.
        String text() {
            return day + "/" + sm3 + "/" + entries + "/" + from + "/" + to;
        }
    }

    /// Records the digest of a stretch. The target of the row is `ledger` and `DAY/SM3/ENTRIES/FROM/TO`.
    ///
    /// @param ticket the machine's, such as `Ticket.ofRule("ledger/1")`
    /// @param stretch that is over
    public Saved<Stretch> record(Ticket ticket, Stretch stretch) {
        return office.perform(ticket, DIGEST, new Target(KIND, stretch.text()), tx -> stretch);
    }

    /// Records that the ledger has nothing to say of whole days: the program did not run, or ended without
    /// having written down what it saw. The target is `ledger` and `DAY/not-seen` or `DAY..DAY/not-seen`.
    ///
    /// @param first day
    /// @param last day, not before the first
    public Saved<LocalDate> unseen(Ticket ticket, LocalDate first, LocalDate last) {
        String days = first.equals(last) ? "" + first : first + ".." + last;
        return office.perform(ticket, DIGEST, new Target(KIND, days + NOT_SEEN), tx -> last);
    }

    /// The last day of which a row speaks; nothing if there is no row yet.
    public Optional<LocalDate> last(Ticket ticket) {
        return office.look(ticket, DIGEST, new Target(KIND, "*"), tx -> {
            var digests = new AuditQuery(
                    Optional.empty(),
                    Optional.of(KIND),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(DIGEST.code()),
                    Optional.of("done"));
            return shelf.index().page(tx, shelf.station(), digests, Optional.empty(), 1).stream()
                    .findFirst()
                    .map(LedgerDigest::day);
        });
    }

    private static LocalDate day(AuditRecord row) {
        String days = row.target().id().substring(0, row.target().id().indexOf('/'));
        return LocalDate.parse(days.substring(days.length() - DATE));
    }
}
