package org.xunyao.app.firstrun.wizard;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;
import org.xunyao.ui.task.Tasks;

/// What the wizard says under its step, and whether it is asking something outside. JavaFX thread only.
final class WizardTalk {
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<WizardMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", WizardMessage.NONE);

    private Runnable quiet = () -> {};

    WizardTalk(Tasks tasks) {
        this.tasks = tasks;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<WizardMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    void say(WizardMessage words) {
        message.set(words);
    }

    /// Asks outside; until the answer is there, the wizard is busy.
    <R> void ask(Supplier<R> question, Consumer<R> answered) {
        busy.set(true);
        message.set(WizardMessage.NONE);
        tasks.quietly(
                "first start",
                progress -> question.get(),
                answer -> {
                    busy.set(false);
                    answered.accept(answer);
                    quiet.run();
                },
                this::failed);
    }

    /// Runs it as soon as nothing is asked outside.
    void whenQuiet(Runnable then) {
        if (busy.get()) {
            quiet = then;
        } else {
            then.run();
        }
    }

    void failed(String code) {
        busy.set(false);
        message.set(new WizardMessage(Kind.FAULT, code));
        quiet.run();
    }
}
