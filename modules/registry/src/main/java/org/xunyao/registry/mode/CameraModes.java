package org.xunyao.registry.mode;

import java.util.List;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;

/// Port: the modes of cameras, entry by entry.
public interface CameraModes {
    /// All entries of a camera, the newest first; none while nobody set one.
    List<ModeEntry> of(Tx tx, CameraCode camera);

    /// Adds an entry for good.
    void add(Tx tx, ModeEntry entry);
}
