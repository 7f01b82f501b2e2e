package org.xunyao.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.BrandMark;
import org.xunyao.ui.text.Texts;

/// The column of workspaces at the left. Where they do not fit they stand closer, in two steps, and
/// where that is not enough the column moves under the wheel and the keys.
final class Rail extends VBox {
    private static final int KEYS = 9;
    private static final int LOGO = 52;
    private static final int ROOMY = 56;
    private static final int CLOSE = 40;
    private static final int CLOSER = 33;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");

    private final ShellViewModel model;
    private final Texts texts;
    private final Map<Workspace, Button> items = new LinkedHashMap<>();
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);

    Rail(ShellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rail");
        var logo = new BrandMark(false);
        logo.getStyleClass().add("rail-logo");
        logo.setAccessibleText(texts.of("product.name"));
        getChildren().add(logo);
        int place = 1;
        for (Workspace workspace : model.workspaces()) {
            Button item = item(workspace, place++);
            items.put(workspace, item);
            column.getChildren().add(item);
        }
        scroll.getStyleClass().add("rail-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        heightProperty().subscribe(height -> {
            pseudoClassStateChanged(COMPACT, height.doubleValue() < needed(ROOMY));
            pseudoClassStateChanged(TIGHT, height.doubleValue() < needed(CLOSE));
            pseudoClassStateChanged(FULL, height.doubleValue() < needed(CLOSER));
        });
        model.currentProperty().subscribe(this::mark);
    }

    Button itemOf(Workspace workspace) {
        Button item = items.get(workspace);
        if (item == null) {
            throw new IllegalArgumentException(workspace.id() + " is not in the rail");
        }
        return item;
    }

    private Button item(Workspace workspace, int place) {
        String title = texts.of(workspace.titleKey());
        var item = new Button();
        item.getStyleClass().add("rail-item");
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(event -> model.open(workspace));
        String key = place <= KEYS ? texts.of("rail.key", title, Integer.toString(place)) : title;
        item.setTooltip(new Tooltip(key));
        item.setAccessibleText(key);
        item.focusedProperty().subscribe(on -> {
            if (on) {
                reveal(item);
            }
        });
        return item;
    }

    private double needed(int each) {
        return LOGO + (double) each * items.size();
    }

    private void reveal(Button item) {
        double hidden = column.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        Bounds at = item.getBoundsInParent();
        double top = scroll.getVvalue() * hidden;
        double least =
                Math.min(at.getMinY(), at.getMaxY() - scroll.getViewportBounds().getHeight());
        scroll.setVvalue(Math.clamp(top, least, at.getMinY()) / hidden);
    }

    private void mark(Workspace open) {
        items.forEach((workspace, item) -> {
            boolean on = workspace.equals(open);
            item.getStyleClass().remove("active");
            if (on) {
                item.getStyleClass().add("active");
            }
            item.setGraphic(face(workspace, on));
        });
    }

    private Node face(Workspace workspace, boolean on) {
        var icon = new StackPane(
                on
                        ? workspace.icon().filled("icon-20", "icon-ok")
                        : workspace.icon().node("icon-20"));
        var badge = new Label();
        badge.getStyleClass().add("count-badge");
        badge.textProperty().bind(workspace.waiting().map(Object::toString));
        badge.visibleProperty().bind(workspace.waiting().map(count -> count.intValue() > 0));
        icon.getChildren().add(badge);
        var words = new Label(texts.of(workspace.titleKey()));
        words.getStyleClass().addAll("rail-words", "t-small");
        words.setMinWidth(USE_PREF_SIZE);
        var face = new VBox(icon, words);
        face.getStyleClass().add("rail-face");
        return face;
    }
}
