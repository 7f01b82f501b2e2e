package org.xunyao.media.link;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.zones.ToldZones;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.Limits;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.task.NamedTask;

/// One media worker and its cameras. It keeps a process running, feeds it without ever blocking the
/// caller, and starts it again when it dies or hangs; every camera then gets its last group of pictures
/// again, so the screen is back in about a second.
public final class MediaWorker implements AutoCloseable {
    /// Code: the camera's picture is larger than can be decoded.
    public static final String TOO_LARGE = "MEDIA-CAMERA-SIZE";
    /// Code: no place for another camera is left.
    public static final String NO_PLACE = "MEDIA-NO-PLACE";

    private static final Logger LOG = System.getLogger(MediaWorker.class.getName());
    private static final long MILLISECOND = 1_000_000L;
    private static final long UNPACK_SECONDS = 60;
    private static final long CHECK = 20 * MILLISECOND;
    private static final long HEART_RUNNING = 700 * MILLISECOND;
    private static final long HEART_STARTING = 8_000 * MILLISECOND;
    private static final long LONGEST_START = 30_000 * MILLISECOND;
    private static final Set<String> HOPELESS = Set.of(
            ToStation.Fault.NO_LIBVLC,
            ToStation.Fault.LIBVLC_REFUSED,
            ToStation.Fault.NO_FFMPEG,
            ToStation.Fault.NO_OPENCV,
            ToStation.Fault.BAD_MEMORY);

    private final Launch launch;
    private final FrameMap map;
    private final Clock clock;
    private final ThreadFactory threads;
    private final WorkerListener listener;
    private final CameraTable cameras;
    private final SecondLooks secondLooks = new SecondLooks();
    private final BackOff backOff = new BackOff();
    private volatile WorkerState state = new WorkerState.Stopped();
    private volatile boolean wanted;
    private volatile @Nullable String fatal;
    private volatile ToStation.@Nullable Ready ready;
    private long generations;
    private boolean unpackTried;
    private @Nullable Thread watch;

    /// How to start the process.
    ///
    /// @param command the program and its folders
    /// @param sandbox where it runs, see {@link Bubblewrap#probe}
    public record Launch(WorkerCommand command, Sandbox sandbox) {}

    /// @param map how many cameras, and the largest tile
    /// @param threads makes the threads of this worker; daemon threads are best
    public MediaWorker(Launch launch, FrameMap map, Clock clock, ThreadFactory threads, WorkerListener listener) {
        this.launch = launch;
        this.map = map;
        this.clock = clock;
        this.threads = threads;
        this.listener = listener;
        this.cameras = new CameraTable(map);
    }

    /// Starts the process and keeps it running. Does nothing when it is already wanted.
    public synchronized void start() {
        if (!wanted) {
            wanted = true;
            fatal = null;
            Thread fresh = threads.newThread(this::watch);
            watch = fresh;
            fresh.start();
        }
    }

    /// Where the worker stands.
    public WorkerState state() {
        return state;
    }

    /// Gives a stream of a camera a place. Where no place for so large a picture is free, it is made smaller.
    ///
    /// @param size true size from the stream's parameter set
    /// @param tile largest picture wanted on the screen; the worker's picture keeps the camera's
    ///     proportions inside it
    /// @param lastGroup the units since the camera's last key frame, such as `ring::lastGroup`; called on
    ///     link threads
    /// @return the camera's pictures
    /// @throws FaultException {@link #TOO_LARGE} when the camera is larger than 3840 a side,
    ///     {@link #NO_PLACE} when all places are taken; the camera has no place then
    /// @throws IllegalArgumentException when the tile does not fit the memory
    public FrameSource open(
            CameraStream stream,
            Codec codec,
            PictureSize size,
            PictureSize tile,
            Supplier<List<AccessUnit>> lastGroup) {
        return cameras.open(stream, codec, size, tile, lastGroup);
    }

    /// Whether pictures of that true size can be decoded at all.
    public static boolean decodes(PictureSize size) {
        return size.width() <= FrameMap.MAX_SIDE && size.height() <= FrameMap.MAX_SIDE;
    }

    /// Gives a sealed film a place, as a camera has one.
    ///
    /// @param tile largest picture wanted; pictures keep the film's proportions inside it
    /// @throws IllegalStateException when all places are taken
    /// @throws IllegalArgumentException when the tile does not fit the memory
    public FilmLane film(Codec codec, PictureSize tile) {
        return cameras.film(codec, tile);
    }

    /// Takes a stream's place away; its source gives nothing more. Does nothing when it has none.
    public void close(CameraStream stream) {
        cameras.close(stream);
    }

    /// Pictures that went in and that came out since this was last asked, of all cameras together: what says
    /// whether the machine keeps up.
    public Effort effort() {
        return cameras.effort();
    }

    /// Pictures of all cameras in a stretch of time.
    ///
    /// @param sent units that were given to the worker, whose pictures go to the screen
    /// @param made pictures that came out
    public record Effort(long sent, long made) {}

    /// Gives the worker a live unit. Never blocks; units of unknown cameras and units while no worker
    /// runs are let go.
    public void feed(AccessUnit unit) {
        cameras.feed(unit);
    }

    /// How often a stream's pictures are offered to the detector.
    ///
    /// @param intervalMillis 0 = never, else 100..10000; 1000 until said otherwise
    public void looking(CameraStream stream, int intervalMillis) {
        cameras.looking(stream, intervalMillis);
    }

    /// Whether only a stream's key frames are decoded from now on, as for a tile that nobody looks at.
    /// Nothing else of it then goes to the worker; when all pictures are wanted again, it catches up
    /// from the last key frame at once.
    public void keysOnly(CameraStream stream, boolean only) {
        cameras.keysOnly(stream, only);
    }

    /// The zones of a camera whose cells are compared with their baselines from now on, in both of its streams and
    /// in film of it that is looked at again. What comes of it stands in the observations.
    ///
    /// @param zones at most 16, none to compare nothing
    public void compare(CameraId camera, List<NamedZone> zones) {
        cameras.compare(camera, zones);
    }

    /// The zones of a camera in which something is to be found out from now on, beside those that are compared.
    ///
    /// @param tasks at most 16, none to find out nothing
    public void find(CameraId camera, List<NamedTask> tasks) {
        cameras.find(camera, tasks);
    }

    /// Asks for a still of the next picture at true size; it comes to {@link WorkerListener#still}.
    public void still(CameraStream stream) {
        cameras.still(stream);
    }

    /// Has sealed access units decoded again and looked at. Live pictures go on meanwhile.
    ///
    /// @param units in the order of decoding, the first a key unit; 1..4000 of them and 32 MiB at most
    /// @param every least time between two looks, 1 ms..60 s
    /// @return completed on a link thread, always normally and within three minutes
    /// @throws IllegalArgumentException when there are no units or too many
    public CompletableFuture<SecondLook> secondLook(CameraId camera, List<AccessUnit> units, Duration every) {
        if (every.toMillis() < 1) {
            throw new IllegalArgumentException("every " + every);
        }
        ToldZones zones = cameras.zones(camera);
        return ask(units, every, -1, zones).thenApply(answer -> answer.seen(camera));
    }

    /// Has a still made of one sealed access unit.
    ///
    /// @param units from the key unit before it to the unit wanted, which is the last
    /// @return completed as that of {@link #secondLook}
    /// @throws IllegalArgumentException when there are no units or too many
    public CompletableFuture<SealedStill> sealedStill(CameraId camera, List<AccessUnit> units) {
        AccessUnit wanted = units.getLast();
        return ask(units, Duration.ZERO, wanted.number(), ToldZones.NONE)
                .thenApply(answer -> answer.still(camera, wanted));
    }

    private CompletableFuture<SecondLooks.Answer> ask(
            List<AccessUnit> units, Duration every, long still, ToldZones zones) {
        Generation now = cameras.generation();
        if (now == null) {
            return CompletableFuture.completedFuture(SecondLooks.Answer.cannot(SecondLooks.WORKER_LOST));
        }
        CompletableFuture<SecondLooks.Answer> answer = secondLooks.ask(now.outbox(), units, every, still, zones);
        if (cameras.generation() != now) {
            answer.complete(SecondLooks.Answer.cannot(SecondLooks.WORKER_LOST));
        }
        return answer;
    }

    /// Ends the process and waits for the watching thread, at most a few seconds.
    @Override
    public void close() {
        wanted = false;
        Thread watching = watch;
        if (watching != null && watching != Thread.currentThread()) {
            LockSupport.unpark(watching);
            try {
                watching.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void watch() {
        long lost = 0;
        while (wanted) {
            if (lost == 0) {
                become(new WorkerState.Starting(clock.now()));
            }
            long began = clock.nanoTime();
            String cause = live();
            @Nullable String code = fatal;
            if (code != null) {
                wanted = false;
                become(new WorkerState.Failed(code));
                return;
            }
            if (!wanted) {
                break;
            }
            lost = clock.nanoTime();
            long wait = backOff.next(ready == null ? 0 : lost - began);
            LOG.log(Level.WARNING, "worker lost: {0}, attempt {1}", cause, backOff.attempt());
            become(new WorkerState.Restarting(clock.now(), backOff.attempt(), cause));
            while (wanted && clock.nanoTime() - lost < wait) {
                LockSupport.parkNanos(CHECK);
            }
        }
        become(new WorkerState.Stopped());
    }

    /// Runs one process to its end.
    ///
    /// @return why it ended
    private String live() {
        ready = null;
        unpackOnce();
        try (Generation fresh = new Generation(launch.command(), map, launch.sandbox(), ++generations)) {
            fresh.run(threads, this::heard);
            cameras.serve(fresh);
            try {
                return observe(fresh);
            } finally {
                cameras.abandon();
                secondLooks.lost();
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "worker cannot be started", e);
            fatal = "MEDIA-NO-WORKER";
            return "MEDIA-NO-WORKER";
        }
    }

    /// Unpacking takes long and in the sandbox would be lost, so it is done once outside, before any
    /// camera is seen.
    private void unpackOnce() {
        if (unpackTried || launch.command().allUnpacked()) {
            return;
        }
        unpackTried = true;
        try {
            Files.createDirectories(launch.command().nativeCache());
            ProcessBuilder builder = new ProcessBuilder(launch.command().unpackLine());
            builder.environment().putAll(launch.command().environment());
            Process unpack = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!unpack.waitFor(UNPACK_SECONDS, TimeUnit.SECONDS)) {
                unpack.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "libraries not unpacked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String observe(Generation now) {
        long began = clock.nanoTime();
        while (wanted && fatal == null) {
            if (!now.alive()) {
                // Its last word may say why.
                now.hearOut();
                return "MEDIA-DIED";
            }
            if (now.pipeBroken()) {
                return "MEDIA-PIPE";
            }
            boolean running = ready != null;
            // The worker writes the heartbeat, so a stamp of the future must not count as one.
            long age = clock.nanoTime() - Math.min(Math.max(now.heartbeat(), began), clock.nanoTime());
            if (!running && (age > HEART_STARTING || clock.nanoTime() - began > LONGEST_START)) {
                return "MEDIA-SLOW-START";
            }
            if (running && age > HEART_RUNNING) {
                return "MEDIA-HUNG";
            }
            LockSupport.parkNanos(CHECK);
        }
        return "MEDIA-STOPPED";
    }

    private void heard(ToStation message) {
        switch (message) {
            case ToStation.Ready said -> {
                ready = said;
                become(new WorkerState.Running(
                        clock.now(), launch.sandbox().confinement(), said.engine(), said.detector()));
            }
            case ToStation.Seen seen ->
                cameras.lane(seen.camera(), seen.opening())
                        .flatMap(lane -> lane.observation(seen))
                        .ifPresent(listener::observation);
            case ToStation.Learnt learnt ->
                cameras.lane(learnt.camera(), learnt.opening())
                        .ifPresent(lane -> lane.learnt(learnt)
                                .ifPresent(zone -> listener.learnt(lane.open().id(), zone, learnt.sketch())));
            case ToStation.Still still ->
                cameras.lane(still.camera(), still.opening())
                        .filter(lane -> lane.sent().arrival(still.lastUnit()).isPresent())
                        .ifPresent(lane ->
                                listener.still(lane.open().id(), still.firstUnit(), still.lastUnit(), still.jpeg()));
            case ToStation.Looked looked -> secondLooks.heard(looked);
            case ToStation.Developed developed -> secondLooks.heard(developed);
            case ToStation.Examined examined -> secondLooks.heard(examined);
            case ToStation.Played played -> cameras.filmAt(played.camera()).ifPresent(film -> film.heard(played));
            case ToStation.Fault fault -> {
                if (fault.camera() != Limits.WHOLE_WORKER) {
                    cameras.lane(fault.camera(), fault.opening())
                            .ifPresent(lane -> listener.fault(lane.open().id(), fault.code()));
                } else if (HOPELESS.contains(fault.code())) {
                    fatal = fault.code();
                } else {
                    cameras.cameras().forEach(camera -> listener.fault(camera, fault.code()));
                }
            }
        }
    }

    private void become(WorkerState next) {
        state = next;
        listener.state(next);
    }
}
