package org.xunyao.app.firstrun;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// What happened, what is safe, and the ways on.
final class RefusedPane extends VBox {
    private final FlowPane ways = new FlowPane();

    RefusedPane(UnlockViewModel<?> model, String code, Texts texts) {
        var pieces = new Pieces(texts);
        getStyleClass().add("sign-in-form");
        var sentence = new Label(texts.fault(code), Icon.ERROR.node("icon-red"));
        sentence.setId("refused-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("t-reading", "fg-red");
        var safe = pieces.what(texts.of("refused.safe"));
        ways.getStyleClass().add("unlock-ways");
        List<WayOn> open = model.ways(code);
        for (WayOn way : open) {
            String words = texts.of("way." + way.name());
            Button button = way == open.getFirst()
                    ? Buttons.primary(words, () -> model.go(way))
                    : Buttons.normal(words, () -> model.go(way));
            button.setId("way-" + way.name());
            ways.getChildren().add(button);
        }
        getChildren().addAll(pieces.title("refused.title"), sentence, safe, ways);
    }

    void focusFirst() {
        ways.getChildren().getFirst().requestFocus();
    }
}
