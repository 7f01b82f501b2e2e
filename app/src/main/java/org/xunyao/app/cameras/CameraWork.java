package org.xunyao.app.cameras;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.ui.task.Tasks;

/// What is being done with the register, and what became of it; one thing at a time. JavaFX thread only.
final class CameraWork {
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<CameraTold> told =
            new ReadOnlyObjectWrapper<>(this, "told", new CameraTold.None());

    CameraWork(Tasks tasks) {
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<CameraTold> toldProperty() {
        return told.getReadOnlyProperty();
    }

    boolean isBusy() {
        return told.get() instanceof CameraTold.Doing;
    }

    void forget() {
        told.set(new CameraTold.None());
    }

    void tell(CameraTold what) {
        told.set(what);
    }

    /// Does it off the JavaFX thread, unless something else is being done.
    ///
    /// @param key of the sentence that says so
    /// @param done says what became of it
    <R> void run(String key, Supplier<R> work, Consumer<R> done) {
        if (isBusy()) {
            return;
        }
        told.set(new CameraTold.Doing(key));
        tasks.quietly("camera", progress -> work.get(), done, code -> told.set(new CameraTold.Failed(code)));
    }
}
