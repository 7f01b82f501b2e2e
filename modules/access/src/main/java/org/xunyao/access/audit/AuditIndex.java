package org.xunyao.access.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.AuditRecord;
import org.xunyao.kernel.Tx;

/// Port: looks links up by what they tell.
public interface AuditIndex {
    /// A page, newest recorded time first, and among equal times the higher number first.
    ///
    /// @param after the place of the last link of the page before; nothing for the first page
    /// @param limit at most this many, 1..1000
    List<AuditRecord> page(Tx tx, String station, AuditQuery query, Optional<Place> after, int limit);

    /// Where a link stands in this order.
    record Place(Instant at, long sequence) {
        /// The place of a link.
        public static Place of(AuditRecord link) {
            return new Place(link.at(), link.sequence());
        }
    }
}
