package org.xunyao.app.identity;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;

/// What is being done, on the right: a new form whenever the act or the person changes.
final class FormPane extends VBox {
    private final IdentityViewModel model;
    private final IdentityWords words;
    private Runnable save = () -> {};
    private Subscription heard = () -> {};

    FormPane(IdentityViewModel model, IdentityWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("side-pane");
    }

    /// Shows the form of the act.
    void show() {
        heard.unsubscribe();
        heard = () -> {};
        save = () -> {};
        var scroll = SideBlocks.scroll(form(), "identity-side", words.of("side"));
        scroll.setFocusTraversable(false);
        getChildren().setAll(scroll);
    }

    private Node form() {
        return switch (model.actProperty().get()) {
            case LOOK ->
                SideBlocks.section(words.of("side"), SideBlocks.sentence(words.of("side.more"), "t-small", "fg-2"));
            case SWITCH -> {
                var made = new SwitchPane(model, words);
                save = made::save;
                yield made;
            }
            case ENROL -> {
                var made = new EnrolPane(model, words);
                save = made::save;
                heard = made.heard();
                yield made;
            }
            case WITHDRAW -> {
                var made = new WithdrawPane(model, words);
                save = made::save;
                yield made;
            }
            case FACE, CARD, VIDEO -> {
                var made = new RollPane(model, words);
                save = made::save;
                heard = made.heard();
                yield made;
            }
        };
    }

    /// Saves what stands in the form.
    void save() {
        save.run();
    }

    /// Puts the focus on the first of these that the form has.
    void focus(String... ids) {
        Fx.later(() -> {
            // The scroll pane takes its content into the scene only with its skin.
            applyCss();
            for (String id : ids) {
                Node node = lookup(id);
                if (node != null) {
                    node.requestFocus();
                    return;
                }
            }
        });
    }
}
