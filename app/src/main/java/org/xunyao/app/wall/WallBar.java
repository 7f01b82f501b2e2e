package org.xunyao.app.wall;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.xunyao.app.wall.grid.DivisionName;
import org.xunyao.app.wall.memory.Shelf.Kept;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.wall.WallLayout;

/// The bar over the pictures: view, layout, pages, what was typed, the second window.
final class WallBar extends HBox {
    private static final int DIGITS = 9;
    private static final double LONGEST_NAME = 260;
    private static final double ROOM_FOR_HINT = 1_100;

    private final WallViewModel model;
    private final NamedViews views;
    private final Texts texts;
    private final Button view;
    private final MenuButton layouts = new MenuButton();
    private final Button before;
    private final Button after;
    private final Label page = new Label();
    private final Label typed = new Label();

    WallBar(WallViewModel model, NamedViews views, Texts texts, WallKeys.Doors doors, boolean second) {
        this.model = model;
        this.views = views;
        this.texts = texts;
        getStyleClass().add("wall-bar");
        view = Buttons.normal("", doors::views);
        view.setId("views");
        view.setMinWidth(0);
        view.setMaxWidth(LONGEST_NAME);
        var whole = new Tooltip();
        whole.textProperty().bind(view.textProperty());
        view.setTooltip(whole);
        layouts.setId("layouts");
        layouts.setMinWidth(USE_PREF_SIZE);
        for (int digit = 1; digit <= DIGITS; digit++) {
            layouts.getItems().add(item(digit));
        }
        var free = new MenuItem(texts.of("layout.free.item"));
        free.setId("layout-FREE");
        free.setOnAction(event -> doors.arrange());
        layouts.getItems().add(free);
        before = Buttons.normal(texts.of("wall.before"), () -> model.turn(-1));
        after = Buttons.normal(texts.of("wall.after"), () -> model.turn(1));
        page.getStyleClass().addAll("t-small", "fg-2");
        page.setMinWidth(USE_PREF_SIZE);
        typed.getStyleClass().addAll("t-bold", "fg-ok");
        typed.setId("typed");
        typed.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = Buttons.ellipsised(texts.of("wall.hint"), "t-small", "fg-3");
        getChildren().addAll(view, layouts, before, page, after, typed, gap, hint);
        if (second) {
            Button led =
                    Buttons.icon(Icon.LARGE_SCREEN, texts.of("second.show"), () -> doors.second(WallKeys.Order.SHOW));
            led.setId("second");
            getChildren().add(led);
        }
        widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() >= ROOM_FOR_HINT;
            hint.setVisible(room);
            hint.setManaged(room);
        });
        model.typedProperty().subscribe(this::typed);
        model.missedProperty().subscribe(this::typed);
        views.openProperty().subscribe(this::refresh);
    }

    /// Puts controls of something else before the hint.
    void equip(Node... tools) {
        getChildren().addAll(getChildren().indexOf(typed) + 1, List.of(tools));
    }

    private MenuItem item(int digit) {
        WallLayout layout = WallKeys.layout(digit);
        var item = new MenuItem(texts.of("layout.item", texts.of("layout." + layout.name()), layout.tiles(), digit));
        item.setId("layout-" + layout.name());
        item.setOnAction(event -> {
            model.enlargedProperty().set(false);
            model.layoutProperty().set(layout);
        });
        return item;
    }

    private void typed() {
        String digits = model.typedProperty().get();
        String missed = model.missedProperty().get();
        if (!digits.isEmpty()) {
            typed.setText(texts.of("wall.typed", digits));
        } else {
            typed.setText(missed.isEmpty() ? "" : texts.of("wall.missed", missed));
        }
    }

    /// Writes what holds now.
    void refresh() {
        Optional<Kept> open = views.openProperty().get();
        String name = open.map(kept -> kept.view().name()).orElseGet(() -> texts.of("views.all"));
        boolean changed = open.isPresent() ? views.changed() : !whole();
        view.setText(changed ? texts.of("views.changed", name) : name);
        view.setAccessibleText(texts.of("views.title") + "，" + view.getText());
        layouts.setText(DivisionName.of(model.layoutProperty().get(), texts));
        layouts.setAccessibleText(texts.of("layout.title") + "，" + layouts.getText());
        page.setText(texts.of(
                "wall.page",
                Texts.figure(model.page() + 1L),
                Texts.figure(model.pages()),
                Texts.figure(model.plan().cameras().size())));
        boolean many = model.pages() > 1;
        for (Region turning : List.of(before, page, after)) {
            turning.setVisible(many);
            turning.setManaged(many);
        }
    }

    private boolean whole() {
        return model.plan()
                .places()
                .equals(model.cameras().stream()
                        .map(camera -> Optional.of(camera.id()))
                        .toList());
    }
}
