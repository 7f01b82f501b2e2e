package org.xunyao.media.link.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.cells.ZoneReading;

/// The zones of a camera that the worker was told of last. What it counted in others is not read as of these.
///
/// @param revision above 0 where there are any
public record ToldZones(int revision, List<NamedZone> zones) {
    /// None.
    public static final ToldZones NONE = new ToldZones(0, List.of());

    /// Copies the list.
    public ToldZones {
        zones = List.copyOf(zones);
    }

    /// The zones without their names.
    public List<CellZone> cells() {
        return zones.stream().map(NamedZone::zone).toList();
    }

    /// What the worker is told of them.
    ///
    /// @param camera its place
    public ToWorker.Compare message(int camera) {
        return new ToWorker.Compare(camera, revision, cells());
    }

    /// What was counted live.
    public List<ZoneReading> readings(ToStation.Counted counted) {
        return counted.revision() == revision ? readings(counted.counts()) : List.of();
    }

    /// Counts with the names of their zones; none unless they fit the zones.
    public List<ZoneReading> readings(List<CellCount> counts) {
        if (counts.size() != zones.size()) {
            return List.of();
        }
        List<ZoneReading> readings = new ArrayList<>(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            NamedZone zone = zones.get(i);
            if (counts.get(i).cells() != zone.zone().cells().size()) {
                return List.of();
            }
            readings.add(new ZoneReading(zone.name(), zone.whole(counts.get(i))));
        }
        return readings;
    }

    /// The zone whose baseline was learnt, if it is one of these and the sketch shows it.
    public Optional<NamedZone> learnt(ToStation.Learnt learnt) {
        return learnt.revision() != revision || learnt.zone() >= zones.size()
                ? Optional.empty()
                : Optional.of(zones.get(learnt.zone()))
                        .filter(zone ->
                                zone.zone().cells().equals(learnt.sketch().cells()));
    }
}
