package org.xunyao.wire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.xunyao.video.CameraId;

/// Reads the list of cameras whose film is kept for a while (缓存点位), one in each row under `camera`.
public final class KeptCameras {
    private KeptCameras() {}

    /// The cameras; none if there is no list, for nothing is kept unless somebody chose it.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-BAD`
    public static Set<CameraId> read(Path file) {
        return Files.exists(file)
                ? Set.copyOf(new CsvTable(file).read(List.of("camera"), row -> new CameraId(row.required("camera"))))
                : Set.of();
    }
}
