package org.xunyao.supervision.zone.wear;

import java.util.List;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.zone.ZoneDesk;
import org.xunyao.video.wear.WearSketch;

/// Where samples of shops' work clothes are kept (工作服样本). A person marks clothes on a picture; what is kept is how
/// they look, never the picture. All methods throw {@link org.xunyao.access.RefusedException} if no role of the
/// ticket holds the action.
public final class WearDesk {
    /// Saving samples (登记工作服样本).
    public static final Action ENROL = new Action("zone.wear");

    private static final String KIND = "camera";
    private static final Target ALL = new Target(KIND, "*");

    private final Office office;
    private final WorkWears wears;
    private final Clock clock;

    /// @param wears where they are kept
    public WearDesk(Office office, WorkWears wears, Clock clock) {
        this.office = office;
        this.wears = wears;
        this.clock = clock;
    }

    /// The newest set of each camera that has one.
    public List<WorkWear> all(Ticket ticket) {
        return office.look(ticket, ZoneDesk.LOOK, ALL, tx -> wears.newest(tx));
    }

    /// From now on these samples, and no others, are the work clothes as a camera sees them.
    ///
    /// @param samples none to compare nothing any more
    /// @param seen number of the set from which the person began, 0 if there was none
    /// @throws FaultException `ZONE-WEAR-MANY`; `ZONE-WEAR-STALE` if somebody else saved meanwhile
    public Saved<WorkWear> enrol(Ticket ticket, CameraCode camera, List<WearSketch> samples, long seen) {
        return office.perform(ticket, ENROL, new Target(KIND, camera.text()), tx -> {
            if (samples.size() > WorkWear.MOST) {
                throw new FaultException("ZONE-WEAR-MANY", samples.size() + " samples");
            }
            long last = wears.newest(tx, camera).map(WorkWear::number).orElse(0L);
            if (last != seen) {
                throw new FaultException("ZONE-WEAR-STALE", "set " + last);
            }
            var wear = new WorkWear(camera, last + 1, samples, clock.now(), ticket.actor());
            wears.add(tx, wear);
            return wear;
        });
    }
}
