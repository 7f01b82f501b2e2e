package org.xunyao.app.papers;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.task.Tasks;

/// The pages of one document as pictures. They are made off the JavaFX thread, one run at a time; while one
/// runs only the newest wish is kept, and a picture of older words is never shown after that of newer ones.
public final class PageModel {
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final Tasks tasks;
    private final PapersPorts.Pause pause;
    private final ReadOnlyObjectWrapper<Pages> pages =
            new ReadOnlyObjectWrapper<>(this, "pages", new Pages.Composing());
    private @Nullable Supplier<List<byte[]>> wanted;
    private Runnable stop = () -> {};
    private boolean running;

    PageModel(Tasks tasks, PapersPorts.Pause pause) {
        this.tasks = tasks;
        this.pause = pause;
    }

    /// What there is to show.
    public ReadOnlyObjectProperty<Pages> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /// Wishes for other pages, once typing has paused.
    void later(Supplier<List<byte[]>> making) {
        stop.run();
        wanted = making;
        stop = pause.then(PATIENCE, this::run);
    }

    /// Wishes for other pages at once.
    void now(Supplier<List<byte[]>> making) {
        stop.run();
        wanted = making;
        run();
    }

    private void run() {
        Supplier<List<byte[]>> making = wanted;
        if (running || making == null) {
            return;
        }
        running = true;
        wanted = null;
        tasks.quietly(
                "pages",
                progress -> making.get(),
                made -> ended(new Pages.Made(made)),
                code -> ended(new Pages.Fault(code)));
    }

    private void ended(Pages result) {
        running = false;
        if (wanted == null) {
            pages.set(result);
        } else {
            run();
        }
    }

    /// What there is to show.
    public sealed interface Pages {
        /// The first pages are being made.
        record Composing() implements Pages {}

        /// The pages of the newest words.
        ///
        /// @param pictures PNG, at least one
        record Made(List<byte[]> pictures) implements Pages {
            /// Copies the list.
            public Made {
                pictures = List.copyOf(pictures);
            }
        }

        /// They could not be made.
        record Fault(String code) implements Pages {}
    }
}
