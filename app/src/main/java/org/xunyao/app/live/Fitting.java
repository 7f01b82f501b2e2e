package org.xunyao.app.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xunyao.ingest.CameraStreams;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.WorkerState;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.fit.Fit;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.fit.FitPolicy;
import org.xunyao.video.fit.Past;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.fit.Sight;
import org.xunyao.video.fit.Strain;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.fit.Wish;

/// Has decided which streams are fetched, decoded and shown, and has it done (码流随格): once a second, when
/// what is shown changes, and when a stream begins. Any thread may call.
final class Fitting {
    private static final int BITS = 8;
    private static final int KILO = 1_000;
    /// How much of a measured rate is that of the last second: a key frame shall not count for all.
    private static final double NEW = 0.2;

    private volatile List<Fitted> cameras;
    private final FitLimits limits;
    private final FitPolicy policy;
    private final Map<StreamKind, CameraStreams> streams;
    private final MediaWorker worker;
    private final StreamVitals vitals;
    private final Clock clock;
    private final Map<CameraStream, Seen> seen = new HashMap<>();
    private final Set<CameraStream> running = new HashSet<>();
    private volatile Map<CameraId, PictureSize> places = Map.of();
    private volatile Map<CameraId, Past> past = Map.of();
    private Strain strain = Strain.NONE;

    /// A camera whose streams are fitted.
    ///
    /// @param line whose budget its streams share
    /// @param addresses of its streams, those that make sense
    /// @param two whether it offers a small stream
    record Fitted(CameraId id, String line, LiveCamera live, Map<StreamKind, StreamAddress> addresses, boolean two) {}

    /// What is known of a stream over time.
    private record Seen(Sight.State state, Duration since, double kbits) {}

    Fitting(
            List<Fitted> cameras,
            FitLimits limits,
            Map<StreamKind, CameraStreams> streams,
            MediaWorker worker,
            StreamVitals vitals,
            Clock clock) {
        this.cameras = List.copyOf(cameras);
        this.limits = limits;
        this.policy = new FitPolicy(limits);
        this.streams = Map.copyOf(streams);
        this.worker = worker;
        this.vitals = vitals;
        this.clock = clock;
    }

    /// One more camera, from the next decision on.
    synchronized void add(Fitted camera) {
        cameras = Stream.concat(cameras.stream(), Stream.of(camera)).toList();
    }

    /// What stands on the walls from now on, in places of no smaller and no larger sides than these.
    void showing(Map<CameraId, PictureSize> now, PictureSize least, PictureSize most) {
        var wanted = new HashMap<CameraId, PictureSize>();
        now.forEach((camera, place) -> wanted.put(
                camera,
                new PictureSize(
                        Math.clamp(place.width(), least.width(), most.width()),
                        Math.clamp(place.height(), least.height(), most.height()))));
        places = Map.copyOf(wanted);
    }

    /// What a tile has to say of its stream; empty before anything was decided.
    Optional<ShownStream> shown(CameraId camera) {
        return Optional.ofNullable(past.get(camera))
                .flatMap(decided -> cameras.stream()
                        .filter(fitted -> fitted.id().equals(camera))
                        .findFirst()
                        .map(fitted -> new ShownStream(
                                decided.fit(),
                                fitted.live().post(),
                                fitted.live().feed(decided.fit().shown()).rerouted())));
    }

    /// Other addresses of a camera's streams; those without one stop. What was seen and kept of it until now
    /// was of another device.
    ///
    /// @return whether the camera is one of these
    synchronized boolean rewire(CameraId id, Map<StreamKind, StreamAddress> addresses) {
        Optional<Fitted> found =
                cameras.stream().filter(camera -> camera.id().equals(id)).findFirst();
        found.ifPresent(camera -> {
            for (StreamKind kind : StreamKind.values()) {
                CameraStreams of = streams.get(kind);
                if (of != null && running.remove(new CameraStream(id, kind))) {
                    of.stop(id);
                }
            }
            camera.addresses().clear();
            camera.addresses().putAll(addresses);
            camera.live().rewired();
            decide();
        });
        return found.isPresent();
    }

    /// Measures and decides; to be called once a second.
    synchronized void second() {
        for (Fitted camera : cameras) {
            for (StreamKind kind : camera.addresses().keySet()) {
                measure(new CameraStream(camera.id(), kind), camera.live().feed(kind));
            }
        }
        MediaWorker.Effort effort = worker.effort();
        strain = warm() ? strain.after(effort.sent(), effort.made(), limits.strain()) : strain.anew();
        decide();
    }

    /// A worker that has just begun still fetches up.
    private boolean warm() {
        return worker.state() instanceof WorkerState.Running running
                && Duration.between(running.since(), clock.now())
                                .compareTo(limits.strain().window())
                        >= 0;
    }

    private void measure(CameraStream stream, CameraFeed feed) {
        double now = (double) feed.takeBytes() * BITS / KILO;
        Seen known = seen.get(stream);
        if (known != null && known.state() == Sight.State.LIVE) {
            double rate = known.kbits() == 0 ? now : known.kbits() * (1 - NEW) + now * NEW;
            seen.put(stream, new Seen(known.state(), known.since(), rate));
        }
    }

    /// Decides and has done what was decided.
    synchronized void decide() {
        Duration now = Duration.ofNanos(clock.nanoTime());
        Map<CameraId, PictureSize> cells = places;
        var wishes = new ArrayList<Wish>();
        for (Fitted camera : cameras) {
            wishes.add(new Wish(
                    camera.id(),
                    camera.line(),
                    camera.live().post(),
                    Optional.ofNullable(cells.get(camera.id())),
                    sight(camera, StreamKind.MAIN, now),
                    camera.addresses().containsKey(StreamKind.SUB)
                            ? Optional.of(sight(camera, StreamKind.SUB, now))
                            : Optional.empty()));
        }
        Map<CameraId, Past> decided = policy.decide(wishes, past, strain.over(), now);
        past = decided;
        for (Fitted camera : cameras) {
            Past one = decided.get(camera.id());
            if (one != null) {
                hold(camera, one.fit());
                camera.live().fit(one.fit(), Optional.ofNullable(cells.get(camera.id())));
            }
        }
    }

    private Sight sight(Fitted camera, StreamKind kind, Duration now) {
        var stream = new CameraStream(camera.id(), kind);
        Sight.State state = state(camera, stream);
        Seen known = seen.get(stream);
        if (known == null || known.state() != state) {
            known = new Seen(state, now, known == null ? 0 : known.kbits());
            seen.put(stream, known);
        }
        Optional<PictureSize> size = camera.live().feed(kind).size();
        boolean tooLarge = size.filter(shot -> !MediaWorker.decodes(shot)).isPresent();
        return new Sight(state, now.minus(known.since()), size, (int) Math.round(known.kbits()), tooLarge);
    }

    /// A stream without an address that makes sense never comes.
    private Sight.State state(Fitted camera, CameraStream stream) {
        if (!camera.addresses().containsKey(stream.kind())) {
            return Sight.State.DEAD;
        }
        return switch (health(stream)) {
            case StreamHealth.Idle _ -> Sight.State.IDLE;
            case StreamHealth.Connecting _ -> Sight.State.COMING;
            case StreamHealth.Live _, StreamHealth.Late _ -> Sight.State.LIVE;
            case StreamHealth.Stalled _, StreamHealth.Down _ -> Sight.State.DEAD;
        };
    }

    /// How a stream is doing.
    StreamHealth health(CameraStream stream) {
        CameraStreams of = streams.get(stream.kind());
        return of == null ? new StreamHealth.Idle() : of.health(stream.camera());
    }

    private void hold(Fitted camera, Fit fit) {
        camera.addresses().forEach((kind, address) -> {
            var stream = new CameraStream(camera.id(), kind);
            CameraStreams of = streams.get(kind);
            if (of != null && fit.held().contains(kind) && running.add(stream)) {
                of.start(
                        camera.id(),
                        address,
                        vitals.listen(stream, address, camera.live().feed(kind)));
            } else if (of != null && !fit.held().contains(kind) && running.remove(stream)) {
                of.stop(camera.id());
            }
        });
    }
}
