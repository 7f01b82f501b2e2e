package org.xunyao.app.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.ui.task.Tasks;

/// The lines of the list in front as far as they are read, and how many each list has. JavaFX thread only.
final class EvidenceLines {
    private static final int PAGE = 200;

    private final EvidencePorts.Lists lists;
    private final Tasks tasks;
    private final ObservableList<Line> rows = FXCollections.observableArrayList();
    private final ObservableList<Line> readable = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Counts> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", new Counts(0, 0, 0, 0));
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading", true);
    // Tells the answer of a question that was asked before the list was read anew.
    private int generation;
    private boolean end;
    private boolean fetching;

    EvidenceLines(EvidencePorts.Lists lists, Tasks tasks) {
        this.lists = lists;
        this.tasks = tasks;
    }

    ObservableList<Line> rows() {
        return readable;
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Reads a list and the counts anew.
    ///
    /// @param leaving runs before the lines are others
    /// @param arrived runs when they are there, before reading is said to be over
    /// @param failed gets the code; then there are no lines
    void refresh(Tab wanted, Runnable leaving, Runnable arrived, Consumer<String> failed) {
        int mine = ++generation;
        reading.set(true);
        fetching = false;
        tasks.quietly(
                "evidence.list",
                progress -> list(wanted),
                found -> {
                    if (mine == generation) {
                        end = wanted != Tab.ALL || found.size() < PAGE;
                        leaving.run();
                        rows.setAll(found);
                        arrived.run();
                        reading.set(false);
                    }
                },
                code -> {
                    if (mine == generation) {
                        leaving.run();
                        rows.clear();
                        failed.accept(code);
                        reading.set(false);
                    }
                });
        tasks.quietly("evidence.counts", progress -> counted(), counts::set, code -> {});
    }

    private List<Line> list(Tab wanted) {
        return switch (wanted) {
            case ALL -> lists.page(Optional.empty(), PAGE);
            case TRAY -> lists.tray();
            case DUE -> lists.due();
            case FAULTS -> lists.faults();
        };
    }

    private Counts counted() {
        return new Counts(
                lists.count(),
                lists.tray().size(),
                lists.due().size(),
                lists.faults().size());
    }

    /// Reads the next page, if there is one.
    void more() {
        if (fetching || end || rows.isEmpty() || !(rows.getLast() instanceof Line.OfItem last)) {
            return;
        }
        fetching = true;
        int mine = generation;
        tasks.quietly(
                "evidence.more",
                progress -> lists.page(Optional.of(last.entry().item()), PAGE),
                found -> {
                    if (mine == generation) {
                        fetching = false;
                        end = found.size() < PAGE;
                        rows.addAll(found);
                    }
                },
                code -> fetching = false);
    }
}
