package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.live.Attendance;
import org.xunyao.app.live.Watching;
import org.xunyao.bench.eyes.EyeBenches;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.gauge.StreetFilm;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.demo.window.Screen;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.wall.WallLayout;

/// From a person's leaving the post to the alarm on the screen, less the time that the rule waits.
/// The film says when somebody leaves, as a person read it: where it begins anew. Streams, worker,
/// watches, evidence, store and the queue beside the wall are the program's own; the queue is read
/// with each alarm and every five seconds, as the window reads it.
final class Latency {
    /// As often as the window reads what waits.
    private static final double READ_EVERY = 5;
    private static final int PATIENCE = 60;
    private static final int APART = 5;
    private static final int FIRST = 50;
    private static final long LOOK_MILLIS = 20;
    private static final double WANTED = 2;
    private static final double LEAST = 0.9;
    private static final Duration AROUND = Duration.ofSeconds(10);

    /// 16 cameras; the rounds are the times that somebody leaves at each of them.
    static final WallOptions USUAL = new WallOptions(List.of(WallLayout.SIXTEEN), 3, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;
    private final Waiting waiting;
    private final Map<AlarmId, Instant> shown = new ConcurrentHashMap<>();
    private final Set<AlarmId> matched = new HashSet<>();
    private final List<Double> late = new ArrayList<>();
    private int others;

    Latency(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
        this.waiting = new Waiting(clock);
    }

    boolean run() throws IOException, InterruptedException {
        Path footage = arguments.data().resolveSibling("footage");
        Path film = StreetFilm.in(footage, EyeBenches.film());
        byte[] first = StreetFilm.first(film);
        Fx.start(() -> {});
        WallLayout layout = options.layouts().getFirst();
        int tiles = layout.tiles();
        Path data = footage.resolveSibling("latency-" + ProcessHandle.current().pid());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var alarms = AlarmStation.open(data, tiles, threads, clock);
                CameraProcess cameras = CameraProcess.start(cameras(tiles, film));
                var rig = new WallRig(
                        new WallRig.Station(
                                arguments.workerCommand().with(options.engines().getFirst()),
                                WallRig.points(tiles, cameras.port()),
                                new Watching(alarms.posts(), alarms::raising, threads, Attendance.alone()),
                                alarms::beside),
                        layout,
                        clock)) {
            waiting.until("all tiles have pictures", PATIENCE, () -> rig.alive() == tiles);
            note(rig, alarms);
            watch(rig, alarms, first, tiles);
            return say(tiles);
        }
    }

    private static List<String> cameras(int tiles, Path film) {
        var words = new ArrayList<String>();
        for (int i = 0; i < tiles; i++) {
            int begin = (FIRST + APART * i) % StreetFilm.SECONDS;
            words.addAll(List.of("--camera", "%s=%s,%d".formatted(WallRig.path(i), film, begin)));
        }
        return words;
    }

    private void watch(WallRig rig, AlarmStation alarms, byte[] first, int tiles) {
        long begun = clock.nanoTime();
        double read = 0;
        double most = (options.rounds() + 1.0) * StreetFilm.SECONDS;
        while (late.size() < tiles * options.rounds() && waiting.since(begun) < most) {
            if (waiting.since(begun) >= read) {
                read += READ_EVERY;
                alarms.refresh();
            }
            if (shown.size() > matched.size()) {
                alarms.raised().forEach(alarm -> told(rig, alarm, first));
            }
            Waiting.rest(LOOK_MILLIS);
        }
    }

    private void told(WallRig rig, Alarm.Raised alarm, byte[] first) {
        Instant seen = shown.get(alarm.id());
        if (seen == null || !matched.add(alarm.id())) {
            return;
        }
        Instant from = alarm.head().finding().from();
        Optional<Instant> left = rig
                .pipeline()
                .film(alarm.head().finding().camera(), from.minus(AROUND), from.plus(AROUND))
                .units()
                .stream()
                .filter(unit -> unit.key() && StreetFilm.holds(unit.bytes(), first))
                .map(AccessUnit::arrival)
                .findFirst();
        if (left.isEmpty()) {
            others++;
            return;
        }
        double seconds = Duration.between(left.get(), seen)
                        .minus(alarm.head().finding().threshold())
                        .toMillis()
                / 1_000.0;
        late.add(seconds);
        System.out.printf(
                Locale.ROOT,
                "latency %s: %.2f s, begun %.2f s after the leaving, sealed and raised %.2f s before it was shown%n",
                alarm.head().finding().camera().code(),
                seconds,
                Duration.between(left.get(), from).toMillis() / 1_000.0,
                Duration.between(alarm.head().raisedAt(), seen).toMillis() / 1_000.0);
    }

    private boolean say(int tiles) {
        double[] all = late.stream().mapToDouble(Double::doubleValue).toArray();
        boolean valid = all.length >= LEAST * tiles * options.rounds();
        System.out.printf(
                Locale.ROOT,
                "bench latency: %d cameras, %d alarms of %d leavings, median %.2f s, p95 %.2f s, most %.2f s (wanted"
                        + " %.0f); %d others%s%n",
                tiles,
                all.length,
                tiles * options.rounds(),
                all.length == 0 ? Double.NaN : Figures.median(all),
                all.length == 0 ? Double.NaN : Figures.p95(all),
                all.length == 0 ? Double.NaN : Figures.share(all, 1),
                WANTED,
                others,
                valid ? "" : " INVALID: too few alarms");
        return valid;
    }

    /// Notes when an alarm of the queue was first laid out in the window.
    private void note(WallRig rig, AlarmStation alarms) {
        Screen.onFx(() -> {
            rig.scene()
                    .addPostLayoutPulseListener(
                            () -> alarms.listed().forEach(id -> shown.putIfAbsent(id, clock.now())));
            return true;
        });
    }
}
