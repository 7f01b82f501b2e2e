package org.xunyao.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.media.protocol.Limits;
import org.xunyao.media.protocol.ToWorker;

/// Collects the pieces of second looks until each is whole. Used by the pipe thread alone.
final class Examinations {
    private static final int MOST_BEGUN = 8;

    private static final class Begun {
        private final List<ToWorker.Coded> units = new ArrayList<>();
        private long bytes;
    }

    private final Map<Long, Begun> begun = new HashMap<>();
    private final Detection detection;

    Examinations(Detection detection) {
        this.detection = detection;
    }

    /// Takes the next piece; with the last one the look begins.
    ///
    /// @throws IllegalArgumentException when the station sends more than was agreed
    void add(ToWorker.Examine piece) {
        Begun all = begun.computeIfAbsent(piece.request(), _ -> new Begun());
        all.units.addAll(piece.units());
        piece.units().forEach(unit -> all.bytes += unit.bytes().length);
        if (begun.size() > MOST_BEGUN || all.units.size() > Limits.MAX_UNITS || all.bytes > Limits.MAX_EXAMINED) {
            throw new IllegalArgumentException("second look " + piece.request());
        }
        if (piece.last()) {
            begun.remove(piece.request());
            detection.film(new Examination(piece, all.units, detection)::step);
        }
    }
}
