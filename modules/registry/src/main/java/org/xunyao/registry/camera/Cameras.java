package org.xunyao.registry.camera;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;

/// Port: the rows of the register of cameras.
public interface Cameras {
    /// The camera with that code, withdrawn or not.
    Optional<RegisteredCamera> find(Tx tx, CameraCode code);

    /// A page ordered by code, withdrawn ones too.
    ///
    /// @param after the last code of the page before, or none for the first page
    /// @param limit 1..1000
    List<RegisteredCamera> page(Tx tx, Optional<CameraCode> after, int limit);

    /// Whether any camera was entered with its address, by a person or from a list.
    boolean isBegun(Tx tx);

    /// Whether that camera was ever entered, by a person or from a list; one that only hangs in a pharmacy of
    /// the first registry was not.
    boolean isEntered(Tx tx, CameraCode code);

    /// Adds the camera, or replaces the one of the same code that this transaction has read; its attachments
    /// stay as they are.
    void put(Tx tx, RegisteredCamera camera);

    /// Adds a file to a camera that is there.
    void attach(Tx tx, CameraCode code, Attachment attachment);
}
