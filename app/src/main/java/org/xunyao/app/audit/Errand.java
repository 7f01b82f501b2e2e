package org.xunyao.app.audit;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.task.Work;

/// One thing at a time that the person starts, watches and may stop. JavaFX thread only.
///
/// @param <R> what it gives
public final class Errand<R> {
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Stand<R>> stand =
            new ReadOnlyObjectWrapper<>(this, "stand", new Stand.Idle<>());

    Errand(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Where it stands.
    ///
    /// @param <R> what it gives
    public sealed interface Stand<R> {
        /// Not started, or stopped by the person.
        record Idle<R>() implements Stand<R> {}

        /// Under way.
        record Busy<R>(Job job) implements Stand<R> {}

        /// Done.
        record Done<R>(R result) implements Stand<R> {}

        /// It failed.
        ///
        /// @param code of the fault
        record Fault<R>(String code) implements Stand<R> {}
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<Stand<R>> standProperty() {
        return stand.getReadOnlyProperty();
    }

    /// Asks it to stop.
    public void cancel() {
        if (stand.get() instanceof Stand.Busy<R> busy) {
            busy.job().cancel();
        }
    }

    void begin(String name, String after, Work<R> work) {
        begin(name, after, work, result -> {});
    }

    /// @param then also gets the result
    void begin(String name, String after, Work<R> work, Consumer<R> then) {
        if (stand.get() instanceof Stand.Busy<R>) {
            return;
        }
        Consumer<R> done = result -> stand.set(new Stand.Done<>(result));
        Job job = tasks.run(name, after, work, done.andThen(then), code -> stand.set(new Stand.Fault<>(code)));
        // A task that ends at once has set the state already.
        if (job.stateProperty().get() instanceof JobState.Running) {
            stand.set(new Stand.Busy<>(job));
        }
        job.stateProperty().subscribe(state -> {
            if (state instanceof JobState.Cancelled) {
                stand.set(new Stand.Idle<>());
            }
        });
    }
}
