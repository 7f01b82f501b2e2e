package org.xunyao.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.video.CameraId;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.vision.I420;
import org.xunyao.vision.LookResult;
import org.xunyao.vision.wear.WearLimits;
import org.xunyao.vision.wear.WearMeter;

/// What the people of each camera's zones wear, where somebody asked for it. Used by the detection thread alone.
final class Wears {
    private final WearMeter meter = new WearMeter(WearLimits.bundled());
    private final Map<CameraId, Told> told = new HashMap<>();

    private record Told(int revision, List<TaskZone> zones) {}

    /// The zones of a camera from now on.
    void tell(CameraId camera, int revision, List<TaskZone> zones) {
        told.put(camera, new Told(revision, zones));
    }

    void forget(CameraId camera) {
        told.remove(camera);
    }

    /// What else was found in a live picture, and what is worn there; of a picture without use nothing is said.
    ToStation.Finds beside(ToStation.Finds found, CameraId camera, I420 picture, LookResult result) {
        Told zones = told.get(camera);
        if (zones == null || !result.usable()) {
            return found;
        }
        List<ToStation.WearAt> worn = worn(zones.zones(), picture, result);
        return worn.isEmpty() ? found : new ToStation.Finds(zones.revision(), found.texts(), worn);
    }

    /// The same of a picture of sealed film.
    ToStation.Finds beside(ToStation.Finds found, List<TaskZone> zones, I420 picture, LookResult result) {
        return new ToStation.Finds(found.revision(), found.texts(), worn(zones, picture, result));
    }

    private List<ToStation.WearAt> worn(List<TaskZone> zones, I420 picture, LookResult result) {
        List<ToStation.WearAt> found = new ArrayList<>();
        for (int place = 0; place < zones.size(); place++) {
            TaskZone zone = zones.get(place);
            if (zone.task() instanceof ZoneTask.Wear(var samples)) {
                found.add(new ToStation.WearAt(place, meter.count(picture, result.persons(), zone::holds, samples)));
            }
        }
        return found;
    }
}
