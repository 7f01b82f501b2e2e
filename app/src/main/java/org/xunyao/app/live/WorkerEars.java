package org.xunyao.app.live;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Supplier;
import org.xunyao.app.live.keep.Keepers;
import org.xunyao.media.link.WorkerListener;
import org.xunyao.media.link.WorkerState;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.NamedZone;

/// Brings what the worker says to the camera it is about, and what it has learnt to who keeps it.
record WorkerEars(Map<CameraId, LiveCamera> cameras, Supplier<Keepers> keepers) implements WorkerListener {
    private static final System.Logger LOG = System.getLogger(WorkerEars.class.getName());

    @Override
    public void state(WorkerState state) {
        LOG.log(Level.INFO, "media worker: {0}", state);
        if (!(state instanceof WorkerState.Running)) {
            cameras.values().forEach(LiveCamera::unattended);
        }
    }

    @Override
    public void observation(Observation observation) {
        LiveCamera camera = cameras.get(observation.camera());
        if (camera != null) {
            camera.seen(observation);
        }
    }

    @Override
    public void still(CameraId camera, long firstUnit, long lastUnit, byte[] jpeg) {
        LOG.log(Level.DEBUG, "still of {0}", camera.code());
    }

    @Override
    public void learnt(CameraId camera, NamedZone zone, CellSketch sketch) {
        keepers.get().sketches().learnt(camera, zone, sketch);
    }

    @Override
    public void fault(CameraId camera, String code) {
        LOG.log(Level.WARNING, "camera {0}: {1}", camera.code(), code);
    }
}
