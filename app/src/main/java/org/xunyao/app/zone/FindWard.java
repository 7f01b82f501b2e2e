package org.xunyao.app.zone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xunyao.app.picture.Cover;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.task.NamedTask;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;

/// Tells the worker in which zones words are read (识读任务), as plans and masks change. Any thread may call.
public final class FindWard implements Runnable {
    private final ZoneWard zones;
    private final Map<ZoneKind, ZoneTask.Words> reading;
    private final Function<CameraId, Cover> hidden;
    private final BiConsumer<CameraId, List<NamedTask>> follows;
    private final Map<CameraId, List<NamedTask>> told = new ConcurrentHashMap<>();

    /// @param reading in which kinds of zones words are read, and how
    /// @param hidden what of a camera must not be seen now, lifted or not: a zone that it meets is not read
    /// @param follows finds out in these zones of a camera, and no others, from now on
    public FindWard(
            ZoneWard zones,
            Map<ZoneKind, ZoneTask.Words> reading,
            Function<CameraId, Cover> hidden,
            BiConsumer<CameraId, List<NamedTask>> follows) {
        this.zones = zones;
        this.reading = Map.copyOf(reading);
        this.hidden = hidden;
        this.follows = follows;
    }

    /// Tells what changed.
    @Override
    public synchronized void run() {
        for (CameraId camera : zones.drawn()) {
            List<NamedTask> next = wanted(camera);
            List<NamedTask> before = told.get(camera);
            boolean nothing = before == null && next.isEmpty();
            if (!nothing && !next.equals(before)) {
                follows.accept(camera, next);
            }
            told.put(camera, next);
        }
    }

    private List<NamedTask> wanted(CameraId camera) {
        Cover cover = hidden.apply(camera);
        return zones.plan(camera).map(ZonePlan::zones).orElse(List.of()).stream()
                .filter(zone -> !HiddenCells.meet(cover, zone.zone()))
                .flatMap(zone -> words(zone).map(words -> task(zone, words)).stream())
                .toList();
    }

    /// Whether words would be read in a zone, but a privacy mask meets it, or masks are not known yet.
    public boolean masked(CameraId camera, DrawnZone zone) {
        return words(zone).isPresent() && HiddenCells.meet(hidden.apply(camera), zone.zone());
    }

    private Optional<ZoneTask.Words> words(DrawnZone zone) {
        return Optional.ofNullable(reading.get(zone.kind()))
                .filter(words -> words.use() != TextUse.GOODS || asksForGoods(zone));
    }

    /// Customers stand before shelves: nobody reads there whom no rule asks to.
    private static boolean asksForGoods(DrawnZone zone) {
        return zone.watch()
                .flatMap(watch -> AlarmRuleKind.of(watch.rule()))
                .filter(AlarmRuleKind::goods)
                .isPresent();
    }

    private static NamedTask task(DrawnZone drawn, ZoneTask.Words words) {
        Zone zone = drawn.zone();
        List<Spot> corners = zone.corners().stream()
                .map(corner -> new Spot(corner.x(), corner.y()))
                .toList();
        return new NamedTask(zone.name(), new TaskZone(corners, words));
    }
}
