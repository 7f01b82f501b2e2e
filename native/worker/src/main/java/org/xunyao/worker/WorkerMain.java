package org.xunyao.worker;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.protocol.FrameMemory;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.media.protocol.ToWorkerCodec;
import org.xunyao.player.DecoderEngine;
import org.xunyao.player.NoEngineException;
import org.xunyao.player.ffmpeg.FfmpegEngine;
import org.xunyao.player.ffmpeg.UnitDecoder;
import org.xunyao.player.vlc.LibVlc;
import org.xunyao.vision.NanoDet;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.found.Finders;
import org.xunyao.worker.reader.ModelWords;

/// Main of the media worker. It ends when its standard input does.
public final class WorkerMain {
    private static final Logger LOG = System.getLogger(WorkerMain.class.getName());
    private static final int BROKEN = 3;
    private static final long BEAT_MILLIS = 100;
    private static final int PIPE_BUFFER = 256 * 1024;

    private WorkerMain() {}

    /// Runs the worker; with `--unpack` alone only unpacks the native libraries.
    ///
    /// @param arguments see {@link WorkerArguments}
    public static void main(String[] arguments) {
        StationPipe station = new StationPipe(new FileOutputStream(FileDescriptor.out));
        // Whatever a library prints must not get between the frames.
        System.setOut(System.err);
        if (arguments.length == 1 && arguments[0].equals("--unpack")) {
            unpack();
        }
        int status = BROKEN;
        try {
            Clock clock = new SystemClock(SystemClock.CHINA);
            status = run(WorkerArguments.parse(arguments), System.in, station, clock);
        } catch (WorkerFault e) {
            LOG.log(Level.ERROR, e.getMessage(), e);
            station.send(ToStation.Fault.ofWorker(e.code()));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "worker ends", e);
        }
        // Not exit: libVLC's own threads could hold the process, and nothing here needs a farewell.
        Runtime.getRuntime().halt(status);
    }

    private static void unpack() {
        OpenCv.load();
        UnitDecoder.load();
        try {
            NanoDet.load();
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | FaultException e) {
            LOG.log(Level.WARNING, "onnx runtime", e);
        }
        // Not exit: ONNX Runtime would delete what it unpacked.
        Runtime.getRuntime().halt(0);
    }

    private static int run(WorkerArguments arguments, InputStream in, StationPipe station, Clock clock)
            throws IOException, WorkerFault {
        FrameMemory memory = map(arguments);
        memory.signIn(ProcessHandle.current().pid());
        memory.beat(clock.nanoTime());
        Heart heart = new Heart(memory, clock);
        daemon(heart, "heartbeat");
        Detection detection = new Detection(station, clock);
        // Side by side with the engine, because each takes a while and the screen waits for both.
        daemon(() -> see(arguments, detection, station), "detection");
        DecoderEngine engine = engine(arguments, detection, clock);
        detection.engine(engine.version());
        Seats seats = new Seats(arguments.map(), memory, engine, detection, clock);
        daemon(seats.stage(), "stage");
        daemon(seats.films(), "films");
        heart.dependsOn(() -> !seats.stage().hung() && !engine.hung());
        InputStream pipe = new BufferedInputStream(in, PIPE_BUFFER);
        Optional<ToWorker> message = ToWorkerCodec.read(pipe);
        while (message.isPresent() && seats.handle(message.get())) {
            message = ToWorkerCodec.read(pipe);
        }
        return 0;
    }

    private static FrameMemory map(WorkerArguments arguments) throws WorkerFault {
        try (FileChannel file =
                FileChannel.open(arguments.memory(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (file.size() != arguments.map().size()) {
                throw new WorkerFault(ToStation.Fault.BAD_MEMORY, "memory of " + file.size() + " bytes");
            }
            MemorySegment all = file.map(MapMode.READ_WRITE, 0, arguments.map().size(), Arena.global());
            FrameMemory memory = new FrameMemory(all, arguments.map());
            if (!memory.formatted(arguments.generation())) {
                throw new WorkerFault(ToStation.Fault.BAD_MEMORY, "memory of another generation");
            }
            return memory;
        } catch (IOException e) {
            throw new WorkerFault(ToStation.Fault.BAD_MEMORY, "memory cannot be mapped", e);
        }
    }

    /// The detection thread: opens OpenCV and the detector, says that the worker is ready, then looks.
    private static void see(WorkerArguments arguments, Detection detection, StationPipe station) {
        try {
            OpenCv.load();
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            LOG.log(Level.ERROR, "opencv", e);
            station.send(ToStation.Fault.ofWorker(ToStation.Fault.NO_OPENCV));
            Runtime.getRuntime().halt(BROKEN);
        }
        detection.openCvLoaded();
        detection.awaitPictures();
        var tools = new Finders.Tools(() -> arguments.models().flatMap(ModelWords::open), detection.clock()::nanoTime);
        detection.look(Eyes.open(arguments.models(), tools));
    }

    private static DecoderEngine engine(WorkerArguments arguments, Detection detection, Clock clock)
            throws WorkerFault {
        return switch (arguments.engine()) {
            case FFMPEG -> ffmpeg(detection, clock);
            case VLC -> libVlc(arguments, clock);
        };
    }

    private static DecoderEngine ffmpeg(Detection detection, Clock clock) throws WorkerFault {
        try {
            ThreadFactory threads = named("decoding-").factory();
            // What is decoded before it can be scaled would be lost.
            return FfmpegEngine.load(threads, detection::awaitScaling, clock);
        } catch (NoEngineException e) {
            throw new WorkerFault(ToStation.Fault.NO_FFMPEG, "ffmpeg", e);
        }
    }

    private static DecoderEngine libVlc(WorkerArguments arguments, Clock clock) throws WorkerFault {
        try {
            return LibVlc.load(arguments.libVlc().orElse(null), clock);
        } catch (NoEngineException e) {
            String code = e.found() ? ToStation.Fault.LIBVLC_REFUSED : ToStation.Fault.NO_LIBVLC;
            throw new WorkerFault(code, "libvlc", e);
        }
    }

    private static void daemon(Runnable work, String name) {
        named(name).start(work);
    }

    private static Thread.Builder.OfPlatform named(String name) {
        return Thread.ofPlatform().daemon().name(name).uncaughtExceptionHandler(WorkerMain::broken);
    }

    /// A worker that has lost one of its threads would go on half blind without anybody knowing; a new one is
    /// there in a second.
    private static void broken(Thread thread, Throwable thrown) {
        LOG.log(Level.ERROR, thread.getName(), thrown);
        Runtime.getRuntime().halt(BROKEN);
    }

    /// Says every 100 ms that the process lives, unless a thread that decodes hangs.
    private static final class Heart implements Runnable {
        private final FrameMemory memory;
        private final Clock clock;
        private volatile BooleanSupplier well = () -> true;

        Heart(FrameMemory memory, Clock clock) {
            this.memory = memory;
            this.clock = clock;
        }

        void dependsOn(BooleanSupplier condition) {
            well = condition;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    if (well.getAsBoolean()) {
                        memory.beat(clock.nanoTime());
                    }
                    Thread.sleep(BEAT_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
