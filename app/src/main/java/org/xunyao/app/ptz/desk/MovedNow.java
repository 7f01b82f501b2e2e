package org.xunyao.app.ptz.desk;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.moving.PtzDesk;
import org.xunyao.video.CameraId;

/// Which cameras are turned away now, told to whoever looks at posts. Read at the start, for it outlives
/// the program, and now and then, for another station may turn one.
public final class MovedNow implements Runnable {
    private static final System.Logger LOG = System.getLogger(MovedNow.class.getName());
    private static final Ticket MACHINE = Ticket.ofRule("ptz/1");

    private final PtzDesk desk;
    private final Consumer<Set<CameraId>> told;
    private volatile Set<CameraId> now = Set.of();

    /// @param told each time the answer was read
    public MovedNow(PtzDesk desk, Consumer<Set<CameraId>> told) {
        this.desk = desk;
        this.told = told;
    }

    /// Reads it anew; what cannot be read stays as it was.
    @Override
    public synchronized void run() {
        try {
            now = desk.moved(MACHINE).stream()
                    .map(camera -> new CameraId(camera.code().text()))
                    .collect(Collectors.toUnmodifiableSet());
            told.accept(now);
        } catch (FaultException unread) {
            LOG.log(Level.WARNING, "cameras that are turned away not read: {0}", unread.code());
        }
    }

    /// Whether the camera is turned away.
    public boolean has(CameraId camera) {
        return now.contains(camera);
    }
}
