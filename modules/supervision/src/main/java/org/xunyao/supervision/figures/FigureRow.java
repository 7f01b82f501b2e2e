package org.xunyao.supervision.figures;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One line of the figures (统计行).
///
/// @param key rule and version, code of a camera, identifier of a pharmacy or person, or a month as
///     `2026-11`
/// @param raised how many were raised; of a person, how many that person decided
/// @param ends how many ended how; an end that nobody gave is not in it
/// @param median from raising to decision, of the decided ones; nothing without one
/// @param late how many were decided after their limit, or wait beyond it
/// @param overdue how many of those wait
public record FigureRow(
        String key,
        long raised,
        Map<End, Long> ends,
        Precision precision,
        Optional<Duration> median,
        long late,
        long overdue) {
    /// Copies the map.
    public FigureRow {
        ends = ends.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(ends));
    }

    /// How many ended so.
    public long count(End end) {
        return ends.getOrDefault(end, 0L);
    }

    /// Of how many the limit is known to be kept or missed: those that are decided, and those that
    /// wait beyond it.
    public long measured() {
        return precision.decided() + overdue;
    }

    /// How many were decided within their limit (按时).
    public long inTime() {
        return measured() - late;
    }

    /// How many wait.
    public long waiting() {
        return raised - precision.decided();
    }
}
