package org.xunyao.store.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.GrowingFiles;
import org.xunyao.video.CameraId;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.video.looks.LookBlock;
import org.xunyao.video.looks.LookShelf;

/// Reads looks that a {@link LookArchive} keeps, also while it writes, and changes nothing (观测调阅). The last
/// minute is not on the disk yet. Safe for several threads.
public final class LookReader implements LookShelf {
    private static final String DONE = ".xyl";
    /// Longer files are none of ours.
    private static final long MOST_FILE = 16L << 20;

    private final FilmFolder folder;

    LookReader(FilmFolder folder) {
        this.folder = folder;
    }

    /// Over the folder of looks in a data folder.
    ///
    /// @param files never asked to write
    public LookReader(Path place, GrowingFiles files) {
        this(folder(place, files));
    }

    static FilmFolder folder(Path place, GrowingFiles files) {
        return new FilmFolder(place, files, DONE, LookReader::whole);
    }

    static Optional<FilmFolder.Whole.Part> whole(CameraId camera, Path file) throws IOException {
        LookBlock.Whole read = read(camera, file);
        return read.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(new FilmFolder.Whole.Part(
                        read.entries().getFirst().at(), read.entries().getLast().at(), read.wholeBytes()));
    }

    private static LookBlock.Whole read(CameraId camera, Path file) throws IOException {
        return Files.size(file) > MOST_FILE
                ? new LookBlock.Whole(List.of(), 0)
                : LookBlock.read(camera, Files.readAllBytes(file));
    }

    @Override
    public List<CameraId> cameras() {
        try {
            return folder.cameras().stream()
                    .sorted(Comparator.comparing(CameraId::code))
                    .toList();
        } catch (IOException refused) {
            throw new FaultException("LOOKS-DISK", "cameras", refused);
        }
    }

    @Override
    public void read(CameraId camera, Instant from, Instant to, Consumer<KeptLook> each) {
        try {
            // Asked first: a file that is finished meanwhile is found under its last name.
            List<Path> files = new ArrayList<>(folder.unfinished(camera));
            int place = 0;
            for (FilmFolder.Kept kept : folder.kept(camera)) {
                // Names know milliseconds only.
                if (!kept.to().plusMillis(1).isBefore(from) && !kept.from().isAfter(to)) {
                    files.add(place, kept.file());
                    place++;
                }
            }
            var handing = new Handing(from, to, each);
            for (Path file : files) {
                hand(camera, file, handing);
            }
        } catch (IOException refused) {
            throw new FaultException("LOOKS-DISK", "looks of " + camera.code(), refused);
        }
    }

    private static void hand(CameraId camera, Path file, Handing handing) throws IOException {
        LookBlock.Whole found;
        long size;
        try {
            size = Files.size(file);
            found = read(camera, file);
        } catch (NoSuchFileException gone) {
            // It was finished or deleted just now.
            return;
        }
        found.entries().forEach(handing::take);
        if (found.wholeBytes() < size) {
            handing.torn();
        }
    }

    /// Hands on what lies between two moments and says where something is missing behind it.
    private static final class Handing {
        private final Instant from;
        private final Instant to;
        private final Consumer<KeptLook> each;
        private Optional<KeptLook> last = Optional.empty();

        Handing(Instant from, Instant to, Consumer<KeptLook> each) {
            this.from = from;
            this.to = to;
            this.each = each;
        }

        void take(KeptLook next) {
            if (!next.at().isBefore(from) && !next.at().isAfter(to)) {
                last = Optional.of(next);
                each.accept(next);
            }
        }

        void torn() {
            last.ifPresent(before -> each.accept(behind(before.camera(), before.at())));
        }
    }

    static KeptLook.Broken behind(CameraId camera, Instant last) {
        return new KeptLook.Broken(camera, last.plus(1, ChronoUnit.MICROS), KeptLook.Broken.RESTARTED);
    }
}
