package org.xunyao.access.audit;

import java.time.LocalDate;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;

/// The desk that ties a day of the duty ledger into the chain (台账日摘要): one row a day instead of one for
/// each of the ledger's hundreds of thousands of entries.
public final class LedgerDigest {
    /// Writing a day's digest.
    public static final Action DIGEST = new Action("ledger.digest");

    private final Office office;
    private final Digester digester;

    /// @param digester gives the SM3 that the row names
    public LedgerDigest(Office office, Digester digester) {
        this.office = office;
        this.digester = digester;
    }

    /// Records the digest of a whole day. The target of the row is `ledger` and `DAY/SM3/ENTRIES`.
    ///
    /// @param ticket the machine's, such as `Ticket.ofRule("ledger/1")`
    /// @param day that is over
    /// @param entries how many the day has
    /// @param text all of them in the ledger's canonical text, in order; the same day gives the same bytes
    public Saved<Digests> record(Ticket ticket, LocalDate day, long entries, byte[] text) {
        Digests digests = digester.digest(text);
        return office.perform(
                ticket, DIGEST, new Target("ledger", day + "/" + digests.sm3() + "/" + entries), tx -> digests);
    }
}
