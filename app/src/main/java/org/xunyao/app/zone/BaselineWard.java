package org.xunyao.app.zone;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.picture.Cover;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mask.MaskShape;
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
    private final Hiding hiding;
    private final Executor background;
    private final Clock clock;
    private volatile Map<Key, ZoneBaseline> baselines = Map.of();
    /// What the worker was told of each camera.
    private final Map<CameraId, List<NamedZone>> told = new ConcurrentHashMap<>();
    /// What is on its way into the store; the worker may say a thing twice.
    private final Set<Learnt> keeping = ConcurrentHashMap.newKeySet();
    private Instant read = Instant.MIN;
    private @Nullable BiConsumer<CameraId, List<NamedZone>> follower;

    /// What of cameras is hidden (隐私遮挡).
    ///
    /// @param now what must not be seen now, lifted or not: of a camera that is turned away all of it
    /// @param drawn the areas that were drawn, as the camera sees them where it watches
    public record Hiding(Function<CameraId, Cover> now, Function<CameraId, List<MaskShape>> drawn) {}

    private record Key(CameraId camera, String zone) {}

    private record Learnt(CameraId camera, NamedZone zone) {}

    /// Knows nothing yet.
    ///
    /// @param hiding whose cells are never compared nor kept
    /// @param background does what waits for the store
    public BaselineWard(BaselineDesk desk, ZoneWard zones, Hiding hiding, Executor background, Clock clock) {
        this.desk = desk;
        this.zones = zones;
        this.hiding = hiding;
        this.background = background;
        this.clock = clock;
    }

    /// Has what is in force followed from now on; waits for the store.
    ///
    /// @param follows compares these zones of a camera, and no others, from now on
    public synchronized void follow(BiConsumer<CameraId, List<NamedZone>> follows) {
        follower = follows;
        zones.first(this::tell);
        run();
    }

    /// Other areas are hidden from now on; returns at once.
    public void hidden() {
        try {
            background.execute(this);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.DEBUG, "the program ends");
        }
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
            blank();
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

    /// What was learnt of places that are hidden since is not kept.
    private void blank() {
        for (ZoneBaseline one : baselines.values()) {
            Key key = key(one);
            CellSet cells = HiddenCells.of(hiding.drawn().apply(key.camera()));
            if (one.shows(cells)) {
                hold(key, desk.blank(RULE, one.camera(), one.zone(), cells).result());
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

    private synchronized void tell() {
        BiConsumer<CameraId, List<NamedZone>> follows = follower;
        if (follows == null) {
            return;
        }
        int hour = clock.now().atZone(clock.zone()).getHour();
        for (CameraId camera : zones.drawn()) {
            List<NamedZone> next = wanted(camera, hour);
            List<NamedZone> before = told.put(camera, next);
            boolean nothing = before == null && next.isEmpty();
            if (!nothing && !next.equals(before)) {
                follows.accept(camera, next);
            }
        }
    }

    private List<NamedZone> wanted(CameraId camera, int hour) {
        List<NamedZone> named = new ArrayList<>();
        CellSet hidden = HiddenCells.of(hiding.now().apply(camera));
        for (DrawnZone drawn : compared(camera)) {
            String name = drawn.zone().name();
            CellSet all = CellGrid.of(drawn.zone()::contains);
            CellSet cells = all.without(hidden);
            Optional<ZoneBaseline> baseline = baseline(camera, name);
            if (cells.size() > 0) {
                Optional<CellSketch> sketch =
                        baseline.flatMap(one -> one.at(hour)).flatMap(one -> one.without(hidden));
                Learning learning = baseline.map(one -> one.learning(hour))
                        .filter(how -> how == Learning.ANEW || sketch.isPresent())
                        .orElse(Learning.NONE);
                named.add(new NamedZone(
                        name,
                        baseline.map(ZoneBaseline::number).orElse(NamedZone.NOBODY),
                        new CellZone(cells, learning, sketch),
                        all.without(cells)));
            }
        }
        return List.copyOf(named);
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
        boolean asked = zone.confirmation() != NamedZone.NOBODY
                && told.getOrDefault(camera, List.of()).contains(zone);
        if (asked && keeping.add(new Learnt(camera, zone))) {
            background.execute(() -> {
                try {
                    keep(camera, zone, sketch);
                } finally {
                    keeping.remove(new Learnt(camera, zone));
                }
            });
        }
    }

    /// The zone says for which confirmation it was learnt, so what a person asks for meanwhile is not it.
    private synchronized void keep(CameraId camera, NamedZone zone, CellSketch sketch) {
        if (sketch.cells().meets(HiddenCells.of(hiding.now().apply(camera)))) {
            // Hidden while it was on its way.
            tell();
            return;
        }
        try {
            Saved<ZoneBaseline> saved =
                    desk.learn(RULE, new CameraCode(camera.code()), zone.name(), zone.confirmation(), sketch);
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
