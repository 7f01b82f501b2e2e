package org.xunyao.supervision.patrol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolRun;

/// Port: patrols, their looks, and when each camera was looked at last.
public interface Patrols {
    /// Adds a patrol without looks.
    ///
    /// @param head of its beginning
    void begin(Tx tx, PatrolRun run, String head);

    /// The patrol as it stands now.
    Optional<KeptPatrol> find(Tx tx, UUID id);

    /// Those of a station that were never closed, the oldest first.
    List<KeptPatrol> unclosed(Tx tx, String station);

    /// The closed one that was begun last and of which everything is kept still.
    Optional<KeptPatrol> newestClosed(Tx tx);

    /// Looks of a patrol in the order of their numbers.
    ///
    /// @param after the last number of the page before, or 0
    /// @param limit 1..1000
    List<Look> looks(Tx tx, UUID id, long after, int limit);

    /// Adds looks, and says how many there are and what the head is with them.
    void keep(Tx tx, UUID id, List<Look> looks, String head);

    /// Closes it.
    void close(Tx tx, UUID id, PatrolEnd end);

    /// When each camera was looked at last, as far as anybody did.
    Map<CameraId, Seen> seen(Tx tx);

    /// A camera was looked at; an older time than the known one changes nothing, unless the known one has
    /// not come yet: then it is of a clock that was ahead.
    ///
    /// @param now by this station's clock
    void see(Tx tx, CameraId camera, Seen seen, Instant now);

    /// When each camera had its last alarm, as far as it had one since then.
    Map<CameraId, Instant> lastAlarms(Tx tx, Instant since);

    /// How many complaints and reports there were since then about the shop of each registered camera.
    Map<CameraId, Long> complaints(Tx tx, Instant since);
}
