package org.xunyao.app;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CameraPoint;

/// How people call the places that cameras show (点位).
final class Places {
    private final Map<CameraId, CameraPoint> points;

    /// @param points of the station's list
    Places(List<CameraPoint> points) {
        this.points = points.stream().collect(Collectors.toMap(CameraPoint::camera, Function.identity()));
    }

    /// The shop's name; a camera that left the list is called by its code.
    String shop(CameraId camera) {
        CameraPoint point = points.get(camera);
        return point == null ? camera.code() : point.shop();
    }

    /// Where in the shop the camera hangs; empty if it left the list.
    String point(CameraId camera) {
        CameraPoint point = points.get(camera);
        return point == null ? "" : point.point();
    }
}
