package org.xunyao.store.film;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.GrowingFiles;
import org.xunyao.kernel.Room;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.CacheLimits;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.video.looks.LookBlock;
import org.xunyao.video.looks.LookKeeper;
import org.xunyao.video.looks.LookShelf;

/// Keeps in the data folder what the detector saw, until it is too old or the quota is full (观测留存). It is no
/// evidence and holds no picture. A crash costs the last minute at most; what is missing reads as
/// {@link KeptLook.Broken} and never as nobody. Safe for several threads.
public final class LookArchive implements LookKeeper, LookShelf, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LookArchive.class.getName());
    private static final int WRITTEN_EVERY = 60;
    private static final int SWEPT_EVERY = 3_600;
    private static final Duration LATE = Duration.ofSeconds(15);
    private static final int MOST_WAITING = LookBlock.MOST_ENTRIES;

    private final FilmFolder folder;
    private final LookReader reader;
    private final Room room;
    private final FilmSweep sweep;
    private final Executor executor;
    /// The last look of each camera when the program started.
    private final Map<CameraId, Instant> before;
    private final Map<CameraId, Recording> recordings = new ConcurrentHashMap<>();
    private final AtomicInteger seconds = new AtomicInteger();

    /// Finishes what a crash left, deletes what is too old.
    ///
    /// @param place inside the data folder
    /// @param room asked before every writing
    /// @param executor writes; each task belongs to one camera
    public LookArchive(Path place, CacheLimits limits, GrowingFiles files, Room room, Clock clock, Executor executor) {
        this.folder = LookReader.folder(place, files);
        this.reader = new LookReader(folder);
        this.room = room;
        this.sweep = new FilmSweep(
                folder,
                limits,
                clock,
                camera -> Optional.ofNullable(recordings.get(camera)).flatMap(recording -> recording.tape.grows()));
        this.executor = executor;
        try {
            folder.recover();
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "looks that a crash left cannot be finished", refused);
        }
        sweep();
        this.before = newest(folder);
    }

    private static Map<CameraId, Instant> newest(FilmFolder folder) {
        var newest = new HashMap<CameraId, Instant>();
        try {
            for (CameraId camera : folder.cameras()) {
                List<FilmFolder.Kept> kept = folder.kept(camera);
                if (!kept.isEmpty()) {
                    // Names know milliseconds only.
                    newest.put(camera, kept.getLast().to().plusMillis(1));
                }
            }
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "looks cannot be listed", refused);
        }
        return Map.copyOf(newest);
    }

    @Override
    public void add(KeptLook next) {
        recordings.computeIfAbsent(next.camera(), Recording::new).add(next);
    }

    @Override
    public void second() {
        int now = seconds.incrementAndGet();
        if (now % WRITTEN_EVERY == 0) {
            recordings.values().forEach(Recording::hand);
        }
        if (now % SWEPT_EVERY == 0) {
            executor.execute(this::sweep);
        }
    }

    private synchronized void sweep() {
        try {
            sweep.sweep();
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "old looks cannot be deleted", refused);
        }
    }

    @Override
    public List<CameraId> cameras() {
        return reader.cameras();
    }

    @Override
    public void read(CameraId camera, Instant from, Instant to, Consumer<KeptLook> each) {
        reader.read(camera, from, to, each);
    }

    @Override
    public void close() {
        recordings.values().forEach(Recording::close);
    }

    /// One camera: looks wait for their minute, then for the disk.
    private final class Recording {
        private final CameraId camera;
        private final LookTape tape;
        private List<KeptLook> open = new ArrayList<>();
        private boolean busy;
        private boolean closed;
        private Instant latest = Instant.EPOCH;
        /// Looks behind this one are missing.
        private Optional<Instant> missing;
        private Optional<Instant> written;
        private Optional<Instant> handed;
        // Said once, not with every minute.
        private boolean complained;

        Recording(CameraId camera) {
            this.camera = camera;
            this.tape = new LookTape(camera, folder);
            this.written = Optional.ofNullable(before.get(camera));
            this.handed = written;
            this.missing = written;
        }

        synchronized void add(KeptLook next) {
            if (closed || late(next.at())) {
                return;
            }
            latest = next.at();
            if (open.size() >= MOST_WAITING) {
                lose(handed);
            }
            missing.filter(before -> before.isBefore(next.at()))
                    .ifPresent(before -> open.add(LookReader.behind(camera, before)));
            missing = Optional.empty();
            open.add(next);
        }

        /// A look may come behind the news that its stream was lost: it says nothing then, on duty as here. A
        /// clock that was set back is another thing.
        private boolean late(Instant at) {
            return at.isBefore(latest) && at.isAfter(latest.minus(LATE));
        }

        private void lose(Optional<Instant> from) {
            missing = from;
            open = new ArrayList<>();
        }

        synchronized void hand() {
            if (!open.isEmpty() && !busy && !closed) {
                busy = true;
                executor.execute(this::write);
            }
        }

        private void write() {
            List<KeptLook> looks;
            synchronized (this) {
                looks = open;
                handed = Optional.of(looks.getLast().at());
                open = new ArrayList<>();
            }
            try {
                room.requireForCapture();
                for (List<KeptLook> run : ordered(looks)) {
                    tape.write(run);
                    written = Optional.of(run.getLast().at());
                }
                complained = false;
            } catch (IOException | FaultException refused) {
                refused(refused);
            } finally {
                synchronized (this) {
                    busy = false;
                }
            }
        }

        /// A clock that went back begins another run.
        private List<List<KeptLook>> ordered(List<KeptLook> looks) {
            List<List<KeptLook>> runs = new ArrayList<>();
            for (KeptLook look : looks) {
                if (runs.isEmpty()
                        || look.at().isBefore(runs.getLast().getLast().at())) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(look);
            }
            return runs;
        }

        private void refused(Exception why) {
            if (!complained) {
                LOG.log(Level.WARNING, "looks of " + camera.code() + " are not kept", why);
            }
            complained = true;
            try {
                tape.drop();
            } catch (IOException again) {
                LOG.log(Level.WARNING, "looks of " + camera.code() + " cannot be finished", again);
            }
            synchronized (this) {
                lose(written);
            }
        }

        /// What waits is written and the file finished, unless the writer is at work: then the next start
        /// finishes it.
        void close() {
            synchronized (this) {
                if (closed || busy) {
                    closed = true;
                    return;
                }
                closed = true;
                busy = true;
            }
            if (!open.isEmpty()) {
                write();
            }
            try {
                tape.finish();
            } catch (IOException refused) {
                LOG.log(Level.WARNING, "looks of " + camera.code() + " cannot be finished", refused);
            }
        }
    }
}
