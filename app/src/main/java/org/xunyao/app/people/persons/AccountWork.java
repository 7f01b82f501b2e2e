package org.xunyao.app.people.persons;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.people.parts.OneTime;
import org.xunyao.app.people.parts.Told;
import org.xunyao.ui.task.Tasks;

/// What is being done to an account, and what became of it. JavaFX thread only.
final class AccountWork {
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.None());

    AccountWork(Tasks tasks) {
        this.tasks = tasks;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    void forget() {
        told.set(new Told.None());
    }

    void refuse(String code) {
        told.set(new Told.Failed(code));
    }

    /// Changes something.
    ///
    /// @param key of the sentence that tells it
    /// @param name whom it is about
    /// @param done runs before it is told
    void run(String key, String name, Runnable change, Runnable done) {
        start();
        tasks.quietly(
                "account",
                progress -> {
                    change.run();
                    return key;
                },
                changed -> {
                    busy.set(false);
                    done.run();
                    told.set(new Told.Saved(changed, name));
                },
                this::failed);
    }

    /// Makes a one-time password.
    ///
    /// @param made gets it, before it is told
    void secret(String key, OneTime.Holder who, Supplier<char[]> maker, Consumer<OneTime> made) {
        start();
        tasks.quietly(
                "account",
                progress -> maker.get(),
                password -> {
                    busy.set(false);
                    made.accept(new OneTime(who, Arrays.copyOf(password, password.length)));
                    Arrays.fill(password, '\0');
                    told.set(new Told.Saved(key, who.name()));
                },
                this::failed);
    }

    private void start() {
        busy.set(true);
        forget();
    }

    private void failed(String code) {
        busy.set(false);
        refuse(code);
    }
}
