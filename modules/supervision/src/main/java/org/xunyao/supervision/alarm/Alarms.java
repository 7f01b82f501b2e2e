package org.xunyao.supervision.alarm;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.video.CameraId;

/// Port: the alarms.
public interface Alarms {
    /// The alarm as it stands now.
    Optional<Alarm> find(Tx tx, AlarmId id);

    /// The alarm of that camera and rule that was raised last, decided or not.
    ///
    /// @param rule the rule's id without its version, such as `AI-01`
    Optional<Alarm> latest(Tx tx, CameraId camera, String rule);

    /// A page of those that wait for a person, newest first by id.
    ///
    /// @param before the last id of the page before, or none for the first page
    /// @param limit 1..1000
    List<Alarm.Raised> undecided(Tx tx, Optional<AlarmId> before, int limit);

    /// How many wait for a person, without counting them.
    long waiting(Tx tx);

    /// The confirmed ones, those raised last first.
    ///
    /// @param limit 1..1000
    List<Alarm.Confirmed> confirmed(Tx tx, int limit);

    /// Adds the alarm or replaces its state.
    void put(Tx tx, Alarm alarm);

    /// Adds a step for good; none is ever changed or taken away.
    void append(Tx tx, ReviewStep step);

    /// All steps of an alarm, the first one first.
    List<ReviewStep> steps(Tx tx, AlarmId id);

    /// All steps of one go, the first one first; those that were taken back since too.
    List<ReviewStep> steps(Tx tx, Batch.Id batch);
}
