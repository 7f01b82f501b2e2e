package org.xunyao.app.ptz.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.cameras.register.AddressText;
import org.xunyao.app.ptz.PtzModel;
import org.xunyao.app.ptz.PtzPorts;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.registry.moving.MovedCamera;
import org.xunyao.registry.moving.PtzDesk;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceAnswer;
import org.xunyao.video.ptz.Ptz;
import org.xunyao.video.ptz.PtzPort;

/// Turning cameras in one person's name: the address comes from the register, each session leaves a row.
public final class PtzAtDesks implements PtzPorts {
    private final Desks desks;
    private final PtzPort port;
    private final MovedNow moved;
    private final Ticket.OfPerson ticket;
    /// What this person took last of each camera.
    private final Map<CameraId, MovedCamera> mine = new ConcurrentHashMap<>();

    /// What it stands on.
    ///
    /// @param office says what is offered
    public record Desks(CameraDesk cameras, PtzDesk ptz, Office office) {}

    /// @param moved is told at once of what is taken and brought back here
    public PtzAtDesks(Desks desks, PtzPort port, MovedNow moved, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.port = port;
        this.moved = moved;
        this.ticket = ticket;
    }

    @Override
    public DeviceAnswer<Ptz> open(CameraId camera) {
        String line = asked(() -> desks.cameras()
                .find(ticket, new CameraCode(camera.code()))
                .filter(found -> found.withdrawn().isEmpty())
                .flatMap(RegisteredCamera::lines)
                .flatMap(StreamLines::control)
                .map(StreamLine::text)
                .filter(AddressText::isAddress)
                .orElseThrow(() -> new FaultException(PtzModel.NO_ADDRESS, "no ONVIF address")));
        return port.open(StreamAddress.of(line));
    }

    @Override
    public void take(CameraId camera) {
        MovedCamera taken = asked(() -> desks.ptz().take(ticket, new CameraCode(camera.code())))
                .result();
        mine.put(camera, taken);
        // Nothing is read anew for it: the camera turns next, and what cannot be read must not count.
        moved.taken(taken);
    }

    @Override
    public void back(CameraId camera) {
        back(moved.of(camera));
    }

    @Override
    public void home(CameraId camera) {
        back(Optional.ofNullable(mine.get(camera)));
    }

    private void back(Optional<MovedCamera> seen) {
        try {
            seen.ifPresent(row -> asked(() -> desks.ptz().back(ticket, row)));
        } finally {
            moved.run();
        }
    }

    @Override
    public void preset(CameraId camera) {
        asked(() -> desks.ptz().preset(ticket, new CameraCode(camera.code())));
    }

    @Override
    public boolean mayChange() {
        return desks.office().offers(ticket, PtzDesk.PRESET);
    }

    @Override
    public boolean isMoved(CameraId camera) {
        return moved.has(camera);
    }

    /// A question to a desk.
    private interface Question<R> {
        R ask();
    }

    private static <R> R asked(Question<R> question) {
        try {
            return question.ask();
        } catch (RefusedException refused) {
            throw new FaultException("PTZ-RIGHT", refused.action(), refused);
        }
    }
}
