package org.xunyao.app.station;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.ui.task.Tasks;

/// The facts of the station, measured off the JavaFX thread when asked.
public final class StationViewModel {
    private final Supplier<List<FactGroup>> measure;
    private final Tasks tasks;
    private final ObservableList<FactGroup> groups = FXCollections.observableArrayList();
    private final ObservableList<FactGroup> readable = FXCollections.unmodifiableObservableList(groups);
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");

    /// @param measure looks at the worker, the database, the disk and so on; runs in the background
    public StationViewModel(Supplier<List<FactGroup>> measure, Tasks tasks) {
        this.measure = measure;
        this.tasks = tasks;
    }

    /// The facts by group, as last measured.
    public ObservableList<FactGroup> groups() {
        return readable;
    }

    /// Code of the fault of the last measuring, empty if it went well.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Measures again.
    public void refresh() {
        tasks.quietly("station facts", progress -> measure.get(), this::take, fault::set);
    }

    private void take(List<FactGroup> measured) {
        fault.set("");
        groups.setAll(measured);
    }
}
