package org.xunyao.supervision.workshop;

import java.time.Instant;
import java.util.List;
import org.xunyao.kernel.Tx;

/// Port: the alarms that were raised, with what people made of them.
public interface RaisedAlarms {
    /// Those of a rule raised from a moment on, oldest first.
    List<RaisedAlarm> since(Tx tx, String rule, Instant from);
}
