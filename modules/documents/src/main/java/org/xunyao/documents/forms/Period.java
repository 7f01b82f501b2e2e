package org.xunyao.documents.forms;

import java.time.LocalDateTime;

/// From when to when something was done (起止时间), Beijing time, to the minute.
public record Period(LocalDateTime from, LocalDateTime to) {
    /// Refuses an end before the start.
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the end lies before the start");
        }
    }
}
