package org.xunyao.vision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.task.TaskZone;
import org.xunyao.vision.found.FindWatch;
import org.xunyao.vision.tamper.TamperWatch;

/// What is remembered of one film between its pictures: its first good one, and the one it may be
/// frozen at. It is nobody's baseline but the film's own. One thread.
public final class FilmScene implements AutoCloseable {
    private final CameraScene scene;
    private @Nullable FindWatch finds;

    FilmScene(SceneLimits limits) {
        this.scene = new CameraScene(limits, new TamperWatch(limits.tamper().atEachLook()));
    }

    /// What is known of the zones with tasks, which are the same for all pictures of a film.
    FindWatch finds(List<TaskZone> tasks) {
        FindWatch known = finds;
        if (known == null) {
            known = new FindWatch(0, tasks);
            finds = known;
        }
        return known;
    }

    CameraScene scene() {
        return scene;
    }

    @Override
    public void close() {
        scene.close();
    }
}
