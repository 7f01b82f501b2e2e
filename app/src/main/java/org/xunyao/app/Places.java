package org.xunyao.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CameraPoint;

/// How people call the places that cameras show (点位).
final class Places {
    private final Map<CameraId, CameraPoint> points;
    private final Supplier<List<CameraPoint>> now;

    /// @param points of the register at the start, also those that left
    /// @param now the station's list as it is now
    Places(List<CameraPoint> points, Supplier<List<CameraPoint>> now) {
        this.now = now;
        this.points = points.stream().collect(Collectors.toMap(CameraPoint::camera, Function.identity()));
    }

    /// The shop's name; a camera that left the list is called by its code.
    String shop(CameraId camera) {
        return of(camera).map(CameraPoint::shop).orElse(camera.code());
    }

    /// Where in the shop the camera hangs; empty if it left the list.
    String point(CameraId camera) {
        return of(camera).map(CameraPoint::point).orElse("");
    }

    /// The other cameras of its shop, those that left the list not.
    List<CameraId> beside(CameraId camera) {
        String shop = shop(camera);
        return now.get().stream()
                .filter(point -> point.shop().equals(shop) && !point.camera().equals(camera))
                .map(CameraPoint::camera)
                .toList();
    }

    private Optional<CameraPoint> of(CameraId camera) {
        return now.get().stream()
                .filter(point -> point.camera().equals(camera))
                .findFirst()
                .or(() -> Optional.ofNullable(points.get(camera)));
    }
}
