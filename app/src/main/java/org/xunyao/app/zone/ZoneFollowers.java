package org.xunyao.app.zone;

import java.util.Optional;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.video.CameraId;

/// What follows the zones that people drew (区域跟随).
///
/// @param baselines how zones look when all is in order
/// @param wears how the shops' work clothes look
/// @param finds what is read in zones
/// @param tasks what the worker is told to find out
public record ZoneFollowers(BaselineWard baselines, WearWard wears, FindWard finds, TaskSum tasks) implements Runnable {
    /// Why nothing is read, or compared, in a zone that was drawn for it.
    public enum Unread {
        /// a privacy mask meets it
        MASKED,
        /// the camera has more of them than are looked into
        FULL
    }

    /// Why nothing is read in a zone; empty if it is, or if nothing was to be read.
    public Optional<Unread> unread(CameraId camera, DrawnZone zone) {
        if (finds.masked(camera, zone)) {
            return Optional.of(Unread.MASKED);
        }
        return tasks.leaves(camera, zone.zone().name()) ? Optional.of(Unread.FULL) : Optional.empty();
    }

    @Override
    public void run() {
        baselines.run();
        wears.run();
        finds.run();
    }
}
