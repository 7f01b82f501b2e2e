package org.xunyao.app.cases.summary;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.registry.Pharmacy;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.theme.Density;

/// The room 当场处罚: sittings on the left, one of them in the middle, form 44 beside it. Keys: Ctrl Enter takes the
/// step, Ctrl N begins another, F6 shows form 44, Ctrl P prints it, Esc leaves the sitting, F5 reads again.
public final class SpotPane extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double PAPER = 420;

    private final SpotModel model;
    private final SpotWords words;
    private final ListView<SpotCase> list = new ListView<>();
    private final StackPane place = new StackPane();
    private final ScrollPane middle;
    private final VBox sheets = new VBox();
    private Optional<SittingPane> sitting = Optional.empty();
    private Optional<BeginPane> begin = Optional.empty();
    private boolean filling;

    /// @param words in the person's language
    public SpotPane(SpotModel model, SpotWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("spot");
        for (String name : List.of("/org/xunyao/app/cases/cases.css", "summary.css")) {
            var sheet = SpotPane.class.getResource(name);
            if (sheet != null) {
                getStylesheets().add(sheet.toExternalForm());
            }
        }
        place.getStyleClass().add("spot-place");
        middle = SideBlocks.scroll(place, "spot-middle", words.of("title"));
        middle.setFocusTraversable(false);
        middle.getStyleClass().add("spot-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(column(), middle, paper());
        model.sittingsProperty().subscribe(this::fill);
        model.readProperty().subscribe(now -> show());
        model.frontProperty().subscribe(now -> show());
        model.eventProperty()
                .subscribe(now -> sitting.ifPresent(pane -> {
                    pane.open(now);
                    pane.say(model.messageProperty().get());
                    Fx.later(pane::focusFirst);
                }));
        model.messageProperty().subscribe(this::say);
        model.pagesProperty().subscribe(this::pages);
        RoomKeys.over(this, this::pressed);
        sceneProperty().subscribe(this::entered);
    }

    private Node column() {
        var name = new Label(words.of("title"));
        name.getStyleClass().addAll("t-reading", "t-bold");
        var head = new HBox(name, SideBlocks.gap());
        head.getStyleClass().add("matter-head");
        if (model.ports().mayWork()) {
            head.getChildren().add(SideBlocks.keyed(words.of("new"), "Ctrl+N", "spot-new", model::leave));
        }
        list.setId("spot-list");
        list.getStyleClass().add("matters");
        list.setAccessibleText(words.of("title"));
        list.setCellFactory(view -> new SittingCell());
        list.setPlaceholder(new EmptyState(words.of("empty"), words.of("empty.more")));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !filling) {
                model.choose(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var column = new VBox(head, list);
        column.getStyleClass().add("matter-column");
        return column;
    }

    private Node paper() {
        Button preview = SideBlocks.keyed(words.of("preview"), "F6", "spot-preview", model::preview);
        Button print = SideBlocks.keyed(words.of("print"), "Ctrl+P", "spot-print", model::print);
        print.disableProperty()
                .bind(model.frontProperty()
                        .map(now -> now.flatMap(one -> one.newest(SpotAct.Decide.class))
                                .isEmpty()));
        preview.disableProperty().bind(model.frontProperty().map(Optional::isEmpty));
        sheets.getStyleClass().add("spot-sheets");
        var scroll = SideBlocks.scroll(sheets, "spot-pages", words.of("paper"));
        var box = new VBox(SideBlocks.line(preview, print), scroll);
        box.getStyleClass().add("spot-paper");
        return box;
    }

    private void fill(List<SpotCase> sittings) {
        filling = true;
        list.getItems().setAll(sittings);
        mark();
        filling = false;
        if (model.frontProperty().get().isEmpty() && begin.isEmpty()) {
            show();
        }
    }

    private void mark() {
        Optional<SpotCase> front = model.frontProperty().get();
        list.getSelectionModel().clearSelection();
        front.flatMap(one -> list.getItems().stream()
                        .filter(other -> other.head().id().equals(one.head().id()))
                        .findFirst())
                .ifPresent(list.getSelectionModel()::select);
    }

    private void show() {
        filling = true;
        mark();
        filling = false;
        Optional<SpotCase> front = model.frontProperty().get();
        sitting.ifPresent(SittingPane::leave);
        sitting = front.map(one -> new SittingPane(model, words, one));
        if (front.isPresent()) {
            begin = Optional.empty();
            sitting.ifPresent(pane -> {
                place.getChildren().setAll(pane);
                pane.open(model.eventProperty().get());
                pane.say(model.messageProperty().get());
            });
        } else {
            beginning();
        }
    }

    private void beginning() {
        begin = Optional.empty();
        if (!model.readProperty().get()) {
            place.getChildren().setAll(new Label(words.of("reading")));
        } else if (!model.ports().mayWork()) {
            place.getChildren().setAll(new EmptyState(words.of("watch"), words.of("watch.more")));
        } else if (model.others().isEmpty()) {
            place.getChildren().setAll(BeginPane.alone(words));
        } else {
            var pane = new BeginPane(model, words);
            begin = Optional.of(pane);
            place.getChildren().setAll(pane);
            Fx.later(pane::enter);
        }
    }

    private void say(SpotMessage message) {
        sitting.ifPresent(pane -> pane.say(message));
        begin.ifPresent(pane -> pane.say(message));
        // What became of a step stands above its fields.
        middle.setVvalue(0);
    }

    private void pages(List<byte[]> pictures) {
        sheets.getChildren().clear();
        if (pictures.isEmpty()) {
            sheets.getChildren().add(SideBlocks.sentence(words.of("paper.none"), "fg-2"));
        }
        for (byte[] png : pictures) {
            var picture = new ImageView(new Image(new ByteArrayInputStream(png)));
            picture.setPreserveRatio(true);
            picture.setFitWidth(PAPER);
            sheets.getChildren().add(picture);
        }
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return shortcut(event.getCode());
        }
        switch (event.getCode()) {
            case F5 -> model.refresh();
            case F6 -> model.preview();
            case ESCAPE -> {
                return escape(event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean escape(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl input
                && !input.getSelectedText().isEmpty()) {
            return false;
        }
        list.requestFocus();
        return true;
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case ENTER -> {
                // One stroke is one step: beginning may put the first step in its place at once.
                begin.ifPresentOrElse(BeginPane::begin, model::take);
            }
            case N -> model.leave();
            case P -> model.print();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.refresh();
        }
    }

    private final class SittingCell extends ListCell<SpotCase> {
        SittingCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SpotCase sitting, boolean empty) {
            super.updateItem(sitting, empty);
            setText(null);
            if (empty || sitting == null) {
                setGraphic(null);
                return;
            }
            String shop = Optional.ofNullable(model.shops().get(sitting.head().party()))
                    .map(Pharmacy::name)
                    .orElse(words.of("shop.unknown"));
            String paper = sitting.newest(SpotAct.Decide.class)
                    .map(SpotAct.Decide::paper)
                    .orElse(sitting.head().foundOn().toString());
            var box = new VBox(
                    Buttons.ellipsised(shop),
                    Buttons.ellipsised(
                            words.of("cell", words.of("stage." + sitting.stage()), paper), "t-small", "fg-2"));
            setGraphic(box);
            setAccessibleText(words.of("cell", shop, words.of("stage." + sitting.stage())));
        }
    }
}
