package org.xunyao.access;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: where the links of the chain are kept.
public interface AuditTrail {
    /// The newest link of a station's chain.
    Optional<AuditRecord> last(Tx tx, String station);

    /// Adds a link; the store refuses a sequence number that is already there.
    void append(Tx tx, AuditRecord link);

    /// The link of something that was tried under this name.
    ///
    /// @param attempt as in {@link AuditRecord#attempt}, never empty
    Optional<AuditRecord> byAttempt(Tx tx, String station, String attempt);

    /// Links from a sequence number on, ascending.
    ///
    /// @param limit at most this many, 1..10000
    List<AuditRecord> from(Tx tx, String station, long sequence, int limit);
}
