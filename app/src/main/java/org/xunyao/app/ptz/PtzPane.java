package org.xunyao.app.ptz;

import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.ptz.PtzMove;
import org.xunyao.video.ptz.PtzPreset;

/// The panel beside the pictures while a camera is turned: directions, zoom, views, the way home; or why
/// it cannot be turned.
final class PtzPane extends VBox {
    private static final double SPEED = 0.4;
    private static final int NAME = 60;
    private static final int SHOWN_KEYS = 9;
    private static final List<List<String>> PAD =
            List.of(List.of("", "up", ""), List.of("left", "", "right"), List.of("", "down", ""));
    private static final Map<String, PtzMove> MOVES = Map.of(
            "up", new PtzMove(0, SPEED, 0),
            "down", new PtzMove(0, -SPEED, 0),
            "left", new PtzMove(-SPEED, 0, 0),
            "right", new PtzMove(SPEED, 0, 0),
            "near", new PtzMove(0, 0, SPEED),
            "wide", new PtzMove(0, 0, -SPEED));
    private static final Map<String, String> SIGNS =
            Map.of("up", "▲", "down", "▼", "left", "◀", "right", "▶", "near", "＋", "wide", "－");

    private static final PseudoClass RUNAWAY = PseudoClass.getPseudoClass("runaway");

    private final PtzModel model;
    private final Texts texts;
    private final Label told = SideBlocks.sentence("", "t-small");
    private final Label away = SideBlocks.sentence("", "t-bold");
    private final VBox moved;

    /// @param texts hold the words of turning
    PtzPane(PtzModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("ptz");
        setId("ptz");
        told.setId("ptz-told");
        away.setId("ptz-moved");
        moved = new VBox(away, SideBlocks.sentence(texts.of("ptz.moved.more"), "t-small", "fg-2"));
        model.stageProperty().subscribe(this::show);
        model.toldProperty().subscribe(this::tell);
    }

    private void show(PtzStage stage) {
        getChildren().clear();
        model.camera().ifPresent(camera -> {
            var head = new Label(texts.of("ptz.title"));
            head.getStyleClass().add("t-workspace");
            getChildren().addAll(head, SideBlocks.sentence(camera.shop() + " · " + camera.point(), "fg-2"));
        });
        switch (stage) {
            case PtzStage.Closed _ -> {}
            case PtzStage.Asking _ -> getChildren().addAll(SideBlocks.sentence(texts.of("ptz.asking")), leave());
            case PtzStage.Refused refused ->
                getChildren()
                        .addAll(
                                SideBlocks.told(
                                        Icon.NOTE, "icon-16", SideBlocks.sentence(words(refused.code()), "t-reading")),
                                leave());
            case PtzStage.Ready ready -> ready(ready);
        }
        tell();
    }

    private void ready(PtzStage.Ready ready) {
        getChildren().addAll(moved, pad(), zoom(), told, way(), presets(ready));
        if (model.mayChange()) {
            getChildren().add(remember());
        }
        getChildren().addAll(SideBlocks.sentence(texts.of("ptz.keys"), "t-small", "fg-2"), leave());
    }

    /// Says what changed since the panel was built.
    void tell() {
        String code = model.toldProperty().get();
        told.setText(code.isEmpty() ? texts.of("ptz.hold") : words(code));
        told.pseudoClassStateChanged(RUNAWAY, model.isRunaway());
        boolean turned = model.camera().filter(model::isMoved).isPresent();
        away.setText(texts.of("ptz.moved"));
        moved.setVisible(turned);
        moved.setManaged(turned);
    }

    private String words(String code) {
        String key = "ptz." + code;
        return texts.has(key) ? texts.of(key) : texts.fault(code);
    }

    private Node pad() {
        var grid = new GridPane();
        grid.getStyleClass().add("ptz-pad");
        for (int row = 0; row < PAD.size(); row++) {
            for (int column = 0; column < PAD.get(row).size(); column++) {
                String way = PAD.get(row).get(column);
                if (!way.isEmpty()) {
                    grid.add(held(way), column, row);
                }
            }
        }
        return grid;
    }

    private Node zoom() {
        var line = SideBlocks.line(held("wide"), held("near"));
        line.getStyleClass().add("ptz-zoom");
        return line;
    }

    /// Works for as long as it is pressed.
    private Button held(String way) {
        Button button = Buttons.normal(SIGNS.getOrDefault(way, ""), () -> {});
        button.setId("ptz-" + way);
        button.setAccessibleText(texts.of("ptz." + way));
        button.setFocusTraversable(false);
        button.getStyleClass().add("ptz-held");
        button.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.hold(MOVES.getOrDefault(way, PtzMove.STILL));
            }
        });
        button.setOnMouseReleased(event -> model.release());
        return button;
    }

    private Node way() {
        return new FlowPane(
                8,
                8,
                SideBlocks.keyed(texts.of("ptz.home"), "Home", "ptz-home", model::home),
                SideBlocks.keyed(texts.of("ptz.back"), "B", "ptz-back", model::back));
    }

    private Node presets(PtzStage.Ready ready) {
        var list = new VBox();
        list.getStyleClass().add("ptz-presets");
        int number = 0;
        for (PtzPreset preset : ready.presets()) {
            number++;
            String name = preset.name().isEmpty() ? texts.of("ptz.preset", preset.shownToken()) : preset.name();
            Button go = number <= SHOWN_KEYS
                    ? SideBlocks.keyed(name, Integer.toString(number), "ptz-preset-" + number, () -> model.go(preset))
                    : Buttons.normal(name, () -> model.go(preset));
            var line = SideBlocks.line(go);
            if (model.mayChange()) {
                Button forget = Buttons.icon(Icon.DISMISS, texts.of("ptz.forget", name), () -> model.forget(preset));
                line.getChildren().addAll(SideBlocks.gap(), forget);
            }
            list.getChildren().add(line);
        }
        if (ready.presets().isEmpty()) {
            list.getChildren().add(SideBlocks.sentence(texts.of("ptz.presets.none"), "fg-2"));
        }
        var title = new Label(texts.of("ptz.presets"));
        title.getStyleClass().add("t-bold");
        return new VBox(title, list);
    }

    private Node remember() {
        var name = new TextField();
        Button save = Buttons.normal(texts.of("ptz.remember"), () -> model.remember(name.getText()));
        save.setId("ptz-remember");
        name.textProperty().subscribe(text -> {
            if (text.length() > NAME) {
                name.setText(text.substring(0, NAME));
            }
        });
        name.setOnAction(event -> save.fire());
        return SideBlocks.framed(name, "ptz-name", texts.of("ptz.remember.name"), save);
    }

    private Node leave() {
        return SideBlocks.keyed(texts.of("ptz.leave"), "Esc", "ptz-leave", model::close);
    }
}
