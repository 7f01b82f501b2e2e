package org.xunyao.store.film;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.GrowingFiles;
import org.xunyao.kernel.Room;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.cache.CacheLimits;
import org.xunyao.video.cache.FilmGroup;
import org.xunyao.video.cache.FilmKeeper;
import org.xunyao.video.cache.FilmShelf;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.cache.KeyUnit;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Coverage.Stretch;

/// Keeps the original film of chosen cameras in the data folder until it is too old or the quota is full
/// (滚动缓存). It is no evidence: whoever needs a part of it seals it. Whatever the disk refuses costs a gap
/// and nothing else; when the disk is nearly full, nothing is kept. Safe for several threads.
public final class FilmCache implements FilmKeeper, FilmShelf, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FilmCache.class.getName());
    private static final int SWEEP_SECONDS = 60;
    private static final int MOST_WAITING = 4;
    private static final int MOST_GROUP_UNITS = 2_000;
    /// As much as is opened at once; a clip could hold half as much again.
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_UNITS = 12_000;
    /// Ticks; B pictures go back by less.
    private static final long LARGEST_STEP_BACK = 900_000;

    private final FilmFolder folder;
    private final Room room;
    private final FilmSweep sweep;
    private final Executor executor;
    private final Map<CameraId, Recording> recordings = new HashMap<>();
    private final AtomicInteger seconds = new AtomicInteger();

    /// Where and how much.
    ///
    /// @param folder inside the data folder
    /// @param cameras whose film is kept; of others nothing is
    public record Keeping(Path folder, Set<CameraId> cameras, CacheLimits limits) {
        /// Copies the set.
        public Keeping {
            cameras = Set.copyOf(cameras);
        }
    }

    /// Finishes what a crash left, deletes what is too old.
    ///
    /// @param room asked before every group
    /// @param executor writes; each task belongs to one camera
    public FilmCache(Keeping keeping, GrowingFiles files, Room room, Clock clock, Executor executor) {
        this.folder = new FilmFolder(keeping.folder(), files);
        this.room = room;
        this.sweep = new FilmSweep(folder, keeping.limits(), clock, this::grows);
        this.executor = executor;
        try {
            folder.recover();
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "film that a crash left cannot be finished", refused);
        }
        sweep();
        keeping.cameras().forEach(camera -> recordings.put(camera, new Recording(camera)));
    }

    @Override
    public void unit(AccessUnit unit, CameraTimes times) {
        Recording recording = recordings.get(unit.camera());
        if (recording != null) {
            recording.unit(unit, times);
        }
    }

    @Override
    public void second() {
        if (seconds.incrementAndGet() % SWEEP_SECONDS == 0) {
            executor.execute(this::sweep);
        }
    }

    /// Deletes what is too old, and the oldest of all until the quota holds.
    synchronized void sweep() {
        try {
            sweep.sweep();
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "old film cannot be deleted", refused);
        }
    }

    private Optional<Path> grows(CameraId camera) {
        return Optional.ofNullable(recordings.get(camera)).flatMap(recording -> recording.tape.flatMap(Tape::grows));
    }

    @Override
    public Coverage coverage(CameraId camera) {
        try {
            List<Stretch> stretches = new ArrayList<>();
            folder.kept(camera).forEach(kept -> stretches.add(new Stretch(kept.from(), kept.to())));
            growing(camera).ifPresent(stretches::add);
            return new Coverage(stretches);
        } catch (IOException refused) {
            throw new FaultException("CACHE-DISK", "film of " + camera.code(), refused);
        }
    }

    private Optional<Stretch> growing(CameraId camera) {
        return Optional.ofNullable(recordings.get(camera)).flatMap(Recording::stretch);
    }

    @Override
    public Footage film(CameraId camera, Instant from, Instant to) {
        try {
            Footage found = new Footage(List.of(), CameraTimes.NONE);
            for (Path file : files(camera, from, to)) {
                for (FilmGroup group : read(file)) {
                    boolean wanted = !group.to().isBefore(from) && !group.from().isAfter(to);
                    if (wanted && !joins(found, group)) {
                        return found;
                    }
                    found = wanted ? found.and(footage(group)) : found;
                }
            }
            return found;
        } catch (IOException refused) {
            throw new FaultException("CACHE-DISK", "film of " + camera.code(), refused);
        }
    }

    @Override
    public Optional<KeyUnit> key(CameraId camera, Instant moment) {
        try {
            Optional<Stretch> growing = growing(camera);
            Optional<KeyUnit> newest =
                    growing.isPresent() && !growing.get().from().isAfter(moment)
                            ? key(folder.growing(camera, growing.get().from()), growing.get(), moment)
                            : Optional.empty();
            if (newest.isPresent()) {
                return newest;
            }
            // Names know milliseconds only.
            Instant early = moment.plusMillis(1);
            for (FilmFolder.Kept kept : folder.kept(camera).reversed()) {
                if (!kept.from().isAfter(early)
                        && !kept.to().plus(KeyUnit.BEHIND).isBefore(moment)) {
                    return key(kept.file(), new Stretch(kept.from(), kept.to()), moment);
                }
            }
            return Optional.empty();
        } catch (IOException refused) {
            throw new FaultException("CACHE-DISK", "film of " + camera.code(), refused);
        }
    }

    private static Optional<KeyUnit> key(Path file, Stretch named, Instant moment) throws IOException {
        return GroupSeek.at(file, named.from(), named.to(), moment)
                .map(group -> new KeyUnit(group.units().getFirst(), group.to()))
                .filter(found -> !moment.isAfter(found.to().plus(KeyUnit.BEHIND)));
    }

    /// Film of one run of the program, and no more than can be opened.
    private static boolean joins(Footage found, FilmGroup group) {
        if (found.isEmpty()) {
            return true;
        }
        long bytes =
                found.units().stream().mapToLong(unit -> unit.bytes().length).sum();
        AccessUnit last = found.units().getLast();
        AccessUnit next = group.units().getFirst();
        return bytes < MOST_BYTES
                && found.units().size() < MOST_UNITS
                && next.codec() == last.codec()
                && StreamKind.of(next.number()) == StreamKind.of(last.number())
                && next.number() > last.number()
                && next.pts() > last.pts() - LARGEST_STEP_BACK;
    }

    private List<Path> files(CameraId camera, Instant from, Instant to) throws IOException {
        // Asked first: a file that is finished meanwhile is found under its last name.
        Optional<Stretch> growing = growing(camera);
        List<Path> files = new ArrayList<>();
        for (FilmFolder.Kept kept : folder.kept(camera)) {
            // Names know milliseconds only.
            if (!kept.to().plusMillis(1).isBefore(from) && !kept.from().isAfter(to)) {
                files.add(kept.file());
            }
        }
        growing.map(Stretch::from).map(start -> folder.growing(camera, start)).ifPresent(files::add);
        return files;
    }

    private static List<FilmGroup> read(Path file) throws IOException {
        try {
            return Files.exists(file) ? FilmFolder.read(file).groups() : List.of();
        } catch (NoSuchFileException gone) {
            // It was finished or deleted just now.
            return List.of();
        }
    }

    private static Footage footage(FilmGroup group) {
        AccessUnit first = group.units().getFirst();
        CameraTimes times = CameraTimes.NONE.after(word(first, Optional.empty()));
        return new Footage(
                group.units(), group.claimed().isPresent() ? times.after(word(first, group.claimed())) : times);
    }

    private static StreamEvent.CameraClock word(AccessUnit first, Optional<Instant> claimed) {
        return new StreamEvent.CameraClock(first.camera(), first.arrival(), first.pts(), claimed);
    }

    @Override
    public void close() {
        recordings.values().forEach(Recording::close);
    }

    /// A group that waits for the disk.
    private record Waiting(List<AccessUnit> units, Optional<Instant> claimed) {}

    /// One camera: units become groups, groups wait their turn.
    private final class Recording {
        private final CameraId camera;
        private final List<Waiting> waiting = new ArrayList<>();
        private List<AccessUnit> group = new ArrayList<>();
        private Optional<Instant> claimed = Optional.empty();
        private boolean busy;
        private boolean closed;
        // Said once, not with every group.
        private volatile boolean complained;
        private volatile Optional<Tape> tape = Optional.empty();

        Recording(CameraId camera) {
            this.camera = camera;
        }

        Optional<Stretch> stretch() {
            return tape.flatMap(Tape::stretch);
        }

        synchronized void unit(AccessUnit unit, CameraTimes times) {
            // No film is of two streams.
            if (!group.isEmpty() && StreamKind.of(group.getLast().number()) != StreamKind.of(unit.number())) {
                hand();
            }
            if (unit.key()) {
                hand();
                claimed = times.at(unit);
            } else if (group.isEmpty()) {
                return;
            }
            group.add(unit);
            if (group.size() > MOST_GROUP_UNITS) {
                group = new ArrayList<>();
            }
        }

        private void hand() {
            if (group.isEmpty() || closed) {
                return;
            }
            if (waiting.size() < MOST_WAITING) {
                waiting.add(new Waiting(group, claimed));
            }
            group = new ArrayList<>();
            if (!busy && !waiting.isEmpty()) {
                busy = true;
                executor.execute(this::write);
            }
        }

        private synchronized Optional<Waiting> next() {
            busy = !waiting.isEmpty();
            return busy ? Optional.of(waiting.removeFirst()) : Optional.empty();
        }

        private void write() {
            Optional<Waiting> next = next();
            while (next.isPresent()) {
                write(next.get());
                next = next();
            }
        }

        private void write(Waiting next) {
            try {
                room.requireForCapture();
                Tape on = tape.isPresent() ? tape.get() : new Tape(camera, folder);
                tape = Optional.of(on);
                if (on.write(next.units(), next.claimed())) {
                    sweep();
                }
                complained = false;
            } catch (IOException | FaultException | IllegalArgumentException refused) {
                if (!complained) {
                    LOG.log(Level.WARNING, "film of " + camera.code() + " is not kept", refused);
                }
                complained = true;
                give();
            }
        }

        private void give() {
            try {
                if (tape.isPresent()) {
                    tape.get().drop();
                }
            } catch (IOException refused) {
                LOG.log(Level.WARNING, "film of " + camera.code() + " cannot be finished", refused);
            }
            tape = Optional.empty();
        }

        /// The last group is written and the file finished, unless the writer is at work: then the next
        /// start finishes it.
        void close() {
            synchronized (this) {
                closed = true;
                if (busy) {
                    return;
                }
                busy = true;
            }
            if (!group.isEmpty()) {
                write(new Waiting(group, claimed));
            }
            try {
                if (tape.isPresent()) {
                    tape.get().finish();
                }
            } catch (IOException refused) {
                LOG.log(Level.WARNING, "film of " + camera.code() + " cannot be finished", refused);
            }
        }
    }
}
