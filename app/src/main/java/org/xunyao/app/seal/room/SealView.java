package org.xunyao.app.seal.room;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.theme.Density;

/// The workspace 电子印章: what is set, a sample page with the seal on it, and setting it. Keys: C the
/// certificate, P the picture, A the trusted certificates, O switching off, F5 looks again.
public final class SealView extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double MARGIN = 32;

    private final SealModel model;
    private final SealWords words;
    private final SettingPane setting;
    private final ImageView page = new ImageView();
    private final Label tried = new Label();
    private final SavedLabel saved;

    /// @param choose opens the system's dialogue for a file
    public SealView(SealModel model, SealWords words, Supplier<Optional<Path>> choose) {
        this.model = model;
        this.words = words;
        this.saved = new SavedLabel(words.texts(), words.zone());
        this.setting = new SettingPane(model, words, choose);
        var sheet = SealView.class.getResource("room.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("with-side", "seal-room");
        var side = new StackPane(setting);
        side.getStyleClass().add("side-pane");
        getChildren().setAll(panel(), side);
        RoomKeys.over(this, this::pressed);
        follow();
        sceneProperty().subscribe(this::entered);
    }

    private void follow() {
        model.pageProperty().subscribe(this::show);
        model.savedProperty().subscribe(row -> row.ifPresent(saved::saved));
        model.busyProperty().subscribe(busy -> {
            if (busy) {
                saved.saving();
            }
        });
        model.unkeptProperty().subscribe(unkept -> {
            if (unkept) {
                saved.failed();
            }
        });
    }

    /// What stands behind the nodes.
    public SealModel model() {
        return model;
    }

    private Node panel() {
        var title = new Label(words.of("title"));
        title.getStyleClass().add("t-bold");
        var head = new HBox(title, SideBlocks.gap(), saved);
        head.getStyleClass().add("panel-head");
        var facts = new FactsPane(model, words);
        var sample = sample();
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox.setHgrow(sample, Priority.ALWAYS);
        var both = new HBox(facts, sample);
        both.setFillHeight(true);
        VBox.setVgrow(both, Priority.ALWAYS);
        var panel = new VBox(head, both);
        panel.getStyleClass().addAll("panel", "beside-side");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private Node sample() {
        page.setId("seal-page");
        page.setPreserveRatio(true);
        page.setSmooth(true);
        page.setAccessibleText(words.of("sample"));
        tried.setId("seal-tried");
        tried.getStyleClass().addAll("t-small", "fg-2");
        tried.setWrapText(true);
        var box = new VBox(tried, desk());
        box.getStyleClass().add("seal-sample");
        return box;
    }

    private Node desk() {
        var sheet = new StackPane(page);
        sheet.getStyleClass().add("seal-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var desk = new StackPane(sheet);
        desk.getStyleClass().add("seal-desk");
        desk.setMinSize(0, 0);
        desk.setPrefSize(0, 0);
        VBox.setVgrow(desk, Priority.ALWAYS);
        page.fitWidthProperty().bind(desk.widthProperty().subtract(MARGIN));
        page.fitHeightProperty().bind(desk.heightProperty().subtract(MARGIN));
        return desk;
    }

    private void show(Optional<SealModel.Page> made) {
        made.ifPresent(now -> {
            page.setImage(new Image(new ByteArrayInputStream(now.png())));
            tried.setText(words.of("sample." + now.shows()));
        });
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.F5) {
            model.refresh();
            return true;
        }
        boolean writing = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof SecretField;
        return !writing && model.ports().maySet() && letter(event.getCode());
    }

    private boolean letter(KeyCode code) {
        switch (code) {
            case C -> setting.focusKey();
            case P -> setting.focusPicture();
            case A -> setting.focusAnchors();
            case O -> setting.focusOff();
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
}
