package org.xunyao.app.knowledge;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.access.Saved;
import org.xunyao.app.knowledge.KnowledgePorts.Intake;
import org.xunyao.app.knowledge.KnowledgePorts.Tried;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.ui.task.Tasks;

/// A full text of a law on its way in: read first, kept only when the person says so. JavaFX thread.
public final class IntakeModel {
    private final Intake intake;
    private final Tasks tasks;
    private final Runnable after;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", new Step.None());

    /// How far it is.
    public sealed interface Step {
        /// Nothing was brought.
        record None() implements Step {}

        /// It is being read or kept.
        record Busy() implements Step {}

        /// It was read; nothing is kept yet.
        record Ready(LawText text) implements Step {}

        /// It cannot be taken; nothing changed.
        record Refused(String code, String where) implements Step {}

        /// It is kept.
        record Done(Saved<LawText.Taken> saved) implements Step {}
    }

    /// @param after runs once a text is kept
    public IntakeModel(Intake intake, Tasks tasks, Runnable after) {
        this.intake = intake;
        this.tasks = tasks;
        this.after = after;
    }

    /// Whether this person may take one in.
    public boolean offered() {
        return intake.offered();
    }

    /// How far it is.
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Reads a file; keeps nothing.
    public void bring(Path file) {
        step.set(new Step.Busy());
        tasks.quietly(
                "law-text",
                progress -> intake.read(file),
                tried -> step.set(
                        switch (tried) {
                            case Tried.Ready(LawText text) -> new Step.Ready(text);
                            case Tried.Refused(String code, String where) -> new Step.Refused(code, where);
                        }),
                code -> step.set(new Step.Refused(code, "")));
    }

    /// Keeps what was read.
    public void take() {
        if (step.get() instanceof Step.Ready(LawText text)) {
            step.set(new Step.Busy());
            tasks.quietly(
                    "law-text",
                    progress -> intake.take(text),
                    this::taken,
                    code -> step.set(new Step.Refused(code, "")));
        }
    }

    private void taken(Saved<LawText.Taken> saved) {
        step.set(new Step.Done(saved));
        after.run();
    }

    /// Leaves it.
    public void drop() {
        step.set(new Step.None());
    }
}
