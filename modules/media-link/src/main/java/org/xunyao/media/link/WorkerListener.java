package org.xunyao.media.link;

import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.NamedZone;

/// Hears what the worker says. Called on the link's threads; must be quick.
public interface WorkerListener {
    /// The worker's state changed.
    void state(WorkerState state);

    /// One look of the detector, its window already compared with what was sent.
    void observation(Observation observation);

    /// A still that was asked for. The bytes begin as a JPEG does; nothing else was checked.
    ///
    /// @param firstUnit oldest access unit the picture can be
    /// @param lastUnit newest access unit the picture can be
    void still(CameraId camera, long firstUnit, long lastUnit, byte[] jpeg);

    /// A zone's baseline was learnt, as it had asked.
    ///
    /// @param zone as it was told
    /// @param sketch of exactly its cells
    void learnt(CameraId camera, NamedZone zone, CellSketch sketch);

    /// One camera has trouble in the worker; the others go on.
    ///
    /// @param code such as `MEDIA-NO-DETECTOR`
    void fault(CameraId camera, String code);
}
