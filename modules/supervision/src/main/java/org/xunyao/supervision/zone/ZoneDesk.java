package org.xunyao.supervision.zone;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.AlarmRuleRow;

/// Where zones of cameras are drawn (区域标定). The audit names the camera and the act. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class ZoneDesk {
    /// Reading zones (看区域标定).
    public static final Action LOOK = new Action("zone.look");

    /// Drawing zones (标定区域).
    public static final Action DRAW = new Action("zone.draw");

    /// Taking the station's list over (接收区域清单).
    public static final Action ADOPT = new Action("zone.adopt");

    private static final String KIND = "camera";
    private static final Target ALL = new Target(KIND, "*");
    private static final int HISTORY = 100;

    private final Office office;
    private final ZonePlans plans;
    private final Set<String> rules;
    private final Clock clock;

    /// @param plans the rows
    /// @param rules those that can watch a zone
    public ZoneDesk(Office office, ZonePlans plans, List<AlarmRuleRow> rules, Clock clock) {
        this.office = office;
        this.plans = plans;
        this.rules = rules.stream().map(AlarmRuleRow::rule).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /// What is in force now, of all cameras that ever had zones.
    public List<ZonePlan> all(Ticket ticket) {
        return office.look(ticket, LOOK, ALL, tx -> plans.newest(tx));
    }

    /// The last hundred plans of a camera, newest first: which polygon was in force when.
    public List<ZonePlan> history(Ticket ticket, CameraCode camera) {
        return office.look(ticket, LOOK, target(camera), tx -> plans.history(tx, camera, HISTORY));
    }

    /// These zones, and no others, are in force from now on.
    ///
    /// @param seen number of the plan from which the person began, 0 if there was none
    /// @throws FaultException `ZONE-STALE` if somebody drew another one since; `ZONE-RULE` if there is no
    ///     such rule; what {@link ZoneRules#require} throws
    public Saved<ZonePlan> draw(Ticket ticket, CameraCode camera, List<DrawnZone> zones, long seen) {
        return office.perform(ticket, DRAW, target(camera), tx -> {
            ZoneRules.require(zones);
            requireRules(zones);
            if (last(tx, camera) != seen) {
                throw new FaultException("ZONE-STALE", "drawn anew since");
            }
            return added(tx, ticket, camera, zones, seen);
        });
    }

    /// Takes zones of the station's list over (接收区域清单); a camera that ever had zones keeps its own.
    ///
    /// @throws FaultException `ZONE-STALE` if it has; what {@link ZoneRules#require} throws
    public Saved<ZonePlan> adopt(Ticket ticket, CameraCode camera, List<DrawnZone> zones) {
        return office.perform(ticket, ADOPT, target(camera), tx -> {
            ZoneRules.require(zones);
            if (last(tx, camera) != 0) {
                throw new FaultException("ZONE-STALE", "it has zones");
            }
            return added(tx, ticket, camera, zones, 0);
        });
    }

    private long last(Tx tx, CameraCode camera) {
        return plans.newest(tx, camera).map(ZonePlan::number).orElse(0L);
    }

    private ZonePlan added(Tx tx, Ticket ticket, CameraCode camera, List<DrawnZone> zones, long last) {
        var plan = new ZonePlan(camera, last + 1, zones, clock.now(), ticket.actor());
        plans.add(tx, plan);
        return plan;
    }

    private void requireRules(List<DrawnZone> zones) {
        for (DrawnZone zone : zones) {
            if (zone.watch().filter(watch -> !rules.contains(watch.rule())).isPresent()) {
                throw new FaultException("ZONE-RULE", "no such rule");
            }
        }
    }

    private static Target target(CameraCode code) {
        return new Target(KIND, code.text());
    }
}
