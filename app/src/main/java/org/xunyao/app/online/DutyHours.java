package org.xunyao.app.online;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.supervision.online.DutyMinutes;
import org.xunyao.supervision.online.DutyMinutes.Era;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CameraPoint;

/// When the shops of cameras are open, as far as anybody wrote it down: of the shop, or with the zones that are
/// watched. All cameras of a shop have the hours of any of its posts. Without hours whole days count, and the table
/// says so.
///
/// @param posts hours of the posts in force now, and what they were before
/// @param points the cameras that there are now
/// @param zone in which days are meant
public record DutyHours(Supplier<Map<CameraId, List<Era>>> posts, Supplier<List<CameraPoint>> points, ZoneId zone) {
    /// Which minutes of a camera count.
    ///
    /// @param shop as it is called now
    public DutyMinutes of(CameraId camera, String shop) {
        Map<CameraId, List<Era>> known = posts.get();
        Map<CameraId, String> shops = new HashMap<>();
        points.get().forEach(point -> shops.put(point.camera(), point.shop()));
        String own = shops.getOrDefault(camera, shop);
        return points.get().stream()
                .filter(point -> point.shop().equals(own))
                .flatMap(point -> Optional.ofNullable(known.get(point.camera())).stream())
                .findFirst()
                .map(eras -> new DutyMinutes(eras, zone))
                .orElseGet(() -> new DutyMinutes(Optional.empty(), zone));
    }
}
