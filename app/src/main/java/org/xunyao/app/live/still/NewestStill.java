package org.xunyao.app.live.still;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.xunyao.app.live.Pipeline;
import org.xunyao.media.link.SealedStill;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;

/// The newest picture that the station holds of a camera, to draw over.
public final class NewestStill {
    private static final Duration BACK = Duration.ofSeconds(30);

    private NewestStill() {}

    /// A picture.
    ///
    /// @param at its arrival, however long ago
    /// @param jpeg at true size
    public record Taken(Instant at, ByteBuffer jpeg) {}

    /// Makes it; waits for the worker.
    ///
    /// @return JPEG at true size, empty if there is none
    public static Optional<ByteBuffer> of(Pipeline pipeline, CameraId camera) {
        return taken(pipeline, camera).map(Taken::jpeg);
    }

    /// Makes it and says of when it is; waits for the worker.
    public static Optional<Taken> taken(Pipeline pipeline, CameraId camera) {
        if (!pipeline.has(camera)) {
            return Optional.empty();
        }
        Optional<Instant> newest = pipeline.newest(camera);
        List<AccessUnit> units = newest.map(
                        at -> pipeline.film(camera, at.minus(BACK), at).units())
                .orElse(List.of());
        int key = units.size() - 1;
        while (key >= 0 && !units.get(key).key()) {
            key--;
        }
        if (key < 0) {
            return Optional.empty();
        }
        Instant at = units.get(key).arrival();
        try {
            return pipeline.still(camera, units.subList(key, key + 1)).join() instanceof SealedStill.Developed made
                    ? Optional.of(new Taken(at, ByteBuffer.wrap(made.jpeg())))
                    : Optional.empty();
        } catch (CompletionException undecodable) {
            return Optional.empty();
        }
    }
}
