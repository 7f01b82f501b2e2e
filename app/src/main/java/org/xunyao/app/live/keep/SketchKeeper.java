package org.xunyao.app.live.keep;

import org.xunyao.video.CameraId;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.NamedZone;

/// Keeps how a zone looks when all is in order, once the worker has learnt it.
@FunctionalInterface
public interface SketchKeeper {
    /// Nobody keeps it.
    SketchKeeper NONE = (camera, zone, sketch) -> {};

    /// Takes what was learnt; called on a thread that must not wait.
    ///
    /// @param zone as the worker was told of it
    void learnt(CameraId camera, NamedZone zone, CellSketch sketch);
}
