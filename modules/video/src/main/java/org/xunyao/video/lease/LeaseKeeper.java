package org.xunyao.video.lease;

import java.time.Duration;
import java.util.Optional;
import org.xunyao.kernel.Transactions;
import org.xunyao.video.CameraId;

/// Asks for cameras in the name of one station. A station asks before it watches a camera and again every
/// third of the lease; when it is refused it stops watching at once, so that one camera has one watcher even
/// if a station slept.
///
/// @param leases of all stations
/// @param station who asks, such as {@link LeaseHolder#text}
/// @param length of a lease; a dead station's cameras are taken over after it
public record LeaseKeeper(Leases leases, Transactions transactions, String station, Duration length) {
    private static final int PARTS = 3;

    /// Refuses a length that renewing could not keep up with.
    public LeaseKeeper {
        if (length.toSeconds() < PARTS) {
            throw new IllegalArgumentException("a lease of less than 3 s");
        }
    }

    /// Takes or renews.
    ///
    /// @throws org.xunyao.kernel.FaultException `STORE-…`; then the station may watch on until what it had
    ///     runs out
    public Lease ask(CameraId camera) {
        return transactions.write(tx -> leases.take(tx, camera, station, length));
    }

    /// Gives back, when the station stops or the camera leaves its list.
    public void release(CameraId camera) {
        transactions.write(tx -> {
            leases.release(tx, camera, station);
            return camera;
        });
    }

    /// Who watches a camera now.
    public Optional<String> watcher(CameraId camera) {
        return transactions.read(tx -> Optional.ofNullable(leases.held(tx).get(camera)));
    }

    /// How often to ask.
    public Duration period() {
        return length.dividedBy(PARTS);
    }
}
