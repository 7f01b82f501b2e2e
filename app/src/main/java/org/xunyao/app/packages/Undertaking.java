package org.xunyao.app.packages;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.exchange.Meter;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Progress;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.task.Work;

/// One thing at a time that the person starts, watches and may stop. JavaFX thread only.
///
/// @param <R> what it gives
public final class Undertaking<R> {
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Doing<R>> doing;

    Undertaking(Tasks tasks) {
        this.tasks = tasks;
        this.doing = new ReadOnlyObjectWrapper<>(this, "doing", new Doing.Idle<>());
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<Doing<R>> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// Whether it is under way.
    public boolean busy() {
        return doing.get() instanceof Doing.Busy<R>;
    }

    /// Asks it to stop.
    public void cancel() {
        if (doing.get() instanceof Doing.Busy<R> busy) {
            busy.job().cancel();
        }
    }

    /// Forgets how it ended; something under way goes on.
    void clear() {
        if (!busy()) {
            doing.set(new Doing.Idle<>());
        }
    }

    /// Starts a look-up that is not listed among the tasks.
    void quietly(String name, Work<R> work) {
        if (!busy()) {
            began(tasks.quietly(name, work, this::done, this::failed));
        }
    }

    /// Starts work that is listed among the tasks.
    ///
    /// @param name as the person would call it
    /// @param after what stopping leaves behind
    /// @param then also gets the result
    void listed(String name, String after, Work<R> work, Consumer<R> then) {
        if (!busy()) {
            Consumer<R> told = this::done;
            began(tasks.run(name, after, work, told.andThen(then), this::failed));
        }
    }

    /// A meter that tells a task's progress and stops it where the person asked for it.
    static Meter meter(Progress progress, long total) {
        long[] passed = new long[1];
        return bytes -> {
            progress.stopIfCancelled();
            passed[0] += bytes;
            progress.at(passed[0], Math.max(1, total));
        };
    }

    // A task that ends at once has set the state already.
    private void began(Job job) {
        boolean running = job.stateProperty().get() instanceof JobState.Running;
        if (running) {
            doing.set(new Doing.Busy<>(job));
        }
        job.stateProperty().subscribe(state -> {
            if (state instanceof JobState.Cancelled) {
                doing.set(new Doing.Idle<>());
            }
        });
    }

    private void done(R result) {
        doing.set(new Doing.Done<>(result));
    }

    private void failed(String code) {
        doing.set(new Doing.Fault<>(code));
    }
}
