package org.xunyao.registry.mask;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;

/// Port: the rows of what is hidden.
public interface Masks {
    /// What holds now, of all cameras of which something was ever hidden.
    List<PrivacyMask> newest(Tx tx);

    /// What holds now of one camera; empty if nothing was ever hidden of it.
    Optional<PrivacyMask> newest(Tx tx, CameraCode camera);

    /// Adds one; it holds from now on.
    void add(Tx tx, PrivacyMask mask);

    /// Records that it was lifted.
    void add(Tx tx, MaskLift lift);

    /// Records the end of a lift that has not ended yet.
    ///
    /// @return its camera, empty if there is no such lift, or it has ended
    Optional<CameraCode> end(Tx tx, UUID lift, Instant at, String by);
}
