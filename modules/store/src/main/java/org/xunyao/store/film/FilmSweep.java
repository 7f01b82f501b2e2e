package org.xunyao.store.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.CacheLimits;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Coverage.Stretch;

/// Deletes what is too old, and the oldest of all until the quota holds (滚动清理). Files that still grow
/// count, and what the disk refused to finish is finished now. A file that the disk refuses keeps none of the
/// others. One thread at a time.
final class FilmSweep {
    private final FilmFolder folder;
    private final CacheLimits limits;
    private final FilmAge age;
    private final Clock clock;
    private final Function<CameraId, Optional<Path>> growing;
    private final long begun;

    /// @param growing the file that is being written of a camera
    FilmSweep(FilmFolder folder, CacheLimits limits, Clock clock, Function<CameraId, Optional<Path>> growing) {
        this.folder = folder;
        this.limits = limits;
        this.age = new FilmAge(limits.age());
        this.clock = clock;
        this.growing = growing;
        this.begun = clock.nanoTime();
    }

    /// @throws IOException the first refusal, when all else is done
    void sweep() throws IOException {
        long held = 0;
        var refused = new ArrayList<IOException>();
        List<FilmFolder.Kept> all = new ArrayList<>();
        for (CameraId camera : folder.cameras()) {
            held += finish(camera, refused);
            all.addAll(folder.kept(camera));
        }
        held += all.stream().mapToLong(FilmFolder.Kept::bytes).sum();
        Instant now = clock.now();
        Duration run = Duration.ofNanos(clock.nanoTime() - begun);
        var film = new Coverage(
                all.stream().map(kept -> new Stretch(kept.from(), kept.to())).toList());
        Instant oldest = age.oldest(film, now, run);
        for (FilmFolder.Kept kept : FilmAge.inOrder(all, now)) {
            if (kept.to().isBefore(oldest) || held > limits.quotaBytes()) {
                held -= deleted(kept, refused);
            }
        }
        if (!refused.isEmpty()) {
            throw refused.getFirst();
        }
    }

    /// @return bytes that are free now
    private long deleted(FilmFolder.Kept kept, List<IOException> refused) {
        try {
            folder.files().delete(kept.file());
            return kept.bytes();
        } catch (NoSuchFileException gone) {
            return kept.bytes();
        } catch (IOException stays) {
            refused.add(stays);
            return 0;
        }
    }

    /// Finishes what nobody writes any more.
    ///
    /// @return bytes of the file that grows, and of those that the disk refuses to finish
    private long finish(CameraId camera, List<IOException> refused) throws IOException {
        long grows = 0;
        for (Path file : folder.unfinished(camera)) {
            // Asked behind the listing: a file that was begun since is not in it.
            boolean written = growing.apply(camera).filter(file::equals).isPresent();
            try {
                if (written) {
                    grows += Files.size(file);
                } else {
                    folder.recover(camera, file);
                }
            } catch (NoSuchFileException gone) {
                // It was finished or deleted since it was listed.
            } catch (IOException stays) {
                refused.add(stays);
                grows += Files.isRegularFile(file) ? Files.size(file) : 0;
            }
        }
        return grows;
    }
}
