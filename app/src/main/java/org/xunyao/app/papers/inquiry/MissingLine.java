package org.xunyao.app.papers.inquiry;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.xunyao.app.papers.question.Question;
import org.xunyao.ui.control.Buttons;

/// Mandatory questions that are still to be asked, each with a button that asks it.
final class MissingLine extends FlowPane {
    private static final int SHOWN = 16;

    private final Asked asked;
    private final Consumer<Question> chosen;
    private List<Question> shown = List.of();

    /// @param chosen asks it
    MissingLine(Asked asked, Consumer<Question> chosen) {
        this.asked = asked;
        this.chosen = chosen;
        setId("questions-missing");
        setMinWidth(0);
        getStyleClass().addAll("link-marks", "inquiry-missing");
        show(List.of());
    }

    /// Shows what is missing; nothing stays in sight once all is asked.
    void show(List<Question> missing) {
        if (!missing.equals(shown)) {
            shown = missing;
            getChildren().clear();
            if (!missing.isEmpty()) {
                var head = new Label(asked.words("inquiry.missing"));
                head.getStyleClass().addAll("t-small", "fg-due");
                getChildren().add(head);
                missing.forEach(one -> getChildren().add(button(one)));
            }
        }
        setVisible(!missing.isEmpty());
        setManaged(!missing.isEmpty());
    }

    private static String cut(String words) {
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }

    private Button button(Question one) {
        String phase = asked.words("inquiry.phase." + one.phase().name());
        String said =
                one.field().map(field -> asked.words("field." + field)).orElseGet(() -> phase + "：" + cut(one.words()));
        Button button = Buttons.ghost(said, () -> chosen.accept(one));
        button.setId("missing-" + one.id());
        button.getStyleClass().setAll("button", "link");
        button.setMinWidth(0);
        button.setTooltip(new Tooltip(one.words()));
        return button;
    }
}
