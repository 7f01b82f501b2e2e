package org.xunyao.supervision.alarm.decided;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm;

/// Port: alarms by their decision.
public interface DecidedAlarms {
    /// A page of them, those decided last first; what waits again is not among them.
    ///
    /// @param before where the page before ended, or none for the first page
    /// @param limit 1..1000
    List<Alarm.Decided> page(Tx tx, DecidedQuery query, Optional<DecidedQuery.Place> before, int limit);
}
