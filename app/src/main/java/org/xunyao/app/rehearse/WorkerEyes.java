package org.xunyao.app.rehearse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.Surroundings;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.SecondLook;
import org.xunyao.media.link.WorkerListener;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.NamedZone;

/// The station's own media worker, in its own process and without network, as it looks at film before an alarm.
final class WorkerEyes implements FilmEyes {
    private static final Path BWRAP = Path.of("/usr/bin/bwrap");
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final long START_SECONDS = 120;

    private final MediaWorker worker;
    private final CompletableFuture<Boolean> runs = new CompletableFuture<>();

    private WorkerEyes(Arguments arguments, Clock clock) {
        this.worker = new MediaWorker(
                new MediaWorker.Launch(arguments.workerCommand(), Bubblewrap.probe(BWRAP)),
                FrameMap.ofTiles(1, 320, 180),
                clock,
                Surroundings.daemons("media-link-"),
                new Ears(runs));
    }

    /// Starts it and waits until it can look.
    ///
    /// @throws FaultException `MEDIA-…` if it cannot
    static WorkerEyes open(Clock clock) {
        Path libraries = Path.of(System.getProperty("user.home"), ".cache", "xunyao", "replay-rule");
        Arguments arguments;
        try {
            arguments = Arguments.of("--data", libraries.toString());
        } catch (IllegalArgumentException unset) {
            throw new FaultException("MEDIA-NO-WORKER", String.valueOf(unset.getMessage()), unset);
        }
        var eyes = new WorkerEyes(arguments, clock);
        eyes.worker.start();
        try {
            eyes.runs.orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
            return eyes;
        } catch (CompletionException refused) {
            eyes.close();
            throw refused.getCause() instanceof FaultException fault
                    ? fault
                    : new FaultException("MEDIA-SLOW-START", START_SECONDS + " s", refused);
        }
    }

    @Override
    public SecondLook look(List<AccessUnit> piece) {
        return worker.secondLook(piece.getFirst().camera(), piece, EVERY).join();
    }

    @Override
    public void close() {
        worker.close();
    }

    /// @param runs completed when it runs or never will
    private record Ears(CompletableFuture<Boolean> runs) implements WorkerListener {
        @Override
        public void state(WorkerState state) {
            switch (state) {
                case WorkerState.Running _ -> runs.complete(true);
                case WorkerState.Failed(String code) ->
                    runs.completeExceptionally(new FaultException(code, "the media worker"));
                case WorkerState.Starting _, WorkerState.Restarting _, WorkerState.Stopped _ -> {}
            }
        }

        @Override
        public void observation(Observation observation) {}

        @Override
        public void still(CameraId camera, long firstUnit, long lastUnit, byte[] jpeg) {}

        @Override
        public void learnt(CameraId camera, NamedZone zone, CellSketch sketch) {}

        @Override
        public void fault(CameraId camera, String code) {}
    }
}
