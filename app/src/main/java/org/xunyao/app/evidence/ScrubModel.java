package org.xunyao.app.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.evidence.keeping.ScrubPass;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;

/// The check of all files as the screen shows it. JavaFX thread only.
public final class ScrubModel {
    private final EvidencePorts.Scrub port;
    private final LongSupplier total;
    private final Tasks tasks;
    private final Runnable after;
    private final ReadOnlyObjectWrapper<Stand> stand =
            new ReadOnlyObjectWrapper<>(this, "stand", new Stand.Idle(Optional.empty()));

    /// @param total how many items there are
    /// @param after runs when a check ended
    ScrubModel(EvidencePorts.Scrub port, LongSupplier total, Tasks tasks, Runnable after) {
        this.port = port;
        this.total = total;
        this.tasks = tasks;
        this.after = after;
    }

    /// Where it stands.
    public sealed interface Stand {
        /// Nothing runs.
        ///
        /// @param last the check that ended last
        record Idle(Optional<ScrubPass> last) implements Stand {}

        /// One runs.
        record Busy(Job job) implements Stand {}

        /// The last one failed.
        record Fault(String code) implements Stand {}
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<Stand> standProperty() {
        return stand.getReadOnlyProperty();
    }

    /// When the next one is due after that one.
    public Instant next(ScrubPass last) {
        return last.ended().plus(port.every());
    }

    /// Reads what was last.
    void refresh() {
        if (!(stand.get() instanceof Stand.Busy)) {
            tasks.quietly(
                    "evidence.scrub.last",
                    progress -> port.last(),
                    this::idle,
                    code -> stand.set(new Stand.Fault(code)));
        }
    }

    private void idle(Optional<ScrubPass> last) {
        if (!(stand.get() instanceof Stand.Busy)) {
            stand.set(new Stand.Idle(last));
        }
    }

    /// Starts one; `name` and `cancelled` are the words of the task list.
    public void run(String name, String cancelled) {
        if (stand.get() instanceof Stand.Busy) {
            return;
        }
        Job job = tasks.run(
                name,
                cancelled,
                progress -> {
                    long all = Math.max(1, total.getAsLong());
                    return port.run(done -> {
                        progress.stopIfCancelled();
                        progress.at(done, Math.max(all, done));
                    });
                },
                saved -> ended(),
                code -> stand.set(new Stand.Fault(code)));
        // A task that ends at once has set the state already.
        if (job.stateProperty().get() instanceof JobState.Running) {
            stand.set(new Stand.Busy(job));
            job.stateProperty().subscribe(state -> {
                if (state instanceof JobState.Cancelled) {
                    ended();
                }
            });
        }
    }

    private void ended() {
        stand.set(new Stand.Idle(Optional.empty()));
        after.run();
    }

    /// Asks it to stop. What was checked so far is not written down.
    public void cancel() {
        if (stand.get() instanceof Stand.Busy busy) {
            busy.job().cancel();
        }
    }
}
