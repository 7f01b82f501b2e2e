package org.xunyao.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.live.Attendance;
import org.xunyao.video.CameraId;
import org.xunyao.video.lease.CameraLeases;
import org.xunyao.video.lease.LeaseHolder;
import org.xunyao.video.lease.LeaseKeeper;
import org.xunyao.video.lease.Standing;
import org.xunyao.wire.StationTables;

/// Which cameras this station watches (值守分工). On a database that several stations share, whoever holds a
/// camera's lease; on the station's own database all of them, and nothing is asked or written.
final class Shifts implements AutoCloseable {
    private final Optional<CameraLeases> leases;
    private final Rounds rounds = new Rounds();

    private Shifts(Optional<CameraLeases> leases) {
        this.leases = leases;
    }

    /// Prepares and asks for nothing yet.
    ///
    /// @param station this one's name
    /// @param cameras on its wall
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    static Shifts over(Surroundings surroundings, String station, List<CameraId> cameras) {
        if (surroundings.location().shared().isEmpty()) {
            return new Shifts(Optional.empty());
        }
        var store = surroundings.store();
        Duration length = new StationTables(surroundings.arguments().resources().resolve("station")).lease();
        // The end of the identifier is random, its beginning is the time.
        String id = surroundings.ids().next().toString();
        var holder = new LeaseHolder(station, id.substring(id.length() - 8));
        var keeper = new LeaseKeeper(store.leases(), store.transactions(), holder.text(), length);
        return new Shifts(Optional.of(new CameraLeases(keeper, surroundings.clock()::watched, cameras)));
    }

    Attendance attendance() {
        return leases.<Attendance>map(Held::new).orElseGet(Attendance::alone);
    }

    private record Held(CameraLeases leases) implements Attendance {
        @Override
        public Standing of(CameraId camera) {
            return leases.of(camera);
        }

        @Override
        public void enter(CameraId camera) {
            leases.enter(camera);
        }
    }

    /// Asks at once and from then on every period.
    void start() {
        leases.ifPresent(held -> rounds.add("leases", Duration.ZERO, held.period(), held::round));
    }

    /// Gives the cameras back; to be called when nothing is watched any more.
    @Override
    public void close() {
        rounds.close();
        leases.ifPresent(CameraLeases::close);
    }
}
