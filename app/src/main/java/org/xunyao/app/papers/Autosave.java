package org.xunyao.app.papers;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Saved;
import org.xunyao.ui.task.Tasks;

/// Saves a draft by itself, a second after the last change. One save runs at a time; what changed meanwhile
/// is saved after it.
public final class Autosave {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Tasks tasks;
    private final PapersPorts.Pause pause;
    private final Supplier<Work> works;
    private final ReadOnlyObjectWrapper<SaveMark> mark =
            new ReadOnlyObjectWrapper<>(this, "mark", new SaveMark.Untouched());
    private Runnable stop = () -> {};
    private boolean running;
    private boolean changed;
    // The second passed while another save was running.
    private boolean due;
    private @Nullable After after;

    /// @param works asked on the JavaFX thread for what is to be saved; carried out elsewhere
    public Autosave(Tasks tasks, PapersPorts.Pause pause, Supplier<Work> works) {
        this.tasks = tasks;
        this.pause = pause;
        this.works = works;
    }

    /// Whether what was typed is on the disk.
    public ReadOnlyObjectProperty<SaveMark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /// Something changed.
    public void changed() {
        changed = true;
        mark.set(new SaveMark.Saving());
        stop.run();
        stop = pause.then(PATIENCE, this::now);
    }

    /// Saves now if anything changed.
    public void now() {
        stop.run();
        due = running;
        if (running || !changed) {
            return;
        }
        running = true;
        changed = false;
        mark.set(new SaveMark.Saving());
        Work work = works.get();
        tasks.quietly("draft", progress -> work.save(), this::ended, this::failed);
    }

    /// Goes on once everything is saved.
    ///
    /// @param done at once if nothing is unsaved
    /// @param broken gets the code if it cannot be saved
    void thenDo(Runnable done, Consumer<String> broken) {
        after = new After(done, broken);
        now();
        goOn();
    }

    /// Says that the disk has it by another way.
    void kept(Saved<?> saved) {
        mark.set(new SaveMark.Kept(saved));
    }

    /// Forgets what is not saved: the person took what the disk has.
    void forget() {
        stop.run();
        changed = false;
        mark.set(new SaveMark.Untouched());
    }

    private void ended(Saved<?> saved) {
        running = false;
        if (changed) {
            if (after != null || due) {
                now();
            }
            return;
        }
        mark.set(new SaveMark.Kept(saved));
        goOn();
    }

    private void failed(String code) {
        running = false;
        changed = true;
        mark.set(new SaveMark.Failed(code));
        After waiting = after;
        after = null;
        if (waiting != null) {
            waiting.broken().accept(code);
        }
    }

    private void goOn() {
        After waiting = after;
        if (waiting != null && !running && !changed) {
            after = null;
            waiting.done().run();
        }
    }

    /// One save.
    @FunctionalInterface
    public interface Work {
        /// Carries it out.
        Saved<?> save();
    }

    private record After(Runnable done, Consumer<String> broken) {}
}
