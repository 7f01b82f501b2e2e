package org.xunyao.store.film;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.GrowingFiles;
import org.xunyao.video.CameraId;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.video.looks.LookBlock;

/// Writes the looks at one camera, one file after another. One thread at a time; {@link #grows} any.
final class LookTape {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long LARGEST = 2L << 20;

    private final CameraId camera;
    private final FilmFolder folder;
    private GrowingFiles.@Nullable Growing file;
    private long bytes;
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;
    private volatile Optional<Path> grows = Optional.empty();

    LookTape(CameraId camera, FilmFolder folder) {
        this.camera = camera;
        this.folder = folder;
    }

    /// The file that grows.
    Optional<Path> grows() {
        return grows;
    }

    /// Appends looks, to a new file where the one before is long enough or the clock went back.
    ///
    /// @param looks at least one, in the order of their moments
    void write(List<KeptLook> looks) throws IOException {
        Instant first = looks.getFirst().at();
        Instant last = looks.getLast().at();
        boolean full = bytes >= LARGEST || Duration.between(from, last).compareTo(LONGEST) > 0;
        if (file != null && (full || first.isBefore(to))) {
            finish();
        }
        GrowingFiles.Growing open = file;
        if (open == null) {
            Path next = folder.growing(camera, first);
            grows = Optional.of(next);
            open = folder.files().begin(next);
            file = open;
            from = first;
            bytes = 0;
        }
        for (List<KeptLook> block : blocks(looks)) {
            byte[] coded = LookBlock.bytes(block);
            open.append(coded);
            bytes += coded.length;
            to = block.getLast().at();
        }
    }

    private static List<List<KeptLook>> blocks(List<KeptLook> looks) {
        List<List<KeptLook>> blocks = new ArrayList<>();
        List<KeptLook> block = new ArrayList<>();
        for (KeptLook look : looks) {
            boolean other = !block.isEmpty() && block.stream().anyMatch(before -> !LookBlock.together(before, look));
            if (other || block.size() == LookBlock.MOST_ENTRIES) {
                blocks.add(block);
                block = new ArrayList<>();
            }
            block.add(look);
        }
        blocks.add(block);
        return blocks;
    }

    /// Finishes the file that grows.
    void finish() throws IOException {
        GrowingFiles.Growing open = file;
        file = null;
        if (open != null && bytes > 0) {
            open.finish(folder.done(camera, from, to));
        }
        grows = Optional.empty();
    }

    /// Leaves the file as far as it is whole, because the disk refused; the next looks begin another one.
    void drop() throws IOException {
        GrowingFiles.Growing open = file;
        file = null;
        try {
            if (open != null) {
                open.close();
                folder.recover(camera, folder.growing(camera, from));
            }
        } finally {
            grows = Optional.empty();
        }
    }
}
