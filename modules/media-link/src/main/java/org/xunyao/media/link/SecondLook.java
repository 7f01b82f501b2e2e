package org.xunyao.media.link;

import java.time.Instant;
import java.util.List;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.video.found.ZoneFinds;

/// What the detector found in sealed access units that were decoded again: exact units and exact times.
public sealed interface SecondLook {
    /// It was done.
    ///
    /// @param looks at least one, in the order of display
    /// @param pictures how many pictures were decoded in all
    /// @param detector name of the detector
    /// @param modelSha256 digest of its weights, empty for OpenCV's own
    /// @param threshold least score that counted as a person, 0..1
    record Seen(CameraId camera, List<Look> looks, int pictures, String detector, String modelSha256, double threshold)
            implements SecondLook {
        /// Copies the list.
        public Seen {
            looks = List.copyOf(looks);
        }
    }

    /// It could not be done; nothing may be concluded.
    ///
    /// @param code `MEDIA-CANNOT-DECODE`, `MEDIA-WORKER-LOST`, `MEDIA-EXAMINE-TIMEOUT` or `MEDIA-BUSY`
    record Cannot(String code) implements SecondLook {}

    /// One picture.
    ///
    /// @param unit number of its access unit
    /// @param pts its cameraTime in 90 kHz ticks
    /// @param arrival arrivalTime of the unit
    /// @param usable false when the picture says nothing
    /// @param why `dark`, `covered`, `broken`; of a usable one what differs from the film's beginning, `frozen`,
    ///     `blurred`, `moved`, `doubtful`, or empty
    /// @param persons over the model's threshold
    /// @param zones what was found in the zones that are compared live, by the same baselines
    /// @param found what was found in the zones that have tasks live
    record Look(
            long unit,
            long pts,
            Instant arrival,
            boolean usable,
            String why,
            List<Box> persons,
            List<ZoneReading> zones,
            ZoneFinds found) {
        /// Copies the lists.
        public Look {
            persons = List.copyOf(persons);
            zones = List.copyOf(zones);
        }
    }
}
