package org.xunyao.app.cameras;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.cameras.model.CameraRow;

/// The keys of 摄像机. Single letters only when no field has the focus.
final class CamerasKeys {
    private final CamerasViewModel model;
    private final TableView<CameraRow> table;
    private final TextField filter;
    private final Runnable take;
    private final Consumer<Boolean> export;

    CamerasKeys(
            CamerasViewModel model,
            TableView<CameraRow> table,
            TextField filter,
            Runnable take,
            Consumer<Boolean> export) {
        this.model = model;
        this.table = table;
        this.filter = filter;
        this.take = take;
        this.export = export;
    }

    void on(Node view) {
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        boolean taken = event.isShortcutDown()
                ? withShortcut(event.getCode())
                : event.getCode() == KeyCode.ESCAPE
                        ? left()
                        : !(event.getTarget() instanceof TextInputControl) && plain(event.getCode());
        if (taken) {
            event.consume();
        }
    }

    private boolean left() {
        model.leave();
        return true;
    }

    private boolean withShortcut(KeyCode code) {
        switch (code) {
            case F -> filter.requestFocus();
            case S -> model.carryOut();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case N -> model.add();
            case E -> model.edit();
            case T -> model.examine();
            case DELETE -> model.withdraw();
            case I -> {
                if (model.sheetProperty().get().may().enter()) {
                    take.run();
                }
            }
            case X -> export.accept(false);
            case J -> step(1);
            case K -> step(-1);
            default -> {
                return item(code);
            }
        }
        return true;
    }

    private boolean item(KeyCode code) {
        int number = code.isDigitKey() ? code.getChar().charAt(0) - '0' : 0;
        boolean known = number >= 1 && number <= CameraWords.items().size();
        if (known) {
            model.paper(CameraWords.items().get(number - 1));
        }
        return known;
    }

    private void step(int by) {
        int place = table.getSelectionModel().getSelectedIndex() + by;
        if (place >= 0 && place < model.rows().size()) {
            table.getSelectionModel().clearAndSelect(place);
        }
    }
}
