package org.xunyao.registry.moving;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;

/// Port: the rows of cameras that are turned away.
public interface MovedCameras {
    /// The camera of that code, if it is turned away.
    Optional<MovedCamera> find(Tx tx, CameraCode code);

    /// All of them, by code.
    List<MovedCamera> all(Tx tx);

    /// Adds one that is not there.
    void add(Tx tx, MovedCamera camera);

    /// Takes that row away; nothing if it is not there, or was taken by somebody else since.
    void remove(Tx tx, MovedCamera camera);
}
