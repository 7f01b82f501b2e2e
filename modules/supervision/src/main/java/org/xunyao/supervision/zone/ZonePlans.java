package org.xunyao.supervision.zone;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;

/// Port: the rows of the zones of cameras. They are added and never written over.
public interface ZonePlans {
    /// What is in force now, of all cameras that ever had zones, by code.
    List<ZonePlan> newest(Tx tx);

    /// What is in force now of one camera; empty if it never had zones.
    Optional<ZonePlan> newest(Tx tx, CameraCode camera);

    /// The plans of one camera, newest first.
    ///
    /// @param most 1 to 1000
    List<ZonePlan> history(Tx tx, CameraCode camera, int most);

    /// Adds one; it is in force from now on.
    void add(Tx tx, ZonePlan plan);
}
