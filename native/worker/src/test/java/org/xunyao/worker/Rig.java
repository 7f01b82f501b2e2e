package org.xunyao.worker;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.FrameSource;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.link.WorkerListener;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.Ring;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.fit.CameraStream;

/// A station for tests: the real worker process, cameras that play films in real time, and everything
/// that was heard.
final class Rig implements AutoCloseable, WorkerListener {
    static final int FPS = 15;

    final List<WorkerState> states = new CopyOnWriteArrayList<>();
    final List<Observation> all = new CopyOnWriteArrayList<>();
    final BlockingQueue<Observation> observations = new LinkedBlockingQueue<>();
    final BlockingQueue<byte[]> stills = new LinkedBlockingQueue<>();
    final List<String> faults = new CopyOnWriteArrayList<>();
    final MediaWorker worker;
    private final List<Thread> cameras = new CopyOnWriteArrayList<>();
    private volatile boolean playing = true;

    Rig(Sandbox sandbox, Optional<Path> libVlc, Optional<Path> models) {
        this(DecodingEngine.USUAL, sandbox, libVlc, models);
    }

    Rig(DecodingEngine engine, Sandbox sandbox, Optional<Path> libVlc, Optional<Path> models) {
        this(engine, sandbox, libVlc, models, WorkerCommand.FLAGS);
    }

    Rig(DecodingEngine engine, Sandbox sandbox, Optional<Path> libVlc, Optional<Path> models, List<String> flags) {
        WorkerCommand command = new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                classPath(),
                flags,
                Path.of(System.getProperty("java.io.tmpdir"), "natives").toAbsolutePath(),
                libVlc,
                models,
                engine);
        worker = new MediaWorker(
                new MediaWorker.Launch(command, sandbox),
                FrameMap.ofTiles(9, 320, 180),
                new SystemClock(SystemClock.CHINA),
                Thread.ofPlatform().daemon().factory(),
                this);
        worker.start();
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.isBlank() && !part.contains("junit") && new File(part).exists())
                .map(part -> Path.of(part).toAbsolutePath())
                .toList();
    }

    /// Plays a film on a camera until the rig is closed.
    FrameSource play(String code, H264Clip clip, int width, int height) {
        CameraId camera = new CameraId(code);
        Ring ring = new Ring(Duration.ofSeconds(10), 8 << 20);
        FrameSource source = worker.open(
                CameraStream.main(camera),
                Codec.H264,
                new PictureSize(width, height),
                new PictureSize(320, 180),
                ring::lastGroup);
        Thread thread = new Thread(() -> {
            long start = System.nanoTime();
            for (long number = 0; playing; number++) {
                var unit = clip.unit(camera, number, FPS);
                ring.add(unit);
                worker.feed(unit);
                long due = start + (number + 1) * 1_000_000_000L / FPS;
                sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            }
        });
        cameras.add(thread);
        thread.setDaemon(true);
        thread.start();
        return source;
    }

    /// Polls until a picture comes.
    static int picture(FrameSource source, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            int slot = source.poll();
            if (slot >= 0) {
                return slot;
            }
            sleep(5);
        }
        return -1;
    }

    static boolean eventually(Duration longest, BooleanSupplier true_) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            if (true_.getAsBoolean()) {
                return true;
            }
            sleep(10);
        }
        return false;
    }

    /// Mean blue, green, red, alpha of a picture.
    static int[] mean(FrameSource source, int slot) {
        ByteBuffer bytes = source.buffers().get(slot).duplicate();
        long[] sums = new long[4];
        for (int i = 0; i < bytes.limit(); i++) {
            sums[i % 4] += bytes.get(i) & 0xFF;
        }
        return Arrays.stream(sums)
                .mapToInt(sum -> (int) (sum * 4 / bytes.limit()))
                .toArray();
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The worker processes of this test.
    static List<ProcessHandle> workers() {
        return ProcessHandle.current()
                .descendants()
                .filter(handle -> Stream.of(handle.info().commandLine().orElse(""))
                        .anyMatch(line -> line.contains(WorkerCommand.MAIN_CLASS)
                                && (line.contains("bin/java") || line.contains("bwrap"))))
                .toList();
    }

    @Override
    public void state(WorkerState state) {
        states.add(state);
    }

    @Override
    public void observation(Observation observation) {
        all.add(observation);
        observations.add(observation);
    }

    @Override
    public void still(CameraId camera, long firstUnit, long lastUnit, byte[] jpeg) {
        stills.add(jpeg);
    }

    @Override
    public void learnt(CameraId camera, NamedZone zone, CellSketch sketch) {}

    @Override
    public void fault(CameraId camera, String code) {
        faults.add(code);
    }

    @Override
    public void close() {
        playing = false;
        worker.close();
    }
}
