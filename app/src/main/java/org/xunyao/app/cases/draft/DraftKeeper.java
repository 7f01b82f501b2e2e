package org.xunyao.app.cases.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;

/// Keeps what is typed for steps by itself, a second after the last change, and gives back what an earlier run of the
/// program kept. One save runs at a time; what changed meanwhile is kept after it. JavaFX thread only.
public final class DraftKeeper {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DraftShelf shelf;
    private final DraftShelf.Pause pause;
    private final Tasks tasks;
    private final Clock clock;
    private final Map<String, Supplier<Map<String, String>>> live = new HashMap<>();
    private final Map<String, KeptDraft> found = new TreeMap<>();
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(this, "mark", new Mark.Untouched());
    private Runnable stop = () -> {};
    private boolean read;
    private boolean running;
    private boolean changed;
    // Why the shelf could not be read.
    private Optional<String> unread = Optional.empty();

    /// @param tasks read and write off the JavaFX thread
    public DraftKeeper(DraftShelf shelf, DraftShelf.Pause pause, Tasks tasks, Clock clock) {
        this.shelf = shelf;
        this.pause = pause;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Whether what is typed is on the disk.
    public sealed interface Mark {
        /// Nothing was typed since the beginning.
        record Untouched() implements Mark {}

        /// It will be, within two seconds.
        record Keeping() implements Mark {}

        /// It is.
        record Kept(Instant at) implements Mark {}

        /// It is not, and why.
        record Failed(String code) implements Mark {}
    }

    /// Whether what is typed is on the disk.
    public ReadOnlyObjectProperty<Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /// Reads what an earlier run kept, once.
    ///
    /// @param then runs when it is read
    public void begin(Runnable then) {
        if (read) {
            then.run();
            return;
        }
        tasks.quietly(
                "step drafts",
                progress -> shelf.all(),
                all -> {
                    begun(all);
                    then.run();
                },
                code -> {
                    unread = Optional.of(code);
                    mark.set(new Mark.Failed(code));
                    // What lies beside cannot be written over.
                    if (code.equals(DraftFile.ASIDE)) {
                        begun(List.of());
                    }
                    then.run();
                });
    }

    private void begun(List<KeptDraft> all) {
        if (!read) {
            read = true;
            all.stream().filter(one -> !live.containsKey(one.key())).forEach(one -> found.put(one.key(), one));
            if (changed) {
                changed();
            }
        }
    }

    /// What an earlier run kept for a step and nobody has taken up.
    public Optional<KeptDraft> found(String key) {
        return Optional.ofNullable(found.get(key));
    }

    /// A draft is on the screen: from now on it is kept with its changes.
    ///
    /// @param typed what stands in it, without empty fields
    public void live(String key, Supplier<Map<String, String>> typed) {
        live.put(key, typed);
    }

    /// Something was typed.
    public void changed() {
        changed = true;
        mark.set(new Mark.Keeping());
        stop.run();
        stop = pause.then(PATIENCE, this::now);
    }

    /// The step was taken, or the person threw its draft away.
    public void gone(String key) {
        boolean shown = live.remove(key) != null;
        boolean kept = found.remove(key) != null;
        if (shown || kept) {
            changed();
        }
    }

    private void now() {
        stop.run();
        if (running || !changed) {
            return;
        }
        // Before the shelf is read nothing is written over.
        if (!read) {
            unread.ifPresent(code -> mark.set(new Mark.Failed(code)));
            return;
        }
        running = true;
        changed = false;
        Instant at = clock.now();
        List<KeptDraft> drafts = drafts(at);
        tasks.quietly(
                "step drafts",
                progress -> {
                    shelf.keep(drafts);
                    return at;
                },
                this::kept,
                this::failed);
    }

    private List<KeptDraft> drafts(Instant at) {
        var all = new ArrayList<KeptDraft>();
        found.values().stream().filter(one -> !live.containsKey(one.key())).forEach(all::add);
        live.forEach((key, typed) -> {
            Map<String, String> now = typed.get();
            if (!now.isEmpty()) {
                all.add(new KeptDraft(key, at, now));
            }
        });
        return all;
    }

    private void kept(Instant at) {
        running = false;
        if (changed) {
            now();
        } else {
            mark.set(new Mark.Kept(at));
        }
    }

    private void failed(String code) {
        running = false;
        changed = true;
        mark.set(new Mark.Failed(code));
    }
}
