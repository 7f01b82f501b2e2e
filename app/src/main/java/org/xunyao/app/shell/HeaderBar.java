package org.xunyao.app.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// The bar over the workspace: title, search, province, notices, tasks, user.
final class HeaderBar extends HBox {
    private final Texts texts;
    private final Button search;

    HeaderBar(ShellViewModel model, ShellPorts ports, Services services, Overlays overlays) {
        this.texts = services.texts();
        getStyleClass().add("header-bar");
        var title = new Label();
        title.getStyleClass().add("t-workspace");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(model.currentProperty().map(open -> texts.of(open.titleKey())));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        search = searchButton(overlays);
        Button bell = Buttons.icon(Icon.ALERT, texts.of("header.bell"), overlays::notices);
        Button tasks = Buttons.icon(Icon.TASKS, texts.of("header.tasks"), overlays::tasks);
        getChildren()
                .addAll(
                        title,
                        gap,
                        search,
                        province(model),
                        counted(bell, services.notices().said(), ""),
                        counted(tasks, services.tasks().jobs(), "calm"),
                        new UserMenu(model.user(), ports, texts));
    }

    Button first() {
        return search;
    }

    private Button searchButton(Overlays overlays) {
        var words = new Label(texts.of("header.search"));
        words.getStyleClass().add("fg-3");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var face = new HBox(Icon.SEARCH.node("icon-quiet"), words, gap, new KeyCap("Ctrl"), new KeyCap("K"));
        face.getStyleClass().add("search-face");
        var button = new Button();
        button.getStyleClass().add("search-button");
        button.setGraphic(face);
        button.setAccessibleText(texts.of("header.search.key"));
        button.setTooltip(new Tooltip(texts.of("header.search.key")));
        button.setOnAction(event -> overlays.palette());
        return button;
    }

    private Node province(ShellViewModel model) {
        var label = new Label();
        label.getStyleClass().addAll("fg-2", "t-small");
        label.setMinWidth(USE_PREF_SIZE);
        model.provinceProperty().subscribe(link -> {
            label.setText(
                    switch (link) {
                        case ProvinceLink.Linked _ -> texts.of("province.linked");
                        case ProvinceLink.Offline offline ->
                            texts.of("province.offline", Texts.figure(offline.waiting()));
                        case ProvinceLink.NoNetwork _ -> texts.of("province.none");
                    });
            boolean linked = link instanceof ProvinceLink.Linked;
            label.setGraphic(linked ? Icon.NETWORK.node("icon-ok") : Icon.OFFLINE.node("icon-quiet"));
        });
        return label;
    }

    private static Node counted(Button button, ObservableList<?> list, String style) {
        var badge = new Label();
        badge.getStyleClass().addAll("count-badge", style);
        badge.textProperty().bind(Bindings.size(list).asString());
        badge.visibleProperty().bind(Bindings.isNotEmpty(list));
        badge.setMouseTransparent(true);
        return new StackPane(button, badge);
    }
}
