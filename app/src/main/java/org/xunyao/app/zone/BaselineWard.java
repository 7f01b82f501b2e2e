package org.xunyao.app.zone;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.baseline.BaselineDesk;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.video.CameraId;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.Learning;
import org.xunyao.video.cells.NamedZone;

/// The baselines in force (区域基准): tells the worker which zones to compare with what, as the plan and the hour
/// change, and keeps what it learns. Any thread may call; what waits for the store says so.
public final class BaselineWard implements Runnable {
    private static final System.Logger LOG = System.getLogger(BaselineWard.class.getName());
    private static final Ticket RULE = Ticket.ofRule("zone/1");
    /// What another station asked for is seen after this.
    private static final Duration READ = Duration.ofMinutes(10);

    private final BaselineDesk desk;
    private final ZoneWard zones;
    private final Executor background;
    private final Clock clock;
    private volatile Map<Key, ZoneBaseline> baselines = Map.of();
    private final Map<CameraId, Told> told = new ConcurrentHashMap<>();
    private Instant read = Instant.MIN;
    private @Nullable BiConsumer<CameraId, List<NamedZone>> follower;

    private record Key(CameraId camera, String zone) {}

    /// What the worker was told of a camera.
    ///
    /// @param numbers of the baselines by zone
    private record Told(List<NamedZone> zones, Map<String, Long> numbers) {}

    /// Knows nothing yet.
    ///
    /// @param background does what waits for the store
    public BaselineWard(BaselineDesk desk, ZoneWard zones, Executor background, Clock clock) {
        this.desk = desk;
        this.zones = zones;
        this.background = background;
        this.clock = clock;
    }

    /// Has what is in force followed from now on; waits for the store.
    ///
    /// @param follows compares these zones of a camera, and no others, from now on
    public synchronized void follow(BiConsumer<CameraId, List<NamedZone>> follows) {
        follower = follows;
        run();
    }

    /// Reads it anew if it is time, and tells what changed; waits for the store. What cannot be read stays as it
    /// was.
    @Override
    public synchronized void run() {
        try {
            if (!clock.now().isBefore(read.plus(READ))) {
                read();
                drop();
            }
        } catch (FaultException | RefusedException unread) {
            LOG.log(Level.WARNING, "baselines not read: {0}", unread.getMessage());
        }
        tell();
    }

    private void read() {
        var found = new HashMap<Key, ZoneBaseline>();
        desk.all(RULE).forEach(one -> found.put(key(one), one));
        baselines = Map.copyOf(found);
        read = clock.now();
    }

    /// Sketches of zones that are drawn no more are of no use to anybody.
    private void drop() {
        for (ZoneBaseline one : baselines.values()) {
            Key key = key(one);
            // A plan that could not be read is not one without this zone.
            boolean drawn = zones.plan(key.camera()).isEmpty()
                    || compared(key.camera()).stream()
                            .anyMatch(zone -> zone.zone().name().equals(key.zone()));
            if (!drawn && !one.hours().isEmpty()) {
                desk.drop(RULE, one.camera(), one.zone());
                hold(
                        key,
                        new ZoneBaseline(
                                one.camera(), one.zone(), one.number(), one.askedAt(), one.askedBy(), List.of()));
            }
        }
    }

    private static Key key(ZoneBaseline of) {
        return new Key(new CameraId(of.camera().text()), of.zone());
    }

    private void hold(Key key, ZoneBaseline baseline) {
        var next = new HashMap<>(baselines);
        next.put(key, baseline);
        baselines = Map.copyOf(next);
    }

    private List<DrawnZone> compared(CameraId camera) {
        return zones.plan(camera).map(ZonePlan::zones).orElse(List.of()).stream()
                .filter(zone -> ZoneBaseline.appliesTo(zone.kind()))
                .toList();
    }

    private void tell() {
        BiConsumer<CameraId, List<NamedZone>> follows = follower;
        if (follows == null) {
            return;
        }
        int hour = clock.now().atZone(clock.zone()).getHour();
        for (CameraId camera : zones.drawn()) {
            Told next = told(camera, hour);
            Told before = told.put(camera, next);
            boolean nothing = before == null && next.zones().isEmpty();
            if (!nothing && !next.equals(before)) {
                follows.accept(camera, next.zones());
            }
        }
    }

    private Told told(CameraId camera, int hour) {
        List<NamedZone> named = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        for (DrawnZone drawn : compared(camera)) {
            String name = drawn.zone().name();
            CellSet cells = CellGrid.of(drawn.zone()::contains);
            Optional<ZoneBaseline> baseline = baseline(camera, name);
            if (cells.size() > 0) {
                Learning learning = baseline.map(one -> one.learning(hour)).orElse(Learning.NONE);
                named.add(new NamedZone(name, new CellZone(cells, learning, baseline.flatMap(one -> one.at(hour)))));
                baseline.ifPresent(one -> numbers.put(name, one.number()));
            }
        }
        return new Told(List.copyOf(named), Map.copyOf(numbers));
    }

    /// What was confirmed of a zone last, if it ever was; quick.
    public Optional<ZoneBaseline> baseline(CameraId camera, String zone) {
        return Optional.ofNullable(baselines.get(new Key(camera, zone)));
    }

    /// A person says that all is in order in a zone now; waits for the store. The worker begins to learn at once.
    ///
    /// @throws FaultException what {@link BaselineDesk#ask} throws
    public synchronized Saved<ZoneBaseline> ask(Ticket.OfPerson ticket, CameraId camera, String zone) {
        Saved<ZoneBaseline> asked = desk.ask(ticket, new CameraCode(camera.code()), zone);
        hold(new Key(camera, zone), asked.result());
        tell();
        return asked;
    }

    /// Keeps what the worker has learnt, if it is still wanted; returns at once.
    public void learnt(CameraId camera, NamedZone zone, CellSketch sketch) {
        // Read now: what a person asks for from here on is not what was learnt.
        Told now = told.get(camera);
        Long number = now == null || !now.zones().contains(zone)
                ? null
                : now.numbers().get(zone.name());
        if (number != null) {
            background.execute(() -> keep(camera, zone, number, sketch));
        }
    }

    private synchronized void keep(CameraId camera, NamedZone zone, long number, CellSketch sketch) {
        try {
            Saved<ZoneBaseline> saved = desk.learn(RULE, new CameraCode(camera.code()), zone.name(), number, sketch);
            hold(new Key(camera, zone.name()), saved.result());
        } catch (FaultException | RefusedException unkept) {
            LOG.log(Level.WARNING, "baseline of {0} not kept: {1}", camera.code(), unkept.getMessage());
            // Told anew, the worker learns it once more.
            told.remove(camera);
            return;
        }
        tell();
    }
}
