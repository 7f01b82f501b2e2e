package org.xunyao.supervision.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmId;

/// Port: what went up, and what may have to.
public interface Escalations {
    /// The alarms that wait for a person, the oldest first.
    ///
    /// @param most 1..10000
    List<Waiting> waiting(Tx tx, int most);

    /// A page of what went up of alarms that still wait, in the order in which it went up.
    ///
    /// @param after the last of the page before, or none for the first page
    /// @param limit 1..1000
    List<Escalation> open(Tx tx, Optional<Escalation> after, int limit);

    /// What went up of one alarm, the lowest rung first.
    List<Escalation> of(Tx tx, AlarmId alarm);

    /// Adds one for good; none is ever changed or taken away.
    void add(Tx tx, Escalation escalation);

    /// An alarm that waits, without its evidence.
    ///
    /// @param gone percentages at which it went up already
    record Waiting(AlarmId alarm, AlarmColour colour, Instant raisedAt, Set<Integer> gone) {
        /// Copies the set.
        public Waiting {
            gone = Set.copyOf(gone);
        }
    }
}
