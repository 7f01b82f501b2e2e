package org.xunyao.app.backup.parts;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.task.Work;

/// Long work that the person starts, watches and may stop; one at a time. JavaFX thread only.
public final class Errand {
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Job>> job = new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());

    /// @param tasks list and run it
    public Errand(Tasks tasks) {
        this.tasks = tasks;
    }

    /// What is under way.
    public ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// Code of the fault with which the last one ended, until the next begins.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Asks it to stop.
    public void cancel() {
        job.get().ifPresent(Job::cancel);
    }

    /// Starts it unless one is under way.
    ///
    /// @param name as the person would call it
    /// @param after what stopping leaves behind
    /// @param done gets the result
    /// @param stopped is told when the person stopped it
    public <R> void begin(String name, String after, Work<R> work, Consumer<R> done, Runnable stopped) {
        if (job.get().isPresent()) {
            return;
        }
        fault.set(Optional.empty());
        Job begun = tasks.run(
                name,
                after,
                work,
                result -> {
                    job.set(Optional.empty());
                    done.accept(result);
                },
                code -> {
                    job.set(Optional.empty());
                    fault.set(Optional.of(code));
                });
        // A task that ends at once has said so already.
        if (begun.stateProperty().get() instanceof JobState.Running) {
            job.set(Optional.of(begun));
        }
        begun.stateProperty().subscribe(state -> {
            if (state instanceof JobState.Cancelled) {
                job.set(Optional.empty());
                stopped.run();
            }
        });
    }

    /// Forgets the fault.
    public void forget() {
        fault.set(Optional.empty());
    }
}
