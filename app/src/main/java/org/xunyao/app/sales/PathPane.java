package org.xunyao.app.sales;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// Where an export lies, typed (输入路径), as for a share that the system's dialogue does not show.
final class PathPane extends VBox {
    private final TextField path = new TextField();

    PathPane(SalesViewModel model, SalesWords words) {
        getStyleClass().add("side-pane");
        Label told = SideBlocks.sentence("", "t-small");
        told.setId("sales-path-told");
        model.toldProperty().subscribe(now -> told.setText(now.orElse("")));
        path.setOnAction(typed -> model.begin(path.getText()));
        var read = SideBlocks.keyed(
                Buttons.primary(words.of("path.read"), () -> model.begin(path.getText())), "Enter", "sales-path-read");
        var leave = SideBlocks.keyed(words.of("add.leave"), "Esc", "sales-path-leave", model::leave);
        var lines = new VBox(
                SideBlocks.framed(path, "sales-path", words.of("path.name")),
                SideBlocks.sentence(words.of("path.how"), "t-small", "fg-2"),
                told,
                SideBlocks.line(read, leave));
        lines.getStyleClass().add("side-lines");
        var scroll = SideBlocks.scroll(
                SideBlocks.section(words.of("add.title"), lines), "sales-path-side", words.of("add.title"));
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
    }

    void focusFirst() {
        path.requestFocus();
    }
}
