package org.xunyao.supervision.reading.verdict;

import java.util.Optional;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.reading.Reading;

/// A verdict that was read again (在存结论复读).
///
/// @param first the verdict that stood when it was read again
/// @param third settles where the two differ
public record KeptVerdict(AlarmId alarm, Reading<End> first, Reading<End> second, Optional<Reading<End>> third) {
    /// Whether the two say different things.
    public boolean disputed() {
        return first.answer() != second.answer();
    }

    /// Whether a person should look into a counter-entry: the third reading holds something else than the
    /// verdict.
    public boolean doubted() {
        return third.filter(reading -> reading.answer() != first.answer()).isPresent();
    }
}
