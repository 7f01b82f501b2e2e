package org.xunyao.registry.moving;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

    /// Code of a camera that somebody took since.
    public static final String TAKEN = "PTZ-TAKEN";

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
    /// @return the row of this taking, which takes the place of an older one
    /// @throws FaultException `CAMERA-GONE`
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<MovedCamera> take(Ticket ticket, CameraCode code) {
        return office.perform(ticket, MOVE, target(code), tx -> {
            if (cameras.find(tx, code).isEmpty()) {
                throw new FaultException("CAMERA-GONE", "no such camera");
            }
            Optional<MovedCamera> before = moved.find(tx, code);
            before.ifPresent(row -> moved.remove(tx, row));
            var now = new MovedCamera(code, later(before), ticket.actor());
            moved.add(tx, now);
            return now;
        });
    }

    /// As fine as it can be stored, and after the one before, so that no two takings look alike.
    private Instant later(Optional<MovedCamera> before) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        return before.map(row -> row.since().plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    /// Says that a camera looks again where it belongs (确认归位): it was sent home, or a person saw it.
    ///
    /// @param seen the row that is known; one that is newer stays
    /// @throws FaultException `PTZ-TAKEN` if somebody took the camera since
    /// @throws org.xunyao.access.RefusedException if the ticket may not
    public Saved<CameraCode> back(Ticket ticket, MovedCamera seen) {
        return office.perform(ticket, RETURN, target(seen.code()), tx -> {
            if (moved.find(tx, seen.code()).filter(now -> !now.equals(seen)).isPresent()) {
                throw new FaultException(TAKEN, "taken since");
            }
            moved.remove(tx, seen);
            return seen.code();
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
