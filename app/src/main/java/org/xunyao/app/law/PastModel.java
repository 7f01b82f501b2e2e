package org.xunyao.app.law;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.ui.task.Tasks;

/// Earlier cases of the violation that is looked at (同类案件). JavaFX thread.
public final class PastModel {
    private final PastCases cases;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.Reading());
    private Optional<String> looked = Optional.empty();

    /// What is shown.
    public sealed interface Told {
        /// It is being read.
        record Reading() implements Told {}

        /// It is read.
        record Read(PastCases.Found found) implements Told {}

        /// It could not be read.
        record Failed(String code) implements Told {}
    }

    /// @param tasks read off the JavaFX thread
    public PastModel(PastCases cases, Tasks tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    /// What is shown.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Reads those of a violation; an answer about another one is dropped.
    void look(String violation) {
        looked = Optional.of(violation);
        told.set(new Told.Reading());
        tasks.quietly(
                "past",
                progress -> cases.of(violation),
                found -> tell(violation, new Told.Read(found)),
                code -> tell(violation, new Told.Failed(code)));
    }

    private void tell(String violation, Told now) {
        if (looked.filter(violation::equals).isPresent()) {
            told.set(now);
        }
    }
}
