package org.xunyao.store.film;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.GrowingFiles;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.FilmGroup;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Coverage.Stretch;

/// Writes the groups of one camera, one file after another. One thread at a time; {@link #stretch} any.
final class Tape {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long LARGEST = 16L << 20;

    private final CameraId camera;
    private final FilmFolder folder;
    private GrowingFiles.@Nullable Growing file;
    private byte[] link;
    private long bytes;
    private @Nullable AccessUnit last;
    private volatile Optional<Stretch> stretch = Optional.empty();
    private volatile Optional<Path> grows = Optional.empty();

    Tape(CameraId camera, FilmFolder folder) throws IOException {
        this.camera = camera;
        this.folder = folder;
        this.link = folder.lastLink(camera);
    }

    /// What the file that grows holds.
    Optional<Stretch> stretch() {
        return stretch;
    }

    /// The file that grows.
    Optional<Path> grows() {
        return grows;
    }

    /// Appends a group, to a new file where the one before is long enough or does not lead here.
    ///
    /// @return whether a file was finished
    boolean write(List<AccessUnit> group, Optional<Instant> claimed) throws IOException {
        boolean finished = file != null && !belongs(group);
        if (finished) {
            finish();
        }
        GrowingFiles.Growing open = file;
        if (open == null) {
            Path next = folder.growing(camera, group.getFirst().arrival());
            // Said before it is there, that nobody takes it for one that was left behind.
            grows = Optional.of(next);
            open = folder.files().begin(next);
            file = open;
            bytes = 0;
        }
        byte[] coded = FilmGroup.bytes(group, claimed, link);
        open.append(coded);
        System.arraycopy(coded, coded.length - FilmGroup.LINK, link, 0, FilmGroup.LINK);
        bytes += coded.length;
        last = group.getLast();
        Instant from = stretch.map(Stretch::from).orElse(group.getFirst().arrival());
        stretch = Optional.of(new Stretch(from, group.getLast().arrival()));
        return finished;
    }

    private boolean belongs(List<AccessUnit> group) {
        AccessUnit before = last;
        AccessUnit first = group.getFirst();
        if (before == null || stretch.isEmpty()) {
            return false;
        }
        boolean on =
                first.number() > before.number() && first.codec() == before.codec() && Coverage.follows(before, first);
        Duration whole = Duration.between(stretch.get().from(), group.getLast().arrival());
        return on && whole.compareTo(LONGEST) <= 0 && bytes < LARGEST;
    }

    /// Finishes the file that grows.
    void finish() throws IOException {
        GrowingFiles.Growing open = file;
        Optional<Stretch> held = stretch;
        file = null;
        stretch = Optional.empty();
        if (open != null && held.isPresent()) {
            open.finish(folder.done(camera, held.get().from(), held.get().to()));
        }
        grows = Optional.empty();
    }

    /// Leaves the file as it is, because the disk refused; the next group begins another one.
    void drop() throws IOException {
        GrowingFiles.Growing open = file;
        Optional<Stretch> held = stretch;
        file = null;
        stretch = Optional.empty();
        link = FilmGroup.noLink();
        if (open != null) {
            open.close();
            if (held.isPresent()) {
                folder.recover(camera, folder.growing(camera, held.get().from()));
            }
        }
        grows = Optional.empty();
    }
}
