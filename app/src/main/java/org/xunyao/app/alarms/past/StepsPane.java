package org.xunyao.app.alarms.past;

import java.util.ArrayDeque;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.ui.side.SideBlocks;

/// Everything that people ever did about an alarm, the first step first, and between the steps to
/// whom it went up, in plain sentences.
final class StepsPane extends VBox {
    private final PastWords words;
    private final VBox steps = new VBox();

    StepsPane(PastWords words) {
        this.words = words;
        getStyleClass().add("steps-pane");
        var title = new Label(words.of("steps.title"));
        title.getStyleClass().add("t-bold");
        steps.getStyleClass().add("steps");
        getChildren().addAll(title, SideBlocks.scroll(steps, "steps", words.of("steps.title")));
    }

    /// Shows one alarm's.
    ///
    /// @param file nothing while it is read
    void show(Optional<PastFile> file) {
        steps.getChildren().clear();
        file.ifPresent(this::tell);
    }

    private void tell(PastFile file) {
        var gone = new ArrayDeque<>(file.gone());
        for (PastFile.Told told : file.steps()) {
            while (!gone.isEmpty() && !gone.getFirst().at().isAfter(told.step().at())) {
                tell(gone.removeFirst());
            }
            add(words.step(told), told.step().isCounter() ? "t-bold" : "t-reading");
        }
        gone.forEach(this::tell);
    }

    private void tell(Escalation gone) {
        add(words.gone(gone), "fg-2");
    }

    private void add(String sentence, String style) {
        steps.getChildren().add(SideBlocks.sentence(sentence, style));
    }
}
