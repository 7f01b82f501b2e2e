package org.xunyao.app.papers.recent;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.ui.task.Tasks;

/// The documents worked on last, as far as they have been read. Used on the JavaFX thread.
public final class RecentPapers {
    private final Pages pages;
    private final Tasks tasks;
    private final ObservableList<PaperHead> heads = FXCollections.observableArrayList();
    private final ObservableList<PaperHead> readable = FXCollections.unmodifiableObservableList(heads);
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper(this, "whole", true);
    // Tells the answer of a question that was asked before the list was read anew.
    private int round;
    private boolean reading;

    /// @param tasks read off the JavaFX thread
    public RecentPapers(Pages pages, Tasks tasks) {
        this.pages = pages;
        this.tasks = tasks;
    }

    /// Those read, newest first.
    public ObservableList<PaperHead> heads() {
        return readable;
    }

    /// Whether there are no more than those read.
    public ReadOnlyBooleanProperty wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /// Reads the first page anew.
    ///
    /// @param failed gets the code
    public void refresh(Consumer<String> failed) {
        ask(List.of(), failed);
    }

    /// Reads the next page, if there is one and it is not being read.
    ///
    /// @param failed gets the code
    public void more(Consumer<String> failed) {
        if (!whole.get() && !reading) {
            ask(List.copyOf(heads), failed);
        }
    }

    private void ask(List<PaperHead> shown, Consumer<String> failed) {
        int asked = ++round;
        reading = true;
        tasks.quietly("papers", progress -> pages.after(shown), page -> come(asked, shown.isEmpty(), page), code -> {
            reading = false;
            failed.accept(code);
        });
    }

    private void come(int asked, boolean first, PaperPage page) {
        if (asked != round) {
            return;
        }
        reading = false;
        whole.set(page.last());
        if (first) {
            heads.setAll(page.heads());
        } else {
            heads.addAll(page.heads());
        }
    }

    /// Port: reads a page.
    @FunctionalInterface
    public interface Pages {
        /// The page after those shown.
        ///
        /// @param shown all that were read before; nothing for the first page
        PaperPage after(List<PaperHead> shown);
    }
}
