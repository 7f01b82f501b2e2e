package org.xunyao.app.backup.restore;

import java.time.Instant;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.backup.parts.CopyTable;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;

/// Which folder and which copy.
final class ChoosePane extends VBox {
    private final RestoreModel model;
    private final SheetTable<BackupCopy> table;
    private final TextField folder = new TextField();

    ChoosePane(RestoreModel model, BackupWords words) {
        this.model = model;
        getStyleClass().add("restore-pane");
        // Moments are written in full here: before the door nobody says what is today.
        table = new CopyTable(words, () -> Instant.EPOCH).node("restore-copies");
        table.setItems(model.copies());
        table.setPlaceholder(new EmptyState(words.of("choose.empty"), words.of("choose.empty.more")));
        VBox.setVgrow(table, Priority.ALWAYS);
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setOnAction(event -> model.look());
        Button pick = Buttons.normal(words.of("aim.pick"), model::pick);
        pick.setId("restore-pick");
        Button read = Buttons.normal(words.of("choose.read"), model::look);
        read.setId("restore-read");
        var replay = new CheckBox(words.of("choose.replay"));
        replay.setId("restore-replay");
        replay.selectedProperty().bindBidirectional(model.replayProperty());
        var another = new CheckBox(words.of("choose.another"));
        another.setId("restore-another");
        another.selectedProperty().bindBidirectional(model.anotherProperty());
        Button next =
                SideBlocks.keyed(Buttons.primary(words.of("choose.next"), model::unlock), "Enter", "restore-next");
        Button back = SideBlocks.keyed(Buttons.normal(words.of("leave"), model::back), "Esc", "restore-back");
        model.chosenProperty().subscribe(chosen -> next.setDisable(chosen.isEmpty()));
        var ways = new HBox(next, back);
        ways.getStyleClass().add("side-line");
        getChildren().addAll(field(words, pick, read), table, replay, another, ways);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                model.unlock();
            }
        });
        follow();
    }

    /// The label says what is wanted, the empty field how it looks.
    private VBox field(BackupWords words, Button... behind) {
        var name = new Label(words.of("choose.folder"));
        name.getStyleClass().addAll("fg-2", "form-label");
        name.setLabelFor(folder);
        var box = new VBox(name, SideBlocks.framed(folder, "restore-folder", words.of("choose.prompt"), behind));
        folder.setAccessibleText(words.of("choose.folder"));
        box.getStyleClass().add("side-labelled");
        return box;
    }

    void focusFirst() {
        (model.copies().isEmpty() ? folder : table).requestFocus();
    }

    private void follow() {
        show(model.chosenProperty().get());
        table.getSelectionModel().selectedItemProperty().subscribe(copy -> {
            if (copy != null) {
                model.choose(Optional.of(copy));
            }
        });
        model.chosenProperty().subscribe(this::show);
        model.copies().addListener((ListChangeListener<BackupCopy>)
                change -> show(model.chosenProperty().get()));
    }

    private void show(Optional<BackupCopy> chosen) {
        chosen.filter(table.getItems()::contains)
                .filter(copy -> !copy.equals(table.getSelectionModel().getSelectedItem()))
                .ifPresent(table.getSelectionModel()::select);
    }
}
