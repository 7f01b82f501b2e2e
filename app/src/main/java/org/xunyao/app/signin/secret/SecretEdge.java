package org.xunyao.app.signin.secret;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;

/// A field for a password with its edge, its sign and the eye that shows what is typed.
public final class SecretEdge extends HBox {
    private final SecretField field = new SecretField();

    /// @param id of the field; the eye gets the same with `-show`
    /// @param name said to a screen reader
    /// @param show name of the eye while the password is hidden
    /// @param hide name of the eye while it is shown
    public SecretEdge(String id, String name, String show, String hide) {
        getStyleClass().addAll("field", "big-field");
        field.setId(id);
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button eye = Buttons.icon(
                Icon.SHOW,
                show,
                () -> field.shownProperty().set(!field.shownProperty().get()));
        eye.setId(id + "-show");
        field.shownProperty().subscribe(shown -> {
            eye.setGraphic((shown ? Icon.COVERED : Icon.SHOW).node("icon-20"));
            eye.setAccessibleText(shown ? hide : show);
            eye.setTooltip(new Tooltip(shown ? hide : show));
        });
        getChildren().addAll(Icon.KEY.node(), field, eye);
    }

    /// The field inside.
    public SecretField field() {
        return field;
    }

    /// Draws the edge red, or as usual.
    public void mark(boolean wrong) {
        getStyleClass().remove("wrong");
        if (wrong) {
            getStyleClass().add("wrong");
        }
    }
}
