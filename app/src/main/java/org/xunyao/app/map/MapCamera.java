package org.xunyao.app.map;

import java.time.Duration;
import java.util.Optional;
import org.xunyao.video.CameraId;

/// A camera as the map tells of it.
///
/// @param point where in the shop, such as 处方区
/// @param age of its picture, or how long it has been so; empty where it is alive or not known
public record MapCamera(CameraId id, String point, MapState state, Optional<Duration> age) {
    /// The same camera as it stands now.
    MapCamera now(MapPorts.Standing standing) {
        return new MapCamera(id, point, standing.state(), standing.age());
    }
}
