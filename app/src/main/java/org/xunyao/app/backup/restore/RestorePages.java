package org.xunyao.app.backup.restore;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;

/// The way back, step by step. It needs nothing but its model, and so can stand before the door when the
/// store does not open. Esc goes one step back.
public final class RestorePages extends VBox {
    private final RestoreModel model;
    private final BackupWords words;
    private final FlowPane steps = new FlowPane();
    private final StackPane place = new StackPane();
    private final Label message = SideBlocks.sentence("", "fg-red");
    private final HBox said = SideBlocks.told(Icon.ERROR, "icon-red", message);
    private Runnable focus = () -> {};

    /// @param words in the person's language
    public RestorePages(RestoreModel model, BackupWords words) {
        this.model = model;
        this.words = words;
        var sheet = RestorePages.class.getResource("/org/xunyao/app/backup/backup.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("backup", "restore");
        var title = new Label(words.of("restore.title"));
        title.getStyleClass().add("t-page");
        Label safe = SideBlocks.sentence(words.of("restore.safe"), "fg-2");
        steps.getStyleClass().add("restore-steps");
        message.setId("restore-message");
        VBox.setVgrow(place, Priority.ALWAYS);
        var sheetOfPaper = new VBox(title, safe, steps, said, place);
        sheetOfPaper.getStyleClass().addAll("panel", "restore-sheet");
        VBox.setVgrow(sheetOfPaper, Priority.ALWAYS);
        getChildren().add(sheetOfPaper);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.back();
            }
        });
        model.messageProperty().subscribe(this::say);
        model.stepProperty().subscribe(this::turn);
    }

    /// Puts the cursor where the step begins; call it when the view is in its window.
    public void focusFirst() {
        focus.run();
    }

    private void say(String sentence) {
        message.setText(sentence);
        said.setVisible(!sentence.isEmpty());
        said.setManaged(!sentence.isEmpty());
    }

    private void turn(RestoreStep now) {
        steps.getChildren()
                .setAll(List.of(RestoreStep.values()).stream()
                        .map(step -> sign(step, now))
                        .toList());
        switch (now) {
            case CHOOSE -> {
                var pane = new ChoosePane(model, words);
                stand(pane, pane::focusFirst);
            }
            case UNLOCK -> {
                var pane = new KeyPane(model, words);
                stand(pane, pane::focusFirst);
            }
            case COPY -> {
                Button cancel = Buttons.normal(words.of("cancel"), model.copying()::cancel);
                cancel.setId("restore-cancel");
                stand(copying(cancel), cancel::requestFocus);
            }
            case CONFIRM -> {
                var pane = new ConfirmPane(model, words);
                stand(pane, pane::focusFirst);
            }
            case SWAP ->
                stand(SideBlocks.section(words.of("swap.title"), SideBlocks.sentence(words.of("swap.what"))), () -> {});
        }
    }

    private void stand(Node pane, Runnable first) {
        place.getChildren().setAll(pane);
        focus = first;
        if (getScene() != null) {
            // Whatever lost its place has lost the focus by then.
            Fx.later(first);
        }
    }

    @SuppressWarnings("EnumOrdinal") // The steps are numbered in the order in which they are written.
    private Node sign(RestoreStep step, RestoreStep now) {
        boolean done = step.ordinal() < now.ordinal();
        var label = new Label(
                words.of("step." + step, Integer.toString(step.ordinal() + 1)),
                (done ? Icon.DONE : Icon.TIME).node("icon-14", done ? "icon-ok" : "icon-quiet"));
        label.getStyleClass().addAll("restore-step", step == now ? "now" : "fg-2");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node copying(Button cancel) {
        var box = new VBox();
        box.getStyleClass().add("side-lines");
        model.copying().jobProperty().subscribe(job -> {
            box.getChildren().clear();
            job.ifPresent(now -> box.getChildren().add(SideBlocks.progressTold(now, cancel, "backup-phase")));
        });
        return SideBlocks.section(words.of("copy.title"), SideBlocks.sentence(words.of("copy.what"), "fg-2"), box);
    }
}
