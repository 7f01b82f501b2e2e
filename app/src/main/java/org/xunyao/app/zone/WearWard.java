package org.xunyao.app.zone;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.wear.WearDesk;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.task.NamedTask;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.video.wear.WearSketch;

/// The work clothes in force (工作服样本): has people in counter zones compared with them, as plans and samples
/// change. Any thread may call; what waits for the store says so.
public final class WearWard implements Runnable {
    private static final System.Logger LOG = System.getLogger(WearWard.class.getName());
    private static final Ticket RULE = Ticket.ofRule("zone/1");
    /// What another station saved is seen after this.
    private static final Duration READ = Duration.ofMinutes(10);

    private final WearDesk desk;
    private final ZoneWard zones;
    private final Clock clock;
    private volatile Map<CameraId, WorkWear> wears = Map.of();
    private final Map<CameraId, List<NamedTask>> told = new ConcurrentHashMap<>();
    private Instant read = Instant.MIN;
    private @Nullable BiConsumer<CameraId, List<NamedTask>> follower;

    /// Knows nothing yet.
    public WearWard(WearDesk desk, ZoneWard zones, Clock clock) {
        this.desk = desk;
        this.zones = zones;
        this.clock = clock;
    }

    /// Has what is in force followed from now on; waits for the store.
    ///
    /// @param follows finds this out in zones of a camera, and nothing else for this ward, from now on
    public synchronized void follow(BiConsumer<CameraId, List<NamedTask>> follows) {
        follower = follows;
        run();
    }

    /// Reads it anew if it is time, and tells what changed; waits for the store. What cannot be read stays as it
    /// was.
    @Override
    public synchronized void run() {
        try {
            if (!clock.now().isBefore(read.plus(READ))) {
                var found = new HashMap<CameraId, WorkWear>();
                desk.all(RULE)
                        .forEach(wear -> found.put(new CameraId(wear.camera().text()), wear));
                wears = Map.copyOf(found);
                read = clock.now();
            }
        } catch (FaultException | RefusedException unread) {
            LOG.log(Level.WARNING, "work clothes not read: {0}", unread.getMessage());
        }
        tell();
    }

    private void tell() {
        BiConsumer<CameraId, List<NamedTask>> follows = follower;
        if (follows == null) {
            return;
        }
        for (CameraId camera : zones.drawn()) {
            List<NamedTask> next = wanted(camera);
            List<NamedTask> before = told.put(camera, next);
            boolean nothing = before == null && next.isEmpty();
            if (!nothing && !next.equals(before)) {
                follows.accept(camera, next);
            }
        }
    }

    private List<NamedTask> wanted(CameraId camera) {
        List<WearSketch> samples = wear(camera).map(WorkWear::samples).orElse(List.of());
        return samples.isEmpty()
                ? List.of()
                : zones.plan(camera).map(ZonePlan::zones).orElse(List.of()).stream()
                        .filter(zone -> zone.kind() == ZoneKind.COUNTER)
                        .limit(ZoneFinds.MOST)
                        .map(zone -> new NamedTask(zone.zone().name(), task(zone, samples)))
                        .toList();
    }

    private static TaskZone task(DrawnZone zone, List<WearSketch> samples) {
        List<Spot> corners = zone.zone().corners().stream()
                .map(corner -> new Spot(corner.x(), corner.y()))
                .toList();
        return new TaskZone(corners, new ZoneTask.Wear(samples));
    }

    /// The samples in force of a camera, if it ever had any; quick.
    public Optional<WorkWear> wear(CameraId camera) {
        return Optional.ofNullable(wears.get(camera));
    }

    /// A person saves samples; waits for the store. They are compared from now on.
    ///
    /// @param seen number of the set from which the person began, 0 if there was none
    /// @throws FaultException what {@link WearDesk#enrol} throws
    public synchronized Saved<WorkWear> enrol(
            Ticket.OfPerson ticket, CameraId camera, List<WearSketch> samples, long seen) {
        Saved<WorkWear> saved;
        try {
            saved = desk.enrol(ticket, new CameraCode(camera.code()), samples, seen);
        } catch (FaultException unsaved) {
            // Who is told that another set is in force must be shown that one.
            read = Instant.MIN;
            run();
            throw unsaved;
        }
        var next = new HashMap<>(wears);
        next.put(camera, saved.result());
        wears = Map.copyOf(next);
        tell();
        return saved;
    }
}
