package org.xunyao.bench.wall;

import java.util.List;
import org.xunyao.bench.gauge.CpuTime;
import org.xunyao.bench.gauge.Eye;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.video.wall.WallLayout;
import org.xunyao.wire.CameraPoint;

/// One round of {@link WallRatio}: a whole pipeline and a real wall in a window, measured for a while,
/// then taken down.
///
/// @param command starts the worker with one engine
/// @param points the cameras, as many as the layout has tiles
record WallRound(WorkerCommand command, List<CameraPoint> points, WallLayout layout, Clock clock) {
    private static final int PATIENCE = 60;
    private static final long WARM_MILLIS = 4_000;
    private static final long WINDOW_MILLIS = 12_000;

    WallRatio.Used measure() {
        var waiting = new Waiting(clock);
        try (var rig = new WallRig(command, points, layout, clock)) {
            waiting.until("all tiles have pictures", PATIENCE, () -> rig.alive() == layout.tiles());
            Waiting.rest(WARM_MILLIS);
            return window(rig, waiting);
        }
    }

    private WallRatio.Used window(WallRig rig, Waiting waiting) {
        CpuTime before = CpuTime.now();
        long begun = clock.nanoTime();
        long drawn = rig.drawn();
        Waiting.rest(WINDOW_MILLIS);
        CpuTime used = CpuTime.now().minus(before);
        double seconds = waiting.since(begun) * layout.tiles();
        double share = (rig.drawn() - drawn) / (seconds * Footage.FPS);
        // After the window, so that looking is not counted.
        return new WallRatio.Used(used, seconds, share, new Eye().moving(rig.places()));
    }
}
