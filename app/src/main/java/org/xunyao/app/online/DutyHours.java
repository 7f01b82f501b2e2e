package org.xunyao.app.online;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.watch.PostTables;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.online.DutyMinutes;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CameraPoint;

/// When the shops of cameras are open, as far as anybody wrote it down: in the list of posts. All cameras
/// of a shop have the hours of any of its posts.
public final class DutyHours {
    private static final System.Logger LOG = System.getLogger(DutyHours.class.getName());

    private final ZoneId zone;
    private final Map<CameraId, BusinessHours> hours = new HashMap<>();
    private final Map<String, BusinessHours> byShop = new HashMap<>();

    /// Reads the posts in force on a day; a list that cannot be read gives no hours.
    ///
    /// @param zones the station's list of posts, which may be missing
    public DutyHours(Path zones, List<CameraPoint> points, ZoneId zone, LocalDate day) {
        this.zone = zone;
        Map<CameraId, String> shops = new HashMap<>();
        points.forEach(point -> shops.put(point.camera(), point.shop()));
        for (PostTables.ZoneRow row : rows(zones, zone)) {
            String shop = shops.get(row.camera());
            if (shop != null && row.inForce(day)) {
                byShop.putIfAbsent(shop, row.hours());
            }
        }
        shops.forEach((camera, shop) -> {
            BusinessHours known = byShop.get(shop);
            if (known != null) {
                hours.put(camera, known);
            }
        });
    }

    private static List<PostTables.ZoneRow> rows(Path zones, ZoneId zone) {
        try {
            return Files.exists(zones) ? PostTables.zones(zones, zone) : List.of();
        } catch (FaultException unreadable) {
            // It is said at the start already; without it whole days count, and the table says so.
            LOG.log(System.Logger.Level.WARNING, "no opening hours", unreadable);
            return List.of();
        }
    }

    /// Which minutes of a camera count.
    ///
    /// @param shop as it is called now, for a camera that came after the start
    public DutyMinutes of(CameraId camera, String shop) {
        return new DutyMinutes(
                Optional.ofNullable(hours.get(camera)).or(() -> Optional.ofNullable(byShop.get(shop))), zone);
    }
}
