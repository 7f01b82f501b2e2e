package org.xunyao.app.firstrun;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.app.signin.secret.TickList;
import org.xunyao.ui.text.Texts;

/// The recovery key out of its envelope, and a new passphrase. Escape goes back.
final class RecoveryPane extends VBox {
    private final SecretEdge key;
    private final SecretEdge fresh;
    private final SecretEdge again;

    RecoveryPane(UnlockViewModel<?> model, Texts texts) {
        var pieces = new Pieces(texts);
        getStyleClass().add("sign-in-form");
        key = pieces.edge("recovery-key", "recovery.key");
        fresh = pieces.edge("recovery-new", "recovery.new");
        again = pieces.edge("recovery-again", "recovery.again");
        var ticks = new TickList(model.terms(), texts);
        Runnable submit = () -> model.recover(
                key.field().copy(), fresh.field().copy(), again.field().copy());
        key.field().setOnAction(fresh.field()::requestFocus);
        fresh.field().setOnAction(again.field()::requestFocus);
        fresh.field().setOnChanged(() -> model.typed(fresh.field().copy()));
        again.field().setOnAction(submit);
        Label message = pieces.message("recovery-message");
        Button go = pieces.go("recovery-go", "recovery.go", submit);
        VBox second = pieces.labelled("recovery.new", fresh);
        second.getChildren().add(ticks);
        getChildren().addAll(pieces.title("recovery.title"), pieces.what(texts.of("recovery.what")));
        getChildren().addAll(pieces.labelled("recovery.key", key), second, pieces.labelled("recovery.again", again));
        getChildren().addAll(message, go, pieces.link("recovery-back", "recovery.back", () -> leave(model)));
        model.unmetProperty()
                .subscribe(unmet ->
                        ticks.show(unmet, fresh.field().lengthProperty().get() == 0));
        model.busyProperty().subscribe(busy -> {
            go.setText(texts.of(busy ? "recovery.busy" : "recovery.go"));
            go.setDisable(busy);
        });
        model.messageProperty().subscribe(said -> tell(message, said, texts));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave(model);
            }
        });
    }

    void focusFirst() {
        key.field().requestFocus();
    }

    private void leave(UnlockViewModel<?> model) {
        key.field().wipe();
        fresh.field().wipe();
        again.field().wipe();
        model.back();
    }

    private void tell(Label message, UnlockMessage said, Texts texts) {
        Pieces.say(message, words(said, texts));
        key.mark(said instanceof UnlockMessage.KeyWrong || said instanceof UnlockMessage.Mistyped);
        fresh.mark(said instanceof UnlockMessage.Unmet);
        again.mark(said instanceof UnlockMessage.Unequal);
        switch (said) {
            case UnlockMessage.KeyWrong _, UnlockMessage.Mistyped _ ->
                key.field().requestFocus();
            case UnlockMessage.Unmet _ -> fresh.field().requestFocus();
            case UnlockMessage.Unequal _ -> start(again.field());
            case UnlockMessage.None _, UnlockMessage.Incomplete _, UnlockMessage.Wrong _ -> {
                // Nothing points at one field.
            }
        }
    }

    private static void start(SecretField field) {
        field.wipe();
        field.requestFocus();
    }

    private static String words(UnlockMessage said, Texts texts) {
        return switch (said) {
            case UnlockMessage.KeyWrong wrong -> texts.of("recovery.wrong", Texts.figure(wrong.tries()));
            case UnlockMessage.Mistyped typed ->
                typed.group() > 0
                        ? texts.of("recovery.mistyped", Texts.figure(typed.group()))
                        : texts.of("recovery.length");
            case UnlockMessage.Incomplete _ -> texts.of("recovery.incomplete");
            case UnlockMessage.Unequal _ -> texts.of("recovery.unequal");
            case UnlockMessage.Unmet _ -> texts.of("recovery.unmet");
            // This one belongs to the passphrase.
            case UnlockMessage.None _, UnlockMessage.Wrong _ -> "";
        };
    }
}
