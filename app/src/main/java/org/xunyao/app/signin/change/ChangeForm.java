package org.xunyao.app.signin.change;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.app.signin.secret.TickList;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// Old password, new password with its ticks, the new one again. Escape leaves.
public final class ChangeForm extends VBox {
    private final ChangeModel model;
    private final Texts texts;
    private final SecretEdge old;
    private final SecretEdge fresh;
    private final SecretEdge again;
    private final TickList ticks;
    private final Label message = new Label();

    /// @param texts hold the bundle of the sign-in screen
    public ChangeForm(ChangeModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.old = edge("change-old", key("change.old"));
        this.fresh = edge("change-new", key("change.new"));
        this.again = edge("change-again", key("change.again"));
        this.ticks = new TickList(model.request().terms(), texts);
        getStyleClass().addAll("sign-in-form", "change-form");
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(head(), labelled(key("change.old"), old));
        getChildren()
                .addAll(new VBox(label(key("change.new"), fresh), fresh, ticks), labelled(key("change.again"), again));
        getChildren().addAll(message(), buttons());
        walk();
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
            }
        });
        model.unmetProperty()
                .subscribe(unmet ->
                        ticks.show(unmet, fresh.field().lengthProperty().get() == 0));
        model.messageProperty().subscribe(this::tell);
    }

    /// Puts the cursor into the first field.
    public void focusFirst() {
        old.field().requestFocus();
    }

    /// The passphrase of the data has words of its own, and so has the data key where it differs.
    private String key(String key) {
        ChangeReason reason = model.request().reason();
        String own = key + "." + reason.name();
        if (!reason.ofData()) {
            return key;
        }
        return texts.has(own) ? own : key + ".PASSPHRASE";
    }

    private Node head() {
        var title = new Label(texts.of(key("change.title")));
        title.getStyleClass().add("t-page");
        var why = new Label(texts.of(
                "change.why." + model.request().reason().name(), model.request().login()));
        why.setWrapText(true);
        why.getStyleClass().add("fg-2");
        var head = new VBox(title, why);
        head.getStyleClass().add("form-head");
        return head;
    }

    private void walk() {
        old.field().setOnAction(fresh.field()::requestFocus);
        fresh.field().setOnAction(again.field()::requestFocus);
        old.field().setOnChanged(() -> edited(old));
        again.field().setOnChanged(() -> edited(again));
        fresh.field().setOnChanged(() -> {
            model.typed(fresh.field().copy());
            edited(fresh);
        });
        again.field().setOnAction(this::submit);
    }

    /// The form empties the field it complains of, which is no edit.
    private void edited(SecretEdge edge) {
        if (edge.field().lengthProperty().get() > 0) {
            model.edited();
        }
    }

    private void submit() {
        model.submit(old.field().copy(), fresh.field().copy(), again.field().copy());
    }

    private void leave() {
        for (SecretEdge edge : new SecretEdge[] {old, fresh, again}) {
            edge.field().wipe();
        }
        model.leave();
    }

    private Node buttons() {
        Button go = Buttons.primary(texts.of(key("change.go")), this::submit);
        go.setId("change-go");
        go.setGraphic(new KeyCap("Enter"));
        go.setContentDisplay(ContentDisplay.RIGHT);
        go.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(go, Priority.ALWAYS);
        ChangeReason reason = model.request().reason();
        boolean forced = reason != ChangeReason.OWN && reason != ChangeReason.PASSPHRASE;
        Button out = Buttons.normal(texts.of(forced ? "change.leave" : "change.keep"), this::leave);
        out.setId("change-leave");
        out.setGraphic(new KeyCap("Esc"));
        out.setContentDisplay(ContentDisplay.RIGHT);
        model.busyProperty().subscribe(busy -> {
            go.setText(texts.of(busy ? "change.busy" : key("change.go")));
            go.setDisable(busy);
            out.setDisable(busy);
        });
        var line = new HBox(go, out);
        line.getStyleClass().add("form-buttons");
        return line;
    }

    private void tell(ChangeMessage said) {
        String words = words(said);
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
        boolean oldWrong = said instanceof ChangeMessage.OldWrong || said instanceof ChangeMessage.Locked;
        boolean newWrong = said instanceof ChangeMessage.Unmet || said instanceof ChangeMessage.Same;
        old.mark(oldWrong);
        fresh.mark(newWrong);
        again.mark(said instanceof ChangeMessage.Unequal);
        if (oldWrong) {
            start(old.field());
        } else if (newWrong) {
            again.field().wipe();
            start(fresh.field());
        } else if (said instanceof ChangeMessage.Unequal) {
            start(again.field());
        }
    }

    private static void start(SecretField field) {
        field.wipe();
        field.requestFocus();
    }

    private String words(ChangeMessage said) {
        return switch (said) {
            case ChangeMessage.None _ -> "";
            case ChangeMessage.Incomplete _ -> texts.of("change.incomplete");
            case ChangeMessage.Unequal _ -> texts.of(key("change.unequal"));
            case ChangeMessage.Same _ -> texts.of(key("change.same"));
            case ChangeMessage.Unmet unmet ->
                unmet.unmet().stream()
                        .sorted()
                        .map(tick -> texts.of("unmet." + tick.name()))
                        .collect(Collectors.joining(texts.of("unmet.and"), "", texts.of("unmet.end")));
            case ChangeMessage.OldWrong wrong ->
                wrong.triesLeft() > 0
                        ? texts.of("change.old.wrong", Texts.figure(wrong.triesLeft()))
                        : texts.of(key("change.old.wrong"));
            case ChangeMessage.Locked locked -> texts.of("form.locked", Texts.figure(locked.minutes()));
            case ChangeMessage.Fault fault -> texts.fault(fault.code());
        };
    }

    private Label message() {
        message.setId("change-message");
        message.setWrapText(true);
        message.getStyleClass().add("fg-red");
        message.setGraphic(Icon.ERROR.node("icon-red"));
        return message;
    }

    private SecretEdge edge(String id, String key) {
        return new SecretEdge(id, texts.of(key), texts.of("secret.show"), texts.of("secret.hide"));
    }

    private VBox labelled(String key, SecretEdge edge) {
        return new VBox(label(key, edge), edge);
    }

    private Label label(String key, SecretEdge edge) {
        var label = new Label(texts.of(key));
        label.getStyleClass().addAll("fg-2", "form-label");
        label.setLabelFor(edge.field());
        return label;
    }
}
