package org.xunyao.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.online.OwnLine;
import org.xunyao.supervision.outage.Outage;
import org.xunyao.supervision.outage.OutageLedger;
import org.xunyao.supervision.outage.OutageLimits;
import org.xunyao.supervision.outage.Reach;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.Footage;

/// Watches for cameras from which nothing comes (离线布防): one ledger for each camera of the station,
/// one watch for each that a rule watches. Cameras of a shop that go together have one alarm, at
/// the first of them by code that is watched and has film from before.
public final class OutageWard {
    /// Outages of a day are counted, and one that lasts stays whole.
    private static final Duration KEPT = Duration.ofHours(26);

    private final Supplier<List<Post>> posts;
    private final Predicate<CameraId> ours;
    private final Means means;
    private final OutageLimits limits;
    private final Clock clock;
    private final Map<CameraId, OutageLedger> ledgers = new HashMap<>();
    private final Map<Post, OutageWatch> watches = new HashMap<>();

    /// What it works with.
    ///
    /// @param film of cameras, as far as it is held
    /// @param newest when the newest unit of a camera came; empty if none is held
    /// @param executor does what takes seconds
    public record Means(
            AlarmRaising raising, FilmHeld film, Function<CameraId, Optional<Instant>> newest, Executor executor) {}

    /// Port: film of the last minute.
    @FunctionalInterface
    public interface FilmHeld {
        /// What is held between two moments, from the key unit before on.
        Footage between(CameraId camera, Instant from, Instant to);
    }

    /// @param posts in force now
    /// @param ours whether a camera is this station's to watch
    public OutageWard(
            Supplier<List<Post>> posts, Predicate<CameraId> ours, Means means, OutageLimits limits, Clock clock) {
        this.posts = posts;
        this.ours = ours;
        this.means = means;
        this.limits = limits;
        this.clock = clock;
    }

    /// Takes one second of all cameras and lets the watches judge; to be called once a second, by
    /// one thread.
    ///
    /// @param shops whose camera each is
    /// @param second what each of them was
    public void second(Map<CameraId, String> shops, Map<CameraId, OwnLine.Second> second) {
        Instant now = clock.now();
        ledgers.keySet().retainAll(second.keySet());
        Reach.of(second).forEach((camera, reach) -> {
            OutageLedger before = ledgers.computeIfAbsent(camera, fresh -> OutageLedger.starting(limits, now));
            Reach seen = ours.test(camera) ? reach : Reach.UNKNOWN;
            ledgers.put(camera, before.second(now, seen).keepingSince(now.minus(KEPT)));
        });
        follow(now);
        watches.values().forEach(watch -> judge(watch, shops, now));
    }

    private void follow(Instant now) {
        List<Post> watched = posts.get().stream().filter(Post::isOutage).toList();
        watches.keySet().retainAll(watched);
        watched.forEach(post -> watches.computeIfAbsent(post, one -> new OutageWatch(one, means, limits, now)));
    }

    private void judge(OutageWatch watch, Map<CameraId, String> shops, Instant now) {
        CameraId camera = watch.post().camera();
        OutageLedger ledger = ledgers.get(camera);
        if (ledger == null) {
            return;
        }
        watch.next(ledger, nth -> told(camera, shops, nth), now, clock.zone()).ifPresent(means.executor()::execute);
    }

    private Optional<Outage> told(CameraId camera, Map<CameraId, String> shops, int nth) {
        String shop = Objects.requireNonNull(shops.get(camera));
        var beside = new HashMap<CameraId, OutageLedger>();
        ledgers.forEach((each, ledger) -> {
            if (shop.equals(shops.get(each))) {
                beside.put(each, ledger);
            }
        });
        boolean speaks = Outage.together(camera, beside, limits.together()).stream()
                .filter(this::tells)
                .findFirst()
                .map(camera::equals)
                .orElse(true);
        return speaks ? Optional.of(Outage.of(camera, beside, limits, nth)) : Optional.empty();
    }

    private boolean tells(CameraId camera) {
        OutageLedger ledger = ledgers.get(camera);
        return ledger != null && watches.values().stream().anyMatch(watch -> watch.of(camera) && watch.tells(ledger));
    }
}
