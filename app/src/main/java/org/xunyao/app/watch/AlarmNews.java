package org.xunyao.app.watch;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Says at once that an alarm was raised or grew at this station (告警即报), so that nobody waits for
/// the next reading of the list; what other stations raise is found by that. Any thread.
public final class AlarmNews {
    private static final System.Logger LOG = System.getLogger(AlarmNews.class.getName());

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Nobody listens yet.
    public AlarmNews() {}

    /// Has something done with each alarm.
    ///
    /// @param where runs it, such as the door to the JavaFX thread
    /// @return ends it
    public Runnable listen(Executor where, Runnable heard) {
        Runnable listener = () -> {
            try {
                where.execute(heard);
            } catch (RejectedExecutionException | IllegalStateException gone) {
                // The alarm is saved: whoever has gone must not keep its raiser from going on.
                LOG.log(Level.WARNING, "an alarm was not told at once", gone);
            }
        };
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// An alarm was raised, or grew.
    public void tell() {
        listeners.forEach(Runnable::run);
    }
}
