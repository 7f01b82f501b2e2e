package org.xunyao.supervision.zone.wear;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;

/// Port: the rows of work clothes.
public interface WorkWears {
    /// The newest of each camera that has one.
    List<WorkWear> newest(Tx tx);

    /// The newest of one camera.
    Optional<WorkWear> newest(Tx tx, CameraCode camera);

    /// Adds one and takes the samples of those before away.
    void add(Tx tx, WorkWear wear);
}
