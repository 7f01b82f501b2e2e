package org.xunyao.app.cameras.mode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeEntry;
import org.xunyao.registry.mode.ModeProof;
import org.xunyao.registry.mode.ModeSet;
import org.xunyao.registry.mode.ModeStanding;

/// Port: the modes of cameras in one person's name. All but {@link #offered} are called off the JavaFX thread and
/// may throw a `FaultException`, which the screen says by its code.
public interface ModePorts {
    /// Whether the person may set a mode.
    boolean offered();

    /// What holds of a camera today; nothing if the register does not know it.
    Optional<ModeStanding> standing(CameraCode camera);

    /// Who set which mode when and why, the newest first.
    List<ModeEntry> history(CameraCode camera);

    /// Sets a mode.
    ModeSet set(CameraCode camera, EvidenceMode mode, Map<ModeProof, String> named, String why);

    /// The name of whoever set one.
    String name(String actor);
}
