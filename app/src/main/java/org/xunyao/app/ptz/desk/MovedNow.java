package org.xunyao.app.ptz.desk;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.moving.MovedCamera;
import org.xunyao.registry.moving.PtzDesk;
import org.xunyao.video.CameraId;

/// Which cameras are turned away now, told to whoever looks at posts. Read at the start, for it outlives
/// the program, and now and then, for another station may turn one.
public final class MovedNow implements Runnable {
    private static final System.Logger LOG = System.getLogger(MovedNow.class.getName());
    private static final Ticket MACHINE = Ticket.ofRule("ptz/1");

    private final PtzDesk desk;
    private final Consumer<Set<CameraId>> told;
    private volatile Map<CameraId, MovedCamera> now = Map.of();

    /// @param told each time the answer was read
    public MovedNow(PtzDesk desk, Consumer<Set<CameraId>> told) {
        this.desk = desk;
        this.told = told;
    }

    /// Reads it for the first time. Who does not know what is turned away must not judge any post.
    ///
    /// @throws FaultException if it cannot be read
    public synchronized void begin() {
        read();
    }

    private void read() {
        say(desk.moved(MACHINE).stream().collect(Collectors.toUnmodifiableMap(MovedNow::id, camera -> camera)));
    }

    private void say(Map<CameraId, MovedCamera> all) {
        now = all;
        told.accept(all.keySet());
    }

    private static CameraId id(MovedCamera camera) {
        return new CameraId(camera.code().text());
    }

    /// A camera was taken: it counts as turned away at once, whatever can be read.
    public synchronized void taken(MovedCamera camera) {
        var all = new HashMap<>(now);
        all.put(id(camera), camera);
        say(Map.copyOf(all));
    }

    /// The row of a camera that is turned away, as it was read last.
    public Optional<MovedCamera> of(CameraId camera) {
        return Optional.ofNullable(now.get(camera));
    }

    /// Reads it anew; what cannot be read stays as it was.
    @Override
    public synchronized void run() {
        try {
            read();
        } catch (FaultException unread) {
            LOG.log(Level.WARNING, "cameras that are turned away not read: {0}", unread.code());
        }
    }

    /// Whether the camera is turned away.
    public boolean has(CameraId camera) {
        return now.containsKey(camera);
    }
}
