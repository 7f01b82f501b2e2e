package org.xunyao.app.cameras;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.cameras.model.CameraField;
import org.xunyao.app.cameras.model.CameraForm;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// The form of a camera. Enter goes on to the next field, Ctrl+S saves, Ctrl+Z takes a field back, Escape leaves
/// and keeps what was typed.
final class CameraFormPane extends VBox implements Starting {
    private final CamerasViewModel model;
    private final Map<CameraField, TextField> fields = new EnumMap<>(CameraField.class);
    private final boolean fresh;
    private boolean filling;

    CameraFormPane(CamerasViewModel model, CameraSide.Editing editing, CameraWords words) {
        this.model = model;
        this.fresh = editing.seen().isEmpty();
        getStyleClass().add("cameras-detail");
        var form = new VBox(new CameraToldLine(model, words));
        form.getStyleClass().addAll("cameras-part", "cameras-form");
        for (CameraField field : CameraField.values()) {
            var text = new TextField();
            fields.put(field, text);
            text.textProperty().subscribe((was, now) -> {
                if (!filling) {
                    model.type(field, now);
                }
            });
            form.getChildren().add(FormFields.boxed(words.of("form." + field), text, "camera-" + field));
            String more = "form.more." + field;
            if (words.texts().has(more)) {
                form.getChildren().add(SideBlocks.sentence(words.of(more), "t-small", "fg-2"));
            }
        }
        field(CameraField.CODE).setEditable(fresh);
        field(CameraField.CODE).setFocusTraversable(fresh);
        var scroll = SideBlocks.scroll(form, "camera-form", words.of("edit.title"));
        // Its fields take the keys.
        scroll.setFocusTraversable(false);
        form.getChildren().add(buttons(words));
        getChildren().addAll(FormFields.head(words.of(fresh ? "add.title" : "edit.title")), scroll);
        model.formProperty().subscribe(this::fill);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private TextField field(CameraField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    private FlowPane buttons(CameraWords words) {
        Button save = SideBlocks.keyed(Buttons.primary(words.of("act.SAVE"), model::save), "Ctrl+S", "camera-save");
        var buttons = new FlowPane(save);
        if (model.sheetProperty().get().may().examine()) {
            buttons.getChildren()
                    .add(SideBlocks.keyed(words.of("act.TEST"), "Ctrl+T", "camera-form-test", model::examine));
        }
        buttons.getChildren()
                .addAll(
                        SideBlocks.keyed(words.of("act.UNDO"), "Ctrl+Z", "camera-undo", model::undo),
                        SideBlocks.keyed(words.of("act.LEAVE"), "Esc", "camera-leave", model::leave),
                        discard(words));
        model.toldProperty().subscribe(told -> save.setDisable(told instanceof CameraTold.Doing));
        buttons.getStyleClass().add("cameras-acts");
        return buttons;
    }

    private Button discard(CameraWords words) {
        Button discard = Buttons.ghost(words.of("act.DISCARD"), model::discard);
        discard.setId("camera-discard");
        return discard;
    }

    private void fill(CameraForm now) {
        filling = true;
        fields.forEach((field, text) -> {
            if (!text.getText().equals(now.value(field))) {
                text.setText(now.value(field));
            }
        });
        filling = false;
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            model.undo();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            model.save();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.T) {
            model.examine();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField from) {
            next(from);
            event.consume();
        }
    }

    private void next(TextField from) {
        boolean passed = false;
        for (CameraField field : CameraField.values()) {
            if (passed) {
                field(field).requestFocus();
                return;
            }
            passed = field(field) == from;
        }
        lookup("#camera-save").requestFocus();
    }

    @Override
    public void focusFirst() {
        field(fresh ? CameraField.CODE : CameraField.SHOP).requestFocus();
    }
}
