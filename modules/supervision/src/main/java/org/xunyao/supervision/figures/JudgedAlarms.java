package org.xunyao.supervision.figures;

import java.time.Instant;
import java.util.List;
import org.xunyao.kernel.Tx;

/// Port: alarms to be counted, without their evidence.
public interface JudgedAlarms {
    /// All that were raised from the one moment on and before the other, the oldest first.
    ///
    /// @param from first moment
    /// @param to first moment that does not belong to it
    List<Judged> raised(Tx tx, Instant from, Instant to);
}
