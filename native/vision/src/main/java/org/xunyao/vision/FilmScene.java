package org.xunyao.vision;

import org.xunyao.vision.tamper.TamperWatch;

/// What is remembered of one film between its pictures: its first good one, and the one it may be
/// frozen at. It is nobody's baseline but the film's own. One thread.
public final class FilmScene implements AutoCloseable {
    private final CameraScene scene;

    FilmScene(SceneLimits limits) {
        this.scene = new CameraScene(limits, new TamperWatch(limits.tamper().atEachLook()));
    }

    CameraScene scene() {
        return scene;
    }

    @Override
    public void close() {
        scene.close();
    }
}
