package org.xunyao.app.backup.restore;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.side.SideBlocks;

/// What opens the copy: the passphrase or the recovery key of the time when it was made.
final class KeyPane extends VBox {
    private final SecretEdge secret;

    KeyPane(RestoreModel model, BackupWords words) {
        getStyleClass().add("restore-pane");
        secret = new SecretEdge(
                "restore-secret", words.of("unlock.secret"), words.of("secret.show"), words.of("secret.hide"));
        secret.setMaxWidth(480);
        Runnable open = () -> model.open(secret.field().take());
        secret.field().setOnAction(open);
        var kind = new SegmentedControl<>(
                List.of(false, true),
                paper -> words.of(paper ? "unlock.recovery" : "unlock.passphrase"),
                model.recoveryProperty().get());
        kind.setId("restore-kind");
        kind.valueProperty().subscribe(paper -> model.recoveryProperty().set(paper));
        Label which = SideBlocks.sentence(
                words.of(
                        "unlock.which",
                        model.chosenProperty()
                                .get()
                                .map(BackupCopy::label)
                                .map(label -> words.full(label.at()))
                                .orElse("")),
                "t-bold");
        Button go = SideBlocks.keyed(Buttons.primary(words.of("unlock.go"), open), "Enter", "restore-open");
        Button back = SideBlocks.keyed(Buttons.normal(words.of("back"), model::back), "Esc", "restore-back");
        model.busyProperty().subscribe(busy -> {
            go.setDisable(busy);
            go.setText(words.of(busy ? "unlock.busy" : "unlock.go"));
        });
        var ways = new HBox(go, back);
        ways.getStyleClass().add("side-line");
        getChildren().addAll(which, SideBlocks.sentence(words.of("unlock.what"), "fg-2"), new HBox(kind), secret, ways);
    }

    void focusFirst() {
        secret.field().requestFocus();
    }
}
