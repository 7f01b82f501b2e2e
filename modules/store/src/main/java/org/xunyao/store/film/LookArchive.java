package org.xunyao.store.film;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
    private static final int MOST_WAITING = LookBlock.MOST_ENTRIES;

    private final FilmFolder folder;
    private final LookReader reader;
    private final Room room;
    private final FilmSweep sweep;
    private final Executor executor;
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
        /// Looks behind this one are missing.
        private Optional<Instant> missing;
        private Optional<Instant> written;
        private Optional<Instant> handed;
        // Said once, not with every minute.
        private boolean complained;

        Recording(CameraId camera) {
            this.camera = camera;
            this.tape = new LookTape(camera, folder);
            this.written = newest(camera);
            this.handed = written;
            this.missing = written;
        }

        private Optional<Instant> newest(CameraId of) {
            try {
                List<FilmFolder.Kept> kept = folder.kept(of);
                return kept.isEmpty()
                        ? Optional.empty()
                        // Names know milliseconds only.
                        : Optional.of(kept.getLast().to().plusMillis(1));
            } catch (IOException refused) {
                LOG.log(Level.WARNING, "looks of " + of.code() + " cannot be listed", refused);
                return Optional.empty();
            }
        }

        synchronized void add(KeptLook next) {
            if (closed) {
                return;
            }
            if (open.size() >= MOST_WAITING) {
                lose(handed);
            }
            missing.filter(before -> before.isBefore(next.at()))
                    .ifPresent(before -> open.add(LookReader.behind(camera, before)));
            missing = Optional.empty();
            open.add(next);
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
