package org.xunyao.app.watch;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads which posts are watched at the beginning, from the station's list.
public final class PostTables {
    private static final List<String> ZONE_COLUMNS = List.of(
            "camera",
            "zone",
            "corners",
            "rule",
            "colour",
            "hours",
            "effective_from",
            "effective_to",
            "source",
            "verified");

    private PostTables() {}

    /// The zones. All of them are counters: nothing else was ever in such a list.
    ///
    /// @param file with one zone a row, such as `resources/sample/zones.csv`
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public static List<ZoneRow> zones(Path file) {
        return new CsvTable(file).read(ZONE_COLUMNS, PostTables::zone);
    }

    private static ZoneRow zone(CsvRow row) {
        try {
            var zone = new Zone(row.required("zone"), corners(row.words("corners")));
            var watch = new ZoneWatch(
                    row.required("rule"),
                    AlarmColour.valueOf(row.required("colour")),
                    DayHours.read(row.required("hours")),
                    row.date("effective_from"),
                    row.optionalDate("effective_to"),
                    row.required("source"),
                    row.flag("verified"));
            return new ZoneRow(
                    new CameraId(row.required("camera")), new DrawnZone(ZoneKind.COUNTER, zone, Optional.of(watch)));
        } catch (IllegalArgumentException | DateTimeException bad) {
            throw new FaultException("RESOURCE-BAD", "zone of " + row.text("camera"), bad);
        }
    }

    /// Corners such as `0.02:0.50`.
    ///
    /// @throws IllegalArgumentException if one is none
    public static List<Zone.Corner> corners(List<String> words) {
        return words.stream().map(PostTables::corner).toList();
    }

    private static Zone.Corner corner(String word) {
        String[] xy = word.split(":", -1);
        if (xy.length != 2) {
            throw new IllegalArgumentException("corner " + word);
        }
        return new Zone.Corner(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
    }

    /// A zone of a camera.
    ///
    /// @param zone always watched
    public record ZoneRow(CameraId camera, DrawnZone zone) {
        /// Whether its last day is before a day.
        public boolean isOver(LocalDate day) {
            return zone.watch()
                    .flatMap(ZoneWatch::effectiveTo)
                    .filter(last -> last.isBefore(day))
                    .isPresent();
        }
    }
}
