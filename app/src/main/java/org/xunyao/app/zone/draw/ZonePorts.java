package org.xunyao.app.zone.draw;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.zone.ZoneFollowers;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneCoverage;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.video.CameraId;
import org.xunyao.video.wear.WearSketch;

/// Port: drawing zones, in one person's name.
public interface ZonePorts {
    /// Whether this person may draw.
    boolean offered();

    /// The plan in force; quick.
    Optional<ZonePlan> plan(CameraId camera);

    /// What must not be seen of the camera while it is drawn on; quick.
    Cover cover(CameraId camera);

    /// A picture of the camera as it is now; called off the JavaFX thread.
    ///
    /// @return JPEG or PNG, empty if there is none
    Optional<ByteBuffer> still(CameraId camera);

    /// The rules that can watch a zone.
    List<AlarmRuleRow> rules();

    /// The day from which a new watch is in force.
    LocalDate today();

    /// Other cameras of the same shop or of the same model; called off the JavaFX thread.
    List<Sister> sisters(CameraId camera);

    /// Saves zones; called off the JavaFX thread.
    ///
    /// @param seen number of the plan from which the person began, 0 if there was none
    /// @throws org.xunyao.kernel.FaultException `ZONE-…`, `STORE-…`
    ZonePlan draw(CameraId camera, List<DrawnZone> zones, long seen);

    /// What a person confirmed of a zone last; quick.
    Optional<ZoneBaseline> baseline(CameraId camera, String zone);

    /// The samples of work clothes in force, if the camera ever had any; quick.
    Optional<WorkWear> wear(CameraId camera);

    /// Saves samples of work clothes; called off the JavaFX thread.
    ///
    /// @param samples none to compare nothing any more
    /// @param seen number of the set from which the person began, 0 if there was none
    /// @throws org.xunyao.kernel.FaultException `ZONE-WEAR-…`, `STORE-…`
    WorkWear enrol(CameraId camera, List<WearSketch> samples, long seen);

    /// How well a zone is seen, by the looks that are remembered; quick.
    ZoneCoverage coverage(CameraId camera, Zone zone);

    /// Why nothing is read in a zone that was drawn for it, if that is so; quick.
    Optional<ZoneFollowers.Unread> unread(CameraId camera, DrawnZone zone);

    /// Now.
    Instant now();

    /// This person says that all is in order in a zone now; called off the JavaFX thread.
    ///
    /// @throws org.xunyao.kernel.FaultException `ZONE-BASELINE`, `STORE-…`
    void confirm(CameraId camera, String zone);

    /// Another camera to which zones can be copied.
    ///
    /// @param place where it hangs, with the shop
    /// @param zones how many it has now; they are replaced
    /// @param seen number of its plan, 0 if it has none
    record Sister(CameraId camera, String place, int zones, long seen) {}
}
