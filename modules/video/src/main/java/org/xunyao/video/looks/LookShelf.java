package org.xunyao.video.looks;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.xunyao.video.CameraId;

/// Port: reads the looks that were kept (观测调阅).
public interface LookShelf {
    /// Cameras of which anything is kept, by code.
    List<CameraId> cameras();

    /// Hands on what is kept of a camera between two moments, oldest first, and a
    /// {@link KeptLook.Broken} wherever something is missing.
    ///
    /// @param from included
    /// @param to included
    /// @throws org.xunyao.kernel.FaultException `LOOKS-DISK` if the disk refuses
    void read(CameraId camera, Instant from, Instant to, Consumer<KeptLook> each);
}
