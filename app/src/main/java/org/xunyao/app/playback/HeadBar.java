package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.playback.parts.MomentText;
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
    HeadBar(
            PlaybackModel model,
            PlaybackWords words,
            Optional<Runnable> live,
            Consumer<Duration> spans,
            Supplier<Instant> now) {
        this.model = model;
        this.words = words;
        getStyleClass().add("playback-head");
        title.setId("replay-title");
        choice = live.isPresent() ? Optional.empty() : Optional.of(choice());
        choice.ifPresent(getChildren()::add);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(new Chip(Icon.REPLAY, words.of("replay"), "late"));
        live.ifPresent(back -> getChildren().add(title));
        getChildren().add(gap);
        choice.ifPresent(box -> getChildren().add(moment(words, now)));
        for (Duration span :
                List.of(Duration.ofHours(24), Duration.ofHours(4), Duration.ofHours(1), Duration.ofMinutes(5))) {
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
        box.setCellFactory(list -> new PointCell());
        box.setButtonCell(new PointCell());
        box.setMinWidth(120);
        box.setMaxWidth(280);
        box.valueProperty().subscribe(point -> {
            if (point != null && !Optional.of(point).equals(model.point())) {
                model.latest(point);
            }
        });
        return box;
    }

    private TextField moment(PlaybackWords words, Supplier<Instant> now) {
        var field = new TextField();
        field.setId("replay-moment");
        field.setPromptText(words.of("moment.prompt"));
        field.setAccessibleText(words.of("moment.prompt"));
        field.setPrefColumnCount(16);
        field.setOnAction(event -> MomentText.read(field.getText(), now.get(), words.zone())
                .ifPresentOrElse(
                        moment -> {
                            field.pseudoClassStateChanged(MomentText.WRONG, false);
                            model.go(moment);
                        },
                        () -> field.pseudoClassStateChanged(MomentText.WRONG, true)));
        return field;
    }

    /// A camera; a name that is too long is told whole by its tooltip.
    private static final class PointCell extends ListCell<Point> {
        @Override
        protected void updateItem(@Nullable Point point, boolean empty) {
            super.updateItem(point, empty);
            String name = point == null || empty ? "" : name(point);
            setText(name);
            setTooltip(name.isEmpty() ? null : new Tooltip(name));
        }
    }

    private static String name(Point point) {
        return point.shop() + " · " + point.point();
    }

    void refresh() {
        String text = model.point().map(HeadBar::name).orElseGet(() -> words.of("camera.none"));
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
