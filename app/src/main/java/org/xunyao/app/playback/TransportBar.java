package org.xunyao.app.playback;

import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;

/// The buttons below the picture: play, move, speed, in, out, seal.
final class TransportBar extends HBox {
    private static final Duration STEP = Duration.ofSeconds(5);

    private final PlaybackModel model;
    private final PlaybackWords words;
    private final Button play;
    private final Button seal;
    private final Label speed = new Label();
    private final Label time = new Label();

    TransportBar(PlaybackModel model, PlaybackWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("playback-bar");
        play = Buttons.normal("", model::toggle);
        play.setId("replay-play");
        play.setGraphic(new KeyCap(words.of("key.space")));
        seal = Buttons.primary(words.of("seal"), model::seal);
        seal.setId("replay-seal");
        seal.setGraphic(new KeyCap("E"));
        speed.getStyleClass().add("t-mono");
        speed.setId("replay-speed");
        speed.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().addAll("t-mono", "t-bold");
        time.setId("replay-time");
        time.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        small("step.back5", "back5", () -> model.seekBy(STEP.negated())),
                        small("step.back", "back1", () -> model.step(-1)),
                        play,
                        small("step.on", "on1", () -> model.step(1)),
                        small("step.on5", "on5", () -> model.seekBy(STEP)),
                        small("slower", "slower", () -> model.faster(-1)),
                        speed,
                        small("faster", "faster", () -> model.faster(1)),
                        time,
                        gap,
                        named("sync", "Y", model::beside),
                        capped("in", "I", model::in),
                        capped("out", "O", model::out),
                        seal);
    }

    private Button small(String key, String id, Runnable action) {
        Button button = Buttons.normal(words.of(key), action);
        button.setId("replay-" + id);
        button.getStyleClass().add("narrow");
        button.setAccessibleText(words.of(key + ".name"));
        button.setTooltip(new Tooltip(words.of(key + ".name")));
        return button;
    }

    private Button capped(String key, String cap, Runnable action) {
        Button button = Buttons.normal(words.of(key), action);
        button.setId("replay-" + key);
        button.setGraphic(new KeyCap(cap));
        return button;
    }

    private Button named(String key, String cap, Runnable action) {
        Button button = capped(key, cap, action);
        button.setTooltip(new Tooltip(words.of(key + ".name")));
        return button;
    }

    void refresh() {
        boolean runs = model.plays();
        set(play, words.of(runs ? "pause" : "play"));
        set(speed, words.speed(model.speed()));
        set(time, model.head().map(words::exact).orElse(""));
        boolean open = model.film().isPresent();
        play.setDisable(model.head().isEmpty());
        seal.setDisable(!open
                || !model.marking().offered()
                || model.marking().standingProperty().get() instanceof Marking.Standing.Runs);
    }

    private static void set(Labeled label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
