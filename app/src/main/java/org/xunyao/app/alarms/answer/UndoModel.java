package org.xunyao.app.alarms.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.alarm.AlarmHead;

/// What this person saved last, and how long it may still be taken back (撤回). The desk decides
/// whether it is; this says only what is offered.
public final class UndoModel {
    private static final long MILLIS = 1_000;

    private final Duration time;
    private final Clock clock;
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper(this, "left");
    private List<AlarmHead> saved = List.of();
    private Instant at = Instant.EPOCH;

    /// @param time for which a verdict may be taken back
    public UndoModel(Duration time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /// Whole seconds that are left, rounded up; 0 while nothing is offered.
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// The alarms of the last answer, also after its time; more than one were answered in one go.
    public List<AlarmHead> saved() {
        return saved;
    }

    /// These were answered just now.
    ///
    /// @param since when the first of them was saved
    public void offer(List<AlarmHead> alarms, Instant since) {
        saved = List.copyOf(alarms);
        at = since;
        // What is told changes with the answer, though the seconds may not.
        left.set(0);
        tick();
    }

    /// Only these are left of them; their time goes on.
    public void rest(List<AlarmHead> alarms) {
        saved = List.copyOf(alarms);
        tick();
    }

    /// Time went on. A clock that was set back gives no more of it, as at the desk.
    public void tick() {
        Duration gone = Duration.between(at, clock.now()).abs();
        long millis = saved.isEmpty() ? 0 : time.minus(gone).toMillis();
        left.set(Math.toIntExact(Math.max(0, Math.ceilDiv(millis, MILLIS))));
    }
}
