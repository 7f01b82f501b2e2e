package org.xunyao.video;

import java.time.Instant;
import java.util.List;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.video.found.ZoneFinds;

/// What a detector saw at one look (机器观测). It is a proposal, never a fact.
///
/// A live look names a window of access units in which its picture lies: one unit where FFmpeg
/// decodes, several where libVLC does, whose pictures carry no time of their own.
///
/// @param firstUnit first access-unit number of the window
/// @param lastUnit last access-unit number of the window
/// @param at arrivalTime of the last unit
/// @param usable false when the picture was too dark, covered, frozen or broken to say anything, or
///     not of what the camera was put up for
/// @param why one word for why not usable: `dark`, `covered`, `frozen`, `blurred`, `moved`,
///     `broken`, `doubtful` when something differs and it is not yet known whether it stays, or
///     empty
/// @param persons boxes over the model's threshold
/// @param detector name of the model, such as `nanodet-g-256x416`
/// @param modelSha256 digest of the weights that looked
/// @param zones what was found in zones of shelves, floor and licences; a zone without a reading was not seen
/// @param found what was read in zones, and who wears what there
public record Observation(
        CameraId camera,
        long firstUnit,
        long lastUnit,
        Instant at,
        boolean usable,
        String why,
        List<Box> persons,
        String detector,
        String modelSha256,
        List<ZoneReading> zones,
        ZoneFinds found) {
    /// Copies the lists.
    public Observation {
        persons = List.copyOf(persons);
        zones = List.copyOf(zones);
    }

    /// A look that only compared zones.
    public Observation(
            CameraId camera,
            long firstUnit,
            long lastUnit,
            Instant at,
            boolean usable,
            String why,
            List<Box> persons,
            String detector,
            String modelSha256,
            List<ZoneReading> zones) {
        this(camera, firstUnit, lastUnit, at, usable, why, persons, detector, modelSha256, zones, ZoneFinds.NONE);
    }

    /// A look that compared no zones.
    public Observation(
            CameraId camera,
            long firstUnit,
            long lastUnit,
            Instant at,
            boolean usable,
            String why,
            List<Box> persons,
            String detector,
            String modelSha256) {
        this(camera, firstUnit, lastUnit, at, usable, why, persons, detector, modelSha256, List.of());
    }
}
