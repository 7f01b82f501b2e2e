package org.xunyao.app.playback;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.playback.parts.MomentText;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;

/// Over the picture: which camera, to which moment, how much of the time, and the way back.
final class HeadBar extends HBox {
    private final PlaybackModel model;
    private final PlaybackWords words;
    private final Label title = Buttons.ellipsised("", "t-bold");
    private final Optional<ComboBox<Point>> choice;

    /// @param live shown where there is a way back to live pictures
    HeadBar(PlaybackModel model, PlaybackWords words, Optional<Runnable> live, Consumer<Duration> spans, Clock clock) {
        this.model = model;
        this.words = words;
        getStyleClass().add("playback-head");
        title.setId("replay-title");
        choice = live.isPresent() ? Optional.empty() : Optional.of(choice());
        choice.ifPresent(getChildren()::add);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new Chip(Icon.REPLAY, words.of("replay"), "late"), title, gap);
        choice.ifPresent(box -> getChildren().add(moment(clock)));
        for (Duration span : List.of(Duration.ofHours(24), Duration.ofHours(4), Duration.ofHours(1), Duration.ofMinutes(5))) {
            Button button = Buttons.normal(words.length(span), () -> spans.accept(span));
            button.getStyleClass().add("narrow");
            getChildren().add(button);
        }
        live.ifPresent(back -> {
            Button button = Buttons.normal(words.of("live"), back);
            button.setId("replay-live");
            button.setGraphic(new KeyCap("L"));
            getChildren().add(button);
        });
    }

    private ComboBox<Point> choice() {
        var box = new ComboBox<Point>();
        box.setId("replay-camera");
        box.setPromptText(words.of("camera.choose"));
        box.setAccessibleText(words.of("camera.choose"));
        box.getItems().setAll(model.points());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Point point) {
                return point == null ? "" : point.shop() + " · " + point.point();
            }

            @Override
            public Point fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.setMinWidth(120);
        box.setMaxWidth(280);
        box.valueProperty().subscribe(point -> {
            if (point != null && !Optional.of(point).equals(model.point())) {
                model.latest(point);
            }
        });
        return box;
    }

    private TextField moment(Clock clock) {
        var field = new TextField();
        field.setId("replay-moment");
        field.setPromptText(words.of("moment.prompt"));
        field.setAccessibleText(words.of("moment.prompt"));
        field.setPrefColumnCount(14);
        field.setOnAction(event -> MomentText.read(field.getText(), clock.now(), clock.zone())
                .ifPresentOrElse(
                        moment -> {
                            field.pseudoClassStateChanged(MomentText.WRONG, false);
                            model.go(moment);
                        },
                        () -> field.pseudoClassStateChanged(MomentText.WRONG, true)));
        return field;
    }

    void refresh() {
        String text = model.point()
                .map(point -> point.shop() + " · " + point.point())
                .orElseGet(() -> words.of("camera.none"));
        if (!text.equals(title.getText())) {
            title.setText(text);
        }
        choice.ifPresent(box -> model.point().ifPresent(point -> {
            if (!point.equals(box.getValue())) {
                box.setValue(point);
            }
        }));
    }
}
