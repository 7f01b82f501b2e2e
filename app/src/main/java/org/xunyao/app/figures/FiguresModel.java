package org.xunyao.app.figures;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.figures.FigurePorts.By;
import org.xunyao.app.figures.FigurePorts.Line;
import org.xunyao.ui.task.Tasks;

/// What is counted, over how many days, and what came of it.
public final class FiguresModel {
    private final FigurePorts ports;
    private final Tasks tasks;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> readable = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.Reading());
    private By by = By.RULE;
    private Span span = Span.MONTH;
    // Counts what was asked for, so that an answer that comes late is thrown away.
    private int turn;

    /// How far back.
    public enum Span {
        /// Thirty days.
        MONTH(30),
        /// Ninety days.
        QUARTER(90),
        /// 366 days.
        YEAR(366);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        /// How many days, today included.
        public int days() {
            return days;
        }
    }

    /// What the line above the table says.
    public sealed interface Told {
        /// It is being read.
        record Reading() implements Told {}

        /// It is read.
        record Read() implements Told {}

        /// It is in a file.
        record Written(Path file) implements Told {}

        /// It could not be read or written.
        record Failed(String code) implements Told {}
    }

    /// @param tasks run the ports off the JavaFX thread
    public FiguresModel(FigurePorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// The lines, in the order of their keys.
    public ObservableList<Line> lines() {
        return readable;
    }

    /// What the line above the table says.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// By what this person may count.
    List<By> offered() {
        return ports.offered();
    }

    /// Whether this person may take figures out.
    boolean exports() {
        return ports.exports();
    }

    /// Decisions below which no share is told.
    int least() {
        return ports.least();
    }

    /// Counts by something else.
    public void count(By other) {
        by = other;
        refresh();
    }

    /// Looks further back, or less far.
    public void reach(Span other) {
        span = other;
        refresh();
    }

    /// Reads anew.
    public void refresh() {
        turn++;
        int asked = turn;
        By now = by;
        int days = span.days();
        told.set(new Told.Reading());
        tasks.quietly("figures", progress -> ports.lines(now, days), read -> read(asked, read), this::failed);
    }

    private void read(int asked, List<Line> read) {
        if (asked == turn) {
            lines.setAll(read);
            told.set(new Told.Read());
        }
    }

    /// Writes what stands in the table into a folder.
    public void export(Path folder) {
        By now = by;
        int days = span.days();
        tasks.quietly(
                "figures",
                progress -> ports.export(now, days, folder),
                file -> told.set(new Told.Written(file)),
                this::failed);
    }

    private void failed(String code) {
        told.set(new Told.Failed(code));
    }
}
