package org.xunyao.app.papers.onsite;

import javafx.scene.control.Button;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Shape;
import org.xunyao.ui.control.Icon;

/// Fills a field with this moment (现在), or with today (今天). Out of sight until the mode is on.
public final class NowButton extends Button {
    /// @param words of the workspace
    /// @param fill takes this moment
    public NowButton(Field<?, ?> field, OnsiteNaming words, Runnable fill) {
        boolean day = field.shape() == Shape.DAY;
        setText(words.of(day ? "onsite.today" : "onsite.now"));
        setId("now-" + field.id());
        setGraphic(Icon.TIME.node("icon-20"));
        setAccessibleText(getText() + " " + words.of("field." + field.id()));
        getStyleClass().addAll("normal", "onsite-now");
        setOnAction(event -> fill.run());
        offer(false);
    }

    /// Whether fields of a shape have one.
    public static boolean fits(Shape shape) {
        return shape == Shape.MOMENT || shape == Shape.DAY;
    }

    /// Shows or hides it.
    public void offer(boolean offered) {
        setVisible(offered);
        setManaged(offered);
    }
}
