package org.xunyao.app.firstrun.wizard;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Progress;
import org.xunyao.ui.task.Tasks;

/// The slow making at the end of the first start: its steps, and the cancel that is heard until everything
/// is about to be put in its place.
///
/// @param <T> what is open then
public final class Making<T> {
    private final Tasks tasks;
    private final boolean stoppable;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper(this, "cancellable");
    private final ReadOnlyObjectWrapper<Optional<MakingStep>> step =
            new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());
    private @Nullable Job job;
    private Runnable ended = () -> {};

    /// @param stoppable whether a cancel is heard at all
    Making(Tasks tasks, boolean stoppable) {
        this.tasks = tasks;
        this.stoppable = stoppable;
    }

    /// Whether it runs.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether a cancel is still heard.
    public ReadOnlyBooleanProperty cancellableProperty() {
        return cancellable.getReadOnlyProperty();
    }

    /// The step it is at; empty before the first.
    public ReadOnlyObjectProperty<Optional<MakingStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Asks to stop at the next step; nothing is left on the disk then.
    public void cancel() {
        if (cancellable.get() && job != null) {
            job.cancel();
            cancellable.set(false);
        }
    }

    /// Runs it as soon as nothing is being made.
    void whenEnded(Runnable then) {
        if (running.get()) {
            ended = then;
        } else {
            then.run();
        }
    }

    /// @param name and what a cancel leaves behind, in the person's language, for the list of tasks
    void start(
            Names name,
            Function<Consumer<MakingStep>, Founded<T>> work,
            Consumer<Founded<T>> made,
            Runnable stopped,
            Consumer<String> failed) {
        running.set(true);
        cancellable.set(stoppable);
        step.set(Optional.empty());
        Job begun = tasks.run(
                name.making(),
                name.afterCancel(),
                progress -> work.apply(at -> told(at, progress)),
                done -> {
                    end();
                    made.accept(done);
                    ended.run();
                },
                code -> {
                    end();
                    failed.accept(code);
                    ended.run();
                });
        job = begun;
        begun.stateProperty().subscribe(state -> follow(state, stopped));
    }

    /// What the list of tasks calls it.
    ///
    /// @param making such as 建立工位
    /// @param afterCancel what a cancel leaves behind
    public record Names(String making, String afterCancel) {}

    /// On the thread of the making.
    private static void told(MakingStep at, Progress progress) {
        if (at.compareTo(MakingStep.VERIFY) < 0) {
            progress.stopIfCancelled();
        }
        progress.say(at.name());
    }

    private void follow(JobState state, Runnable stopped) {
        if (state instanceof JobState.Running now
                && running.get()
                && !now.sentence().isEmpty()) {
            MakingStep at = MakingStep.valueOf(now.sentence());
            step.set(Optional.of(at));
            cancellable.set(cancellable.get() && at.compareTo(MakingStep.VERIFY) < 0);
        }
        if (state instanceof JobState.Cancelled) {
            end();
            stopped.run();
            ended.run();
        }
    }

    private void end() {
        running.set(false);
        cancellable.set(false);
        step.set(Optional.empty());
    }
}
