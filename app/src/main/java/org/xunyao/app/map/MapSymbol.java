package org.xunyao.app.map;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.xunyao.ui.text.Texts;

/// One symbol: a shape in its colour with its sign or a count, an alarm badge on its right shoulder, a
/// lead badge below it.
final class MapSymbol extends Pane {
    /// Half of its width and height.
    static final double HALF = 15;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");

    private final StackPane sign = new StackPane();
    private final Label alarms = new Label();
    private final Label leads = new Label();
    private final Tooltip tip = new Tooltip();
    private String style = "";
    private MapState state = MapState.NONE;
    private String counted = "";

    MapSymbol() {
        setManaged(false);
        getStyleClass().add("map-symbol");
        sign.getStyleClass().add("map-shape");
        alarms.getStyleClass().add("count-badge");
        leads.getStyleClass().addAll("count-badge", "calm");
        getChildren().addAll(sign, alarms, leads);
        resize(2 * HALF, 2 * HALF);
        sign.resizeRelocate(0, 0, 2 * HALF, 2 * HALF);
        sign.setManaged(false);
        Tooltip.install(this, tip);
    }

    void show(Mark mark, boolean chosen, String words) {
        String count = mark.many() ? Texts.figure(mark.shops().size()) : "";
        if (style.isEmpty() || mark.state() != state || !count.equals(counted)) {
            dress(mark.state(), count);
        }
        badge(alarms, mark.alarms(), 2 * HALF - 7, -8);
        badge(leads, mark.leads(), 2 * HALF - 7, 2 * HALF - 8);
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(MANY, mark.many());
        if (!words.equals(tip.getText())) {
            tip.setText(words);
            setAccessibleText(words);
        }
    }

    private void dress(MapState now, String count) {
        getStyleClass().remove(style);
        state = now;
        counted = count;
        style = now.form().style();
        getStyleClass().add(style);
        if (count.isEmpty()) {
            sign.getChildren().setAll(now.icon().node("icon-14"));
        } else {
            var figure = new Label(count);
            figure.getStyleClass().addAll("map-count", "t-bold");
            figure.setMinWidth(USE_PREF_SIZE);
            sign.getChildren().setAll(figure);
        }
    }

    private static void badge(Label badge, int count, double x, double y) {
        badge.setVisible(count > 0);
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setText(Texts.figure(count));
        badge.relocate(x, y);
    }
}
