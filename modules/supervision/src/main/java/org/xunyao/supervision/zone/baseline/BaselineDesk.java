package org.xunyao.supervision.zone.baseline;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneDesk;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.ZonePlans;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.Learning;

/// Where baselines of zones are asked for and kept (区域基准). A person says that all is in order now; the machine
/// only learns what was asked for, or what agrees with it. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class BaselineDesk {
    /// Saying that all is in order now (以当前画面为基准).
    public static final Action ASK = new Action("zone.baseline");

    /// Keeping what was learnt (学习基准).
    public static final Action LEARN = new Action("zone.learn");

    /// Taking sketches away that nothing is compared with any more (清除基准).
    public static final Action DROP = new Action("zone.drop");

    private static final String KIND = "camera";
    private static final Target ALL = new Target(KIND, "*");

    private final Office office;
    private final ZoneBaselines baselines;
    private final ZonePlans plans;
    private final Clock clock;

    /// @param plans what is drawn
    public BaselineDesk(Office office, ZoneBaselines baselines, ZonePlans plans, Clock clock) {
        this.office = office;
        this.baselines = baselines;
        this.plans = plans;
        this.clock = clock;
    }

    /// The newest of each zone that has one.
    public List<ZoneBaseline> all(Ticket ticket) {
        return office.look(ticket, ZoneDesk.LOOK, ALL, tx -> baselines.newest(tx));
    }

    /// From now on a zone is compared with how it looks now. Until that is learnt nothing is known of it: what
    /// was in order before is not.
    ///
    /// @throws FaultException `ZONE-BASELINE` if no zone of shelves, floor or licences of that name is drawn
    public Saved<ZoneBaseline> ask(Ticket ticket, CameraCode camera, String zone) {
        return office.perform(ticket, ASK, target(camera), tx -> {
            if (!drawn(tx, camera, zone)) {
                throw new FaultException("ZONE-BASELINE", "no such zone");
            }
            long last =
                    baselines.newest(tx, camera, zone).map(ZoneBaseline::number).orElse(0L);
            var asked = new ZoneBaseline(camera, zone, last + 1, clock.now(), ticket.actor(), List.of());
            baselines.add(tx, asked);
            return asked;
        });
    }

    /// Keeps what was learnt of a zone at the hour that it is now. With the first of a number, those of the
    /// numbers before are gone.
    ///
    /// @param number of the confirmation that it was learnt for
    /// @throws FaultException `ZONE-STALE` if it is not wanted any more
    public Saved<ZoneBaseline> learn(Ticket ticket, CameraCode camera, String zone, long number, CellSketch sketch) {
        return office.perform(ticket, LEARN, target(camera), tx -> {
            int hour = clock.now().atZone(clock.zone()).getHour();
            Optional<ZoneBaseline> asked = baselines
                    .newest(tx, camera, zone)
                    .filter(one -> one.number() == number && one.learning(hour) != Learning.NONE);
            if (asked.isEmpty() || !drawn(tx, camera, zone)) {
                throw new FaultException("ZONE-STALE", "not wanted any more");
            }
            ZoneBaseline of = asked.get();
            boolean first = of.confirmed().isEmpty();
            baselines.add(tx, of, new HourSketch(hour, clock.now(), first, sketch));
            if (first) {
                baselines.drop(tx, camera, zone, number);
            }
            return baselines.newest(tx, camera, zone).orElseThrow();
        });
    }

    /// Takes the sketches of a zone away that is drawn no more.
    ///
    /// @throws FaultException `ZONE-STALE` if it is drawn
    public Saved<CameraCode> drop(Ticket ticket, CameraCode camera, String zone) {
        return office.perform(ticket, DROP, target(camera), tx -> {
            if (drawn(tx, camera, zone)) {
                throw new FaultException("ZONE-STALE", "it is drawn");
            }
            baselines.drop(tx, camera, zone, 0);
            return camera;
        });
    }

    /// Takes cells out of a zone's sketches that lie under a privacy mask (遮挡网格清除): what was learnt of them
    /// before is gone, and they are unknown until a person confirms the zone anew without the mask.
    ///
    /// @param hidden cells of the picture
    /// @throws FaultException `ZONE-STALE` if the zone has no baseline
    public Saved<ZoneBaseline> blank(Ticket ticket, CameraCode camera, String zone, CellSet hidden) {
        return office.perform(ticket, DROP, target(camera), tx -> {
            ZoneBaseline before = baselines
                    .newest(tx, camera, zone)
                    .orElseThrow(() -> new FaultException("ZONE-STALE", "no baseline"));
            ZoneBaseline left = before.without(hidden);
            baselines.drop(tx, camera, zone, 0);
            left.hours().forEach(hour -> baselines.add(tx, left, hour));
            return left;
        });
    }

    private boolean drawn(Tx tx, CameraCode camera, String zone) {
        return plans.newest(tx, camera).map(ZonePlan::zones).orElse(List.of()).stream()
                .anyMatch(one -> named(one, zone));
    }

    private static boolean named(DrawnZone one, String zone) {
        return ZoneBaseline.appliesTo(one.kind()) && one.zone().name().equals(zone);
    }

    private static Target target(CameraCode code) {
        return new Target(KIND, code.text());
    }
}
