package org.xunyao.supervision.zone.baseline;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;

/// Port: the rows of baselines.
public interface ZoneBaselines {
    /// The newest of each zone that has one, by camera and zone.
    List<ZoneBaseline> newest(Tx tx);

    /// The newest of one zone.
    Optional<ZoneBaseline> newest(Tx tx, CameraCode camera, String zone);

    /// Adds one of which nothing was learnt yet.
    void add(Tx tx, ZoneBaseline asked);

    /// Adds what was learnt of one.
    void add(Tx tx, ZoneBaseline of, HourSketch learnt);

    /// Takes the sketches of a zone away that belong to other numbers; who asked for them stays on record.
    ///
    /// @param kept 0 to take all away
    void drop(Tx tx, CameraCode camera, String zone, long kept);
}
