package org.xunyao.app.alarms.past;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.ui.side.SideBlocks;

/// Everything that people ever did about an alarm, the first step first, in plain sentences.
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
        file.ifPresent(one -> one.steps()
                .forEach(told -> steps.getChildren()
                        .add(SideBlocks.sentence(words.step(told), told.step().isCounter() ? "t-bold" : "t-reading"))));
    }
}
