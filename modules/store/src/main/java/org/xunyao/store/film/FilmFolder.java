package org.xunyao.store.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunyao.kernel.GrowingFiles;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.FilmGroup;
import org.xunyao.video.cache.Segment;

/// How film, or what was seen in it, lies on the disk: a folder for each camera, a file for each minute or
/// hour at most, named by its first and last moment, so that the names are the index. The file that still
/// grows is named by its first moment alone.
///
/// @param folder inside the data folder
/// @param ending of the names of finished files
/// @param whole says how much of a file that a crash left is whole
record FilmFolder(Path folder, GrowingFiles files, String ending, Whole whole) {
    private static final String DONE = ".xyf";
    private static final String GROWS = ".part";
    private static final Pattern NAME = Pattern.compile("(\\d{1,15})-(\\d{1,15})(\\.[a-z]{1,8})");
    /// Longer files are none of ours.
    private static final long MOST_FILE = 128L << 20;

    /// Reads how much of a file is whole.
    @FunctionalInterface
    interface Whole {
        /// Reads it.
        ///
        /// @return empty if nothing of it is
        Optional<Part> of(CameraId camera, Path file) throws IOException;

        /// From the beginning up to where it is torn.
        record Part(Instant from, Instant to, long bytes) {}
    }

    /// Of film.
    FilmFolder(Path folder, GrowingFiles files) {
        this(folder, files, DONE, FilmFolder::groups);
    }

    private static Optional<Whole.Part> groups(CameraId camera, Path file) throws IOException {
        Segment read = read(file);
        return read.groups().isEmpty()
                ? Optional.empty()
                : Optional.of(new Whole.Part(
                        read.groups().getFirst().from(), read.groups().getLast().to(), read.wholeBytes()));
    }

    /// One finished file.
    record Kept(Path file, Instant from, Instant to, long bytes) {}

    private Path of(CameraId camera) {
        return folder.resolve(camera.code());
    }

    Path growing(CameraId camera, Instant from) {
        return of(camera).resolve(from.toEpochMilli() + GROWS);
    }

    Path done(CameraId camera, Instant from, Instant to) {
        return of(camera).resolve(from.toEpochMilli() + "-" + to.toEpochMilli() + ending);
    }

    /// Finished files of a camera, oldest first; what is not named so is not ours and stays.
    List<Kept> kept(CameraId camera) throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (Path file : list(of(camera))) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && name.group(3).equals(ending)) {
                kept.add(new Kept(
                        file,
                        Instant.ofEpochMilli(Long.parseLong(name.group(1))),
                        Instant.ofEpochMilli(Long.parseLong(name.group(2))),
                        size(file)));
            }
        }
        kept.sort((one, other) -> one.from().compareTo(other.from()));
        return kept;
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    /// All cameras of which there is a folder.
    List<CameraId> cameras() throws IOException {
        List<CameraId> cameras = new ArrayList<>();
        for (Path one : list(folder)) {
            camera(one.getFileName().toString()).ifPresent(cameras::add);
        }
        return cameras;
    }

    /// Somebody else's folder is left alone.
    private static Optional<CameraId> camera(String name) {
        try {
            return Optional.of(new CameraId(name));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /// Finishes what a crash left: a file that grew is cut behind its last whole group.
    void recover() throws IOException {
        for (CameraId camera : cameras()) {
            for (Path file : unfinished(camera)) {
                recover(camera, file);
            }
        }
    }

    /// Files of a camera that grow or grew.
    List<Path> unfinished(CameraId camera) throws IOException {
        return list(of(camera)).stream()
                .filter(file -> file.getFileName().toString().endsWith(GROWS))
                .toList();
    }

    /// The same for one file.
    void recover(CameraId camera, Path file) throws IOException {
        Optional<Whole.Part> part = whole.of(camera, file);
        if (part.isEmpty()) {
            files.delete(file);
            return;
        }
        files.settle(
                file,
                part.get().bytes(),
                done(camera, part.get().from(), part.get().to()));
    }

    static Segment read(Path file) throws IOException {
        if (Files.size(file) > MOST_FILE) {
            return new Segment(List.of(), 0);
        }
        return Segment.read(Files.readAllBytes(file));
    }

    /// The link at which the chain of a camera goes on: that of its newest file.
    byte[] lastLink(CameraId camera) throws IOException {
        List<Kept> kept = kept(camera);
        Optional<Segment> newest = kept.isEmpty()
                ? Optional.empty()
                : Optional.of(read(kept.getLast().file()));
        return newest.filter(segment -> !segment.groups().isEmpty())
                .map(segment -> segment.groups().getLast().link())
                .map(link -> Arrays.copyOf(link, FilmGroup.LINK))
                .orElseGet(FilmGroup::noLink);
    }
}
