package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.CpuTime;
import org.xunyao.bench.gauge.Ffmpeg;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.gauge.Peer;
import org.xunyao.bench.gauge.Shares;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.demo.WorkerProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.wall.WallLayout;

/// What other programs need for the same streams, in turns with ours: processor seconds for one second of
/// one stream over FFmpeg's bare decoding, and memory. They do less: `motion` shows nothing, the mosaic of
/// GStreamer watches nothing, neither runs its decoders in a sandbox.
final class Peers {
    private static final int PATIENCE = 60;
    private static final long WARM_MILLIS = 6_000;
    private static final long WINDOW_MILLIS = 12_000;

    /// 16 streams, three rounds.
    static final WallOptions USUAL = new WallOptions(List.of(WallLayout.SIXTEEN), 3, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;
    private final Waiting waiting;
    private final List<Reading> readings = new ArrayList<>();

    Peers(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
        this.waiting = new Waiting(clock);
    }

    /// @param who the program
    /// @param millis of processor for one second of one stream
    /// @param ratio that over FFmpeg's bare decoding
    /// @param memory in MiB, all processes
    private record Reading(String who, double millis, double ratio, double memory) {}

    boolean run() throws IOException {
        Path folder = arguments.data().resolveSibling("footage");
        var yardstick = new Ffmpeg(Footage.ofDebian(folder));
        Fx.start(() -> {});
        WallLayout layout = options.layouts().getFirst();
        int tiles = layout.tiles();
        Path scratch = Files.createDirectories(folder.resolveSibling("peers"));
        try (CameraProcess cameras = CameraProcess.start(WallRig.cameras(tiles, folder))) {
            for (int round = 0; round < options.rounds(); round++) {
                double floor = yardstick.perSecond();
                try (var rig = new WallRig(
                        arguments.workerCommand().with(options.engines().getFirst()),
                        WallRig.points(tiles, cameras.port()),
                        layout,
                        clock)) {
                    waiting.until("all tiles have pictures", PATIENCE, () -> rig.alive() == tiles);
                    window(
                            "ours",
                            tiles,
                            floor,
                            Stream.concat(Stream.of(ProcessHandle.current()), WorkerProcess.all().stream())
                                    .toList());
                }
                for (Peer peer : Peer.values()) {
                    other(peer, cameras, tiles, floor, scratch);
                }
            }
        }
        return say(tiles);
    }

    private void other(Peer peer, CameraProcess cameras, int tiles, double floor, Path scratch) throws IOException {
        try (PeerRun running = PeerRun.start(peer, cameras, tiles, scratch, waiting)) {
            window(peer.name().toLowerCase(Locale.ROOT), tiles, floor, running.processes());
            running.requireAlive();
        }
    }

    private void window(String who, int tiles, double floor, List<ProcessHandle> processes) {
        Waiting.rest(WARM_MILLIS);
        double before = used(processes);
        long begun = clock.nanoTime();
        Waiting.rest(WINDOW_MILLIS);
        double each = (used(processes) - before) / (waiting.since(begun) * tiles);
        double memory = processes.stream().mapToDouble(Shares::of).sum();
        var reading = new Reading(who, each * 1_000, each / floor, memory);
        readings.add(reading);
        System.out.printf(
                Locale.ROOT,
                "peers %s: %.1f ms per stream second, ratio %.2f, %.0f MiB (%.1f a stream)%n",
                who,
                reading.millis(),
                reading.ratio(),
                memory,
                memory / tiles);
    }

    private static double used(List<ProcessHandle> processes) {
        return processes.stream().mapToDouble(CpuTime::of).sum();
    }

    private boolean say(int tiles) {
        var closing = new StringBuilder("bench peers: " + tiles + " streams");
        for (String who : readings.stream().map(Reading::who).distinct().toList()) {
            List<Reading> own =
                    readings.stream().filter(one -> one.who().equals(who)).toList();
            closing.append(String.format(
                    Locale.ROOT,
                    "; %s %.2f of the floor, %.1f MiB a stream",
                    who,
                    Figures.median(own.stream().mapToDouble(Reading::ratio).toArray()),
                    Figures.median(own.stream().mapToDouble(Reading::memory).toArray()) / tiles));
        }
        System.out.println(closing);
        return true;
    }
}
