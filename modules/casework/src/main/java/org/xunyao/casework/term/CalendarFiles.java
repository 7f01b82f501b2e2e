package org.xunyao.casework.term;

import java.util.List;
import org.xunyao.kernel.Tx;

/// Port: calendar files that were taken in. None is ever changed or taken away; the newest of a layer and year counts.
public interface CalendarFiles {
    /// The newest of each layer and year, in no order.
    List<CalendarFile.Taken> newest(Tx tx);

    /// Adds one.
    void add(Tx tx, CalendarFile.Taken file);
}
