package org.xunyao.access;

import java.time.Instant;
import java.util.List;
import org.xunyao.access.AuditChain.Deed;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;

/// This station's chain as {@link Office} writes it (审计簿).
///
/// @param station names the chain
/// @param ids makes the identifiers of attempts
public record AuditBook(String station, AuditTrail trail, AuditChain chain, Ids ids) {
    /// An identifier for something that is about to be tried.
    String attempt() {
        return ids.next().toString();
    }

    /// Adds the next link within the transaction of what it tells.
    AuditRecord write(Tx tx, Instant at, String attempt, Deed deed) {
        List<AuditRecord> last = trail.last(tx, station).map(List::of).orElse(List.of());
        AuditRecord link = chain.next(station, last, at, attempt, deed);
        trail.append(tx, link);
        return link;
    }
}
