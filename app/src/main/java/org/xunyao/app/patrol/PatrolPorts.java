package org.xunyao.app.patrol;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.app.patrol.reading.ReadingPorts;
import org.xunyao.supervision.patrol.CoverageDesk.Judged;
import org.xunyao.supervision.patrol.PatrolRules;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolRun;
import org.xunyao.video.patrol.PatrolSequence;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.RiskFacts;

/// What patrols ask of the desks, for the person who is signed in.
///
/// @param arranges whether sequences may be changed
/// @param exports whether coverage may be taken out
/// @param readings what is said of pictures
public record PatrolPorts(
        Runs runs,
        Coverage coverage,
        Sequences sequences,
        PatrolRules rules,
        boolean arranges,
        boolean exports,
        ReadingPorts readings) {
    /// Going on patrol.
    public interface Runs {
        /// Begins one; asks the store.
        PatrolRun begin(String name, PatrolSeries series);

        /// What is known of the risk of cameras; asks the store.
        Map<CameraId, RiskFacts> risks(Collection<CameraId> cameras);

        /// A seed that nobody could foretell.
        long seed();

        /// Hands looks over to be written down; never waits.
        void keep(UUID patrol, List<Look> looks);

        /// Has a patrol closed; never waits.
        void end(UUID patrol, PatrolEnd.Cause cause);

        /// Writes down now what was handed over; asks the store.
        void flush();
    }

    /// What was looked at; every method asks the store.
    public interface Coverage {
        /// When each camera was looked at last.
        Map<CameraId, Seen> seen();

        /// The same to be taken out, which is recorded.
        Map<CameraId, Seen> export();

        /// The patrol closed last, and whether it is what was signed.
        Optional<Judged> newest();

        /// What people are called today, by the audit's name of them.
        Map<String, String> byActor();
    }

    /// The sequences; every method asks the store.
    public interface Sequences {
        /// All by name.
        List<PatrolSequence> all();

        /// Adds or replaces one.
        void save(PatrolSequence sequence);

        /// Takes one away.
        void delete(UUID id);

        /// The identifier of a new one.
        UUID id();
    }
}
