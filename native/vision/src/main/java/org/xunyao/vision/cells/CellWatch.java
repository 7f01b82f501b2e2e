package org.xunyao.vision.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.CellZone;

/// The zones of one camera and what is being learnt of them. One thread.
public final class CellWatch {
    private final int revision;
    private final List<CellZone> zones;
    private final List<BaselineLearner> learners;

    /// @param revision comes back with each answer
    public CellWatch(CellLimits limits, int revision, List<CellZone> zones) {
        this.revision = revision;
        this.zones = List.copyOf(zones);
        this.learners =
                zones.stream().map(zone -> new BaselineLearner(limits, zone)).toList();
    }

    /// The one that came with the zones.
    public int revision() {
        return revision;
    }

    /// Whether the next picture is wanted although nothing moves.
    public boolean learns() {
        return learners.stream().anyMatch(BaselineLearner::learns);
    }

    /// Compares a picture.
    ///
    /// @param behind cells before which somebody stands
    /// @param moving cells where something moves
    /// @param nanos of a clock that never runs backwards
    public CellAnswer look(CellMeter meter, CellPicture picture, CellSet behind, CellSet moving, long nanos) {
        var hidden = behind.bits();
        hidden.or(moving.bits());
        List<CellVerdict> verdicts = compare(meter, zones, picture, new CellSet(hidden));
        Map<Integer, CellSketch> learnt = new HashMap<>();
        if (behind.size() == 0) {
            for (int zone = 0; zone < zones.size(); zone++) {
                int place = zone;
                learners.get(zone).take(meter, picture, moving, nanos).ifPresent(sketch -> learnt.put(place, sketch));
            }
        }
        return new CellAnswer(revision, verdicts, learnt);
    }

    /// Compares a picture of which nothing came before, as that of sealed film.
    public static List<CellVerdict> compare(
            CellMeter meter, List<CellZone> zones, CellPicture picture, CellSet hidden) {
        List<CellVerdict> verdicts = new ArrayList<>(zones.size());
        for (CellZone zone : zones) {
            verdicts.add(zone.baseline()
                    .map(baseline -> meter.compare(baseline, zone.cells(), picture, hidden))
                    .orElseGet(() -> CellVerdict.unknown(zone.cells())));
        }
        return verdicts;
    }
}
