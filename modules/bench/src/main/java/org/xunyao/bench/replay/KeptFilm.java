package org.xunyao.bench.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.store.film.FilmCache;
import org.xunyao.testkit.camera.Clip;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.cache.CacheLimits;

/// An hour of film of one camera on the disk: 1280x720 at 15 pictures a second and 2 Mbit/s, a key picture
/// every 2 s, the same clip again and again.
final class KeptFilm {
    static final CameraId CAMERA = new CameraId("SEEK");
    static final Duration LONG = Duration.ofHours(1);

    private static final byte[] START_CODE = {0, 0, 0, 1};
    private static final long TICKS = 90_000 / Footage.FPS;
    private static final long PICTURE_NANOS = 1_000_000_000L / Footage.FPS;

    private KeptFilm() {}

    /// Writes it, and opens it as after a start.
    static FilmCache write(Path folder, Path clip, Instant from, Clock clock) throws IOException {
        try (FilmCache writes = cache(folder, clock)) {
            List<Clip.Picture> pictures = Clip.read(clip).pictures();
            long units = LONG.toSeconds() * Footage.FPS;
            for (long number = 0; number < units; number++) {
                Clip.Picture picture = pictures.get((int) (number % pictures.size()));
                writes.unit(unit(number, picture, from), CameraTimes.NONE);
            }
        }
        return cache(folder, clock);
    }

    private static AccessUnit unit(long number, Clip.Picture picture, Instant from) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] nal : picture.nals()) {
            bytes.writeBytes(START_CODE);
            bytes.writeBytes(nal);
        }
        return new AccessUnit(
                CAMERA,
                number,
                Codec.H264,
                picture.key(),
                number * TICKS,
                from.plusNanos(number * PICTURE_NANOS),
                0,
                bytes.toByteArray());
    }

    private static FilmCache cache(Path folder, Clock clock) {
        var limits = new CacheLimits(Duration.ofDays(30), 8L << 30);
        return new FilmCache(
                new FilmCache.Keeping(folder, Set.of(CAMERA), limits),
                new GrowingFilesOnDisk(new WriteGate(clock)),
                () -> {},
                clock,
                Runnable::run);
    }
}
