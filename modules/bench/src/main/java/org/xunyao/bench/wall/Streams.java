package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.CpuTime;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.gauge.Peer;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.video.wall.WallLayout;

/// How many streams two processors carry (design/vision.md §7): real streams, all decoded, each
/// looked at twice a second for 30 % of the time; nothing is shown. In turns with Debian's `motion`
/// on the same streams, which decodes and looks for motion in every picture and knows no person.
/// The figure divides 70 % of two processors by what one stream took; whether so many do run shows
/// only a round with as many.
final class Streams {
    private static final long WARM_MILLIS = 6_000;
    private static final long WINDOW_MILLIS = 20_000;
    private static final double PROCESSORS = 2;
    private static final double USED = 0.7;
    private static final double LEAST_LOOKS = 2 / 3.0;

    /// 16 and 36 streams, three rounds.
    static final WallOptions USUAL =
            new WallOptions(List.of(WallLayout.SIXTEEN, WallLayout.THIRTY_SIX), 3, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;
    private final Waiting waiting;

    Streams(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
        this.waiting = new Waiting(clock);
    }

    /// One round.
    ///
    /// @param ours processor seconds for one second of one stream
    /// @param looks made, over those asked for
    /// @param motion its processor seconds for one second of one stream
    private record Round(double ours, double looks, double motion) {}

    boolean run() throws IOException {
        Path folder = arguments.data().resolveSibling("footage");
        Footage.ofDebian(folder);
        Path scratch = Files.createDirectories(folder.resolveSibling("peers"));
        boolean valid = true;
        var closing = new StringBuilder("bench streams:");
        for (WallLayout layout : options.layouts()) {
            int tiles = layout.tiles();
            List<Round> rounds = new ArrayList<>();
            try (CameraProcess cameras = CameraProcess.start(WallRig.cameras(tiles, folder))) {
                for (int i = 0; i < options.rounds(); i++) {
                    rounds.add(round(cameras, tiles, scratch));
                }
            }
            double looks = median(rounds, Round::looks);
            valid &= looks >= LEAST_LOOKS;
            closing.append(said(tiles, rounds, looks));
        }
        System.out.println(closing + (valid ? "" : " INVALID: fewer looks than asked for"));
        return valid;
    }

    private Round round(CameraProcess cameras, int tiles, Path scratch) throws IOException {
        double[] own = own(cameras, tiles);
        double motion;
        try (PeerRun running = PeerRun.start(Peer.MOTION, cameras, tiles, scratch, waiting)) {
            List<ProcessHandle> processes = running.processes();
            Waiting.rest(WARM_MILLIS);
            double before = used(processes);
            long begun = clock.nanoTime();
            Waiting.rest(WINDOW_MILLIS);
            motion = (used(processes) - before) / (waiting.since(begun) * tiles);
            running.requireAlive();
        }
        System.out.printf(
                Locale.ROOT,
                "streams %d: ours %.1f ms per stream second (%.2f processors), %.0f %% of the looks; motion %.1f ms"
                        + " (%.2f processors)%n",
                tiles,
                own[0] * 1_000,
                own[0] * tiles,
                own[1] * 100,
                motion * 1_000,
                motion * tiles);
        return new Round(own[0], own[1], motion);
    }

    private double[] own(CameraProcess cameras, int tiles) {
        var command = arguments.workerCommand().with(options.engines().getFirst());
        try (var feeds = new DutyFeeds(command, tiles, cameras.port(), clock)) {
            feeds.run(WARM_MILLIS);
            CpuTime before = CpuTime.now();
            long looks = feeds.looks();
            long begun = clock.nanoTime();
            feeds.run(WINDOW_MILLIS);
            double seconds = waiting.since(begun) * tiles;
            double asked = seconds * DutyFeeds.LOOKS * DutyFeeds.DUTY;
            return new double[] {CpuTime.now().minus(before).all() / seconds, (feeds.looks() - looks) / asked};
        }
    }

    private static double used(List<ProcessHandle> processes) {
        return processes.stream().mapToDouble(CpuTime::of).sum();
    }

    private static String said(int tiles, List<Round> rounds, double looks) {
        double ours = median(rounds, Round::ours);
        double motion = median(rounds, Round::motion);
        return String.format(
                Locale.ROOT,
                " with %d streams ours %.1f ms a stream second and so %.0f streams on 70 %% of two processors (%.0f %%"
                        + " of the looks), motion %.1f ms and %.0f;",
                tiles,
                ours * 1_000,
                PROCESSORS * USED / ours,
                looks * 100,
                motion * 1_000,
                PROCESSORS * USED / motion);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        return Figures.median(rounds.stream().mapToDouble(of).toArray());
    }
}
