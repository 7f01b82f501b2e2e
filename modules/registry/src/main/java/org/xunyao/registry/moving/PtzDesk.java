package org.xunyao.registry.moving;

import java.util.List;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.Cameras;

/// Where people take cameras into their hands (云台操作). Taking one leaves a row before anything moves, and
/// the camera counts as turned away from then on; the audit names the camera by its code.
public final class PtzDesk {
    /// Turning a camera.
    public static final Action MOVE = new Action("camera.move");

    /// Saying that a camera is back.
    public static final Action RETURN = new Action("camera.return");

    /// Changing the views that a camera remembers.
    public static final Action PRESET = new Action("camera.preset");

    private static final String KIND = "camera";

    private final Office office;
    private final Cameras cameras;
    private final MovedCameras moved;
    private final Clock clock;

    /// @param cameras the register
    /// @param moved which of them are turned away
    public PtzDesk(Office office, Cameras cameras, MovedCameras moved, Clock clock) {
        this.office = office;
        this.cameras = cameras;
        this.moved = moved;
        this.clock = clock;
    }

    /// Takes a camera to turn it (取得云台); to be called before the first order of a session.
    ///
    /// @return since when it is turned away
    /// @throws FaultException `CAMERA-GONE`
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<MovedCamera> take(Ticket ticket, CameraCode code) {
        return office.perform(ticket, MOVE, target(code), tx -> {
            if (cameras.find(tx, code).isEmpty()) {
                throw new FaultException("CAMERA-GONE", "no such camera");
            }
            return moved.find(tx, code).orElseGet(() -> {
                var now = new MovedCamera(code, clock.now(), ticket.actor());
                moved.add(tx, now);
                return now;
            });
        });
    }

    /// Says that a camera looks again where it belongs (确认归位): it was sent home, or a person saw it.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<CameraCode> back(Ticket ticket, CameraCode code) {
        return office.perform(ticket, RETURN, target(code), tx -> {
            moved.remove(tx, code);
            return code;
        });
    }

    /// Leaves a row before a camera is told to remember or forget a view (预置位变更).
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<CameraCode> preset(Ticket ticket, CameraCode code) {
        return office.perform(ticket, PRESET, target(code), tx -> code);
    }

    /// Which cameras are turned away now.
    ///
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public List<MovedCamera> moved(Ticket ticket) {
        return office.look(ticket, CameraDesk.LOOK, new Target(KIND, "*"), moved::all);
    }

    private static Target target(CameraCode code) {
        return new Target(KIND, code.text());
    }
}
