package org.xunyao.app.watch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/// Says at once that an alarm was raised or grew at this station (告警即报), so that nobody waits for
/// the next reading of the list; what other stations raise is found by that. Any thread.
public final class AlarmNews {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Nobody listens yet.
    public AlarmNews() {}

    /// Has something done with each alarm.
    ///
    /// @param where runs it, such as the door to the JavaFX thread
    /// @return ends it
    public Runnable listen(Executor where, Runnable heard) {
        Runnable listener = () -> where.execute(heard);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// An alarm was raised, or grew.
    public void tell() {
        listeners.forEach(Runnable::run);
    }
}
