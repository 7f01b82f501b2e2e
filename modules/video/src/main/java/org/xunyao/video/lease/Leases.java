package org.xunyao.video.lease;

import java.time.Duration;
import java.util.Map;
import org.xunyao.kernel.Tx;
import org.xunyao.video.CameraId;

/// Port: where the leases of cameras are kept (值守租约). All times are those of the database's machine, so
/// that no station's clock matters.
public interface Leases {
    /// Takes the camera, renews what the station has, or takes over what another did not renew.
    ///
    /// @param length at least a second
    /// @throws org.xunyao.kernel.FaultException `STORE-CONFLICT` or `STORE-LOCKED` if another station took it
    ///     at this moment
    Lease take(Tx tx, CameraId camera, String station, Duration length);

    /// Gives the camera back at once; without effect if another station has it by now.
    void release(Tx tx, CameraId camera, String station);

    /// Who watches what now; leases that ran out are left out.
    Map<CameraId, String> held(Tx tx);
}
