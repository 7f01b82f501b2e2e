package org.xunyao.app.zone.draw;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Ticket;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.still.NewestStill;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.zone.BaselineWard;
import org.xunyao.app.zone.WearWard;
import org.xunyao.app.zone.ZoneFollowers;
import org.xunyao.app.zone.ZoneWard;
import org.xunyao.kernel.Clock;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneCoverage;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.video.CameraId;
import org.xunyao.video.wear.WearSketch;

/// Draws over the newest picture that the station holds of a camera.
///
/// @param offered whether the person may draw
public record ZonesAtDesk(
        Sources sources, List<AlarmRuleRow> rules, Ticket.OfPerson ticket, Clock clock, boolean offered)
        implements ZonePorts {
    private static final int PAGE = 1_000;
    /// Looks are remembered for less.
    private static final Duration SEEN = Duration.ofHours(2);

    /// Where everything comes from.
    public record Sources(
            ZoneWard zones, ZoneFollowers followers, MaskWard masks, CameraDesk cameras, Pipeline pipeline) {
        private BaselineWard baselines() {
            return followers.baselines();
        }

        private WearWard wears() {
            return followers.wears();
        }
    }

    /// Copies the rules.
    public ZonesAtDesk {
        rules = List.copyOf(rules);
    }

    @Override
    public Optional<ZonePlan> plan(CameraId camera) {
        return sources.zones().plan(camera);
    }

    @Override
    public Cover cover(CameraId camera) {
        return sources.masks().unlifted(camera);
    }

    @Override
    public Optional<ByteBuffer> still(CameraId camera) {
        return NewestStill.of(sources.pipeline(), camera);
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    @Override
    public List<Sister> sisters(CameraId camera) {
        var all = new ArrayList<RegisteredCamera>();
        Optional<CameraCode> after = Optional.empty();
        List<RegisteredCamera> page;
        do {
            page = sources.cameras().page(ticket, after, PAGE);
            all.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().code());
        } while (page.size() == PAGE);
        Optional<RegisteredCamera> own = all.stream()
                .filter(one -> one.code().text().equals(camera.code()))
                .findFirst();
        return own.map(self -> all.stream()
                        .filter(one -> !one.code().equals(self.code())
                                && one.withdrawn().isEmpty()
                                && sisters(self, one))
                        .map(this::sister)
                        .toList())
                .orElse(List.of());
    }

    private static boolean sisters(RegisteredCamera one, RegisteredCamera other) {
        String model = one.device().model();
        return one.site().shop().equals(other.site().shop())
                || (!model.isEmpty() && model.equals(other.device().model()));
    }

    private Sister sister(RegisteredCamera camera) {
        var id = new CameraId(camera.code().text());
        Optional<ZonePlan> plan = plan(id);
        return new Sister(
                id,
                camera.site().shop() + " " + camera.site().place(),
                plan.map(now -> now.zones().size()).orElse(0),
                plan.map(ZonePlan::number).orElse(0L));
    }

    @Override
    public Optional<ZoneBaseline> baseline(CameraId camera, String zone) {
        return sources.baselines().baseline(camera, zone);
    }

    @Override
    public Optional<WorkWear> wear(CameraId camera) {
        return sources.wears().wear(camera);
    }

    @Override
    public WorkWear enrol(CameraId camera, List<WearSketch> samples, long seen) {
        return sources.wears().enrol(ticket, camera, samples, seen).result();
    }

    @Override
    public ZoneCoverage coverage(CameraId camera, Zone zone) {
        Instant now = now();
        return ZoneCoverage.of(sources.pipeline().looks(camera, now.minus(SEEN), now), zone);
    }

    @Override
    public Optional<ZoneFollowers.Unread> unread(CameraId camera, DrawnZone zone) {
        return sources.followers().unread(camera, zone);
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public void confirm(CameraId camera, String zone) {
        sources.baselines().ask(ticket, camera, zone);
    }

    @Override
    public ZonePlan draw(CameraId camera, List<DrawnZone> zones, long seen) {
        return sources.zones().draw(ticket, camera, zones, seen).result();
    }
}
