package org.xunyao.vision;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.task.TaskZone;
import org.xunyao.vision.found.FindAnswer;
import org.xunyao.vision.found.Finders;
import org.xunyao.vision.found.Look;
import org.xunyao.vision.mat.MatScope;

/// Hands pictures to what finds things out in zones. One thread.
record FindLooks(Finders finders) implements AutoCloseable {
    /// Looks at a live picture that is of use.
    ///
    /// @param scene that has taken it
    FindAnswer look(CameraId camera, I420 picture, CameraScene scene, List<Box> persons, long nanos) {
        return finders.wants(camera)
                ? with(picture, scene.moved(), persons, nanos, look -> finders.look(camera, look))
                : FindAnswer.NONE;
    }

    /// Looks at a picture of a film; what moves between pictures that lie far apart says nothing.
    FindAnswer once(FilmScene film, List<TaskZone> tasks, I420 picture, List<Box> persons, long nanos) {
        Mat unknown = new Mat();
        try {
            return with(picture, unknown, persons, nanos, look -> finders.once(film.finds(tasks), look));
        } finally {
            unknown.release();
        }
    }

    private static FindAnswer with(
            I420 picture, Mat moved, List<Box> persons, long nanos, Function<Look, FindAnswer> looking) {
        int across = I420.chroma(picture.width());
        int down = I420.chroma(picture.height());
        try (MatScope scope = new MatScope()) {
            Mat y = scope.hold(plane(picture.y(), picture.yStride(), picture.width(), picture.height()));
            Mat u = scope.hold(plane(picture.u(), picture.uStride(), across, down));
            Mat v = scope.hold(plane(picture.v(), picture.vStride(), across, down));
            return looking.apply(new Look(y, u, v, moved, persons, nanos));
        }
    }

    private static Mat plane(ByteBuffer bytes, int stride, int width, int height) {
        return new Mat(height, width, CvType.CV_8UC1, bytes.slice(), stride);
    }

    @Override
    public void close() {
        finders.close();
    }
}
