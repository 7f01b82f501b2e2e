package org.xunyao.ui.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

/// Runs work in the background and brings its end back to the JavaFX thread.
public final class Tasks {
    private static final System.Logger LOG = System.getLogger(Tasks.class.getName());
    private static final long WORTH_LISTING = 1_000_000_000L;

    private final Executor background;
    private final Executor fx;
    private final Clock clock;
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<Job> readable = FXCollections.unmodifiableObservableList(jobs);

    /// @param background where work runs
    /// @param fx where ends are told: {@link org.xunyao.ui.fx.Fx#executor()}
    public Tasks(Executor background, Executor fx, Clock clock) {
        this.background = background;
        this.fx = fx;
        this.clock = clock;
    }

    /// Running tasks, newest first, and ended ones worth a look: those that took over a second and those
    /// that failed.
    public ObservableList<Job> jobs() {
        return readable;
    }

    /// Starts work that the person can watch and cancel. Call it on the JavaFX thread.
    ///
    /// @param name as the person would name it
    /// @param afterCancel what a cancel leaves behind, may be empty
    /// @param done gets the result on the JavaFX thread
    /// @param failed gets the code of the fault on the JavaFX thread
    public <R> Job run(String name, String afterCancel, Work<R> work, Consumer<R> done, Consumer<String> failed) {
        var job = new Job(name, afterCancel, fx);
        jobs.addFirst(job);
        long start = clock.nanoTime();
        begin(job, () -> carry(job, work, done, failed, () -> leaveIfShort(job, start)));
        return job;
    }

    /// Starts work of a moment that belongs to the screen in front, such as a look-up: it is not listed.
    ///
    /// @param done gets the result on the JavaFX thread
    /// @param failed gets the code of the fault on the JavaFX thread
    public <R> Job quietly(String name, Work<R> work, Consumer<R> done, Consumer<String> failed) {
        var job = new Job(name, "", fx);
        begin(job, () -> carry(job, work, done, failed, () -> {}));
        return job;
    }

    /// Whoever asks while the program closes gets no answer any more: nothing was begun, and nobody looks.
    private void begin(Job job, Runnable work) {
        try {
            background.execute(work);
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "nothing begins any more", closed);
            fx.execute(() -> job.end(new JobState.Cancelled()));
        }
    }

    /// Forgets ended tasks.
    public void clearEnded() {
        jobs.removeIf(job -> !(job.stateProperty().get() instanceof JobState.Running));
    }

    /// Forgets one ended task.
    public void clear(Job job) {
        if (!(job.stateProperty().get() instanceof JobState.Running)) {
            jobs.remove(job);
        }
    }

    // The edge of a task: whatever happens inside becomes a state and a sentence, never a dead thread.
    @SuppressWarnings("CatchingUnchecked")
    private <R> void carry(Job job, Work<R> work, Consumer<R> done, Consumer<String> failed, Runnable after) {
        try {
            R result = work.run(job.progress());
            fx.execute(() -> {
                job.end(new JobState.Done());
                after.run();
                done.accept(result);
            });
        } catch (CancellationException stopped) {
            fx.execute(() -> job.end(new JobState.Cancelled()));
        } catch (FaultException fault) {
            LOG.log(System.Logger.Level.WARNING, "task ended with fault " + fault.code(), fault);
            fail(job, failed, fault.code());
        } catch (Exception unforeseen) {
            LOG.log(System.Logger.Level.ERROR, "task ended unforeseen", unforeseen);
            fail(job, failed, "UNEXPECTED");
        } catch (Error broken) {
            fail(job, failed, "UNEXPECTED");
            throw broken;
        }
    }

    private void fail(Job job, Consumer<String> failed, String code) {
        fx.execute(() -> {
            job.end(new JobState.Failed(code));
            failed.accept(code);
        });
    }

    private void leaveIfShort(Job job, long start) {
        if (clock.nanoTime() - start < WORTH_LISTING) {
            jobs.remove(job);
        }
    }
}
