package org.xunyao.app.map;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 地图: the county on the left, all shops as a list and the one in front on the right.
/// Whatever the map can do, the list can do without a pointer. Keys: J K walk, Enter brings the shop to
/// the middle, + − 0 and the arrows look around, F another filter, W A S lead on, P puts the shop
/// somewhere.
public final class MapView extends HBox {
    /// The words of the map.
    public static final String BUNDLE = "org.xunyao.app.map.map";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final MapViewModel model;
    private final MapWords words;
    private final MapPane map;
    private final SheetTable<MapShop> table;
    private final Label count = new Label();
    private final Label told = SideBlocks.sentence("", "fg-2");
    private final MapKeys keys;
    private boolean filling;

    /// @param texts any; the map's own bundle is added
    /// @param zone in which moments are written
    public MapView(MapViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.words = new MapWords(texts, zone);
        this.map = new MapPane(model, words);
        this.table = table();
        this.keys = new MapKeys(model, map::isFocused);
        var sheet = MapView.class.getResource("map.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("with-side", "county-map");
        told.setId("map-told");
        told.getStyleClass().add("map-told");
        told.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        told.setMouseTransparent(true);
        // Over the map, so that what is said never moves what one points at.
        var over = new StackPane(map, told);
        over.getStyleClass().add("map-over");
        VBox.setVgrow(over, Priority.ALWAYS);
        var panel = new VBox(head(), over, new MapLegend(words));
        panel.getStyleClass().addAll("panel", "beside-side");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        getChildren().addAll(panel, side());
        follow();
        RoomKeys.over(this, this::pressed);
        sceneProperty().subscribe(this::entered);
    }

    private void follow() {
        model.shopsProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::mark);
        model.faultProperty().subscribe(this::say);
        model.placedProperty().subscribe(this::say);
        model.placingProperty().subscribe(this::say);
        model.placingProperty().subscribe((before, now) -> {
            if (before.isPresent() != now.isPresent()) {
                (now.isPresent() ? map : table).requestFocus();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(shop -> {
            if (shop != null && !filling) {
                model.choose(shop.key());
            }
        });
        say();
    }

    private Node head() {
        var title = new Label(words.of("map.title"));
        title.getStyleClass().add("t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        count.setId("map-count");
        count.setMinWidth(0);
        count.getStyleClass().addAll("t-small", "fg-3");
        var filter = new SegmentedControl<>(
                List.of(MapFilter.values()), one -> words.of("filter." + one.name()), MapFilter.ALL);
        filter.setId("map-filter");
        filter.valueProperty().bindBidirectional(model.filterProperty());
        var head = new HBox(title, count, SideBlocks.gap(), filter);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private Node side() {
        VBox.setVgrow(table, Priority.ALWAYS);
        var shop = SideBlocks.scroll(new ShopPane(model, words), "map-side", words.of("side.spoken"));
        var side = new VBox(shop, table);
        side.getStyleClass().addAll("side-pane", "map-side-pane");
        return side;
    }

    private SheetTable<MapShop> table() {
        var rows = new SheetTable<MapShop>("map-shops", words.of("list.spoken"));
        rows.speak(words::line);
        rows.fixed(words.of("column.state"), 118, this::chip);
        rows.filling(words.of("column.shop"), 120, shop -> Buttons.ellipsised(shop.name()));
        rows.figures(
                words.of("column.waiting"),
                96,
                shop -> Buttons.ellipsised(
                        Texts.figure(shop.alarms().size()) + " / " + Texts.figure(shop.leads()), "t-mono"));
        rows.setPlaceholder(new EmptyState(words.of("list.none"), words.of("list.none.more")));
        return rows;
    }

    private Node chip(MapShop shop) {
        if (shop.place().isEmpty()) {
            return new Chip(shop.state().icon(), words.of("unplaced.short"));
        }
        String word = words.state(shop.state());
        return switch (shop.state().form()) {
            case LIVE -> new Chip(shop.state().icon(), word, "ok");
            case LATE -> new Chip(shop.state().icon(), word, "late");
            case STOPPED, HIDDEN, GONE, UNKNOWN, NONE -> new Chip(shop.state().icon(), word);
        };
    }

    private void fill() {
        filling = true;
        List<MapShop> shops = model.shopsProperty().get();
        if (!table.getItems().equals(shops)) {
            table.getItems().setAll(shops);
        }
        List<MapShop> all = model.allProperty().get();
        count.setText(words.of(
                "map.count",
                Texts.figure(all.size()),
                Texts.figure(all.stream().filter(MapFilter.BAD::takes).count()),
                Texts.figure(all.stream().filter(MapFilter.UNPLACED::takes).count())));
        mark();
        filling = false;
    }

    private void mark() {
        boolean before = filling;
        filling = true;
        Optional<MapShop> chosen = model.chosenProperty().get();
        int at = chosen.map(table.getItems()::indexOf).orElse(-1);
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != at) {
            table.getSelectionModel().clearAndSelect(at);
            table.scrollTo(Math.max(0, at - 2));
        }
        filling = before;
    }

    private void say() {
        Optional<String> sentence = model.placingProperty()
                .get()
                .map(place -> words.of("place.how"))
                .or(() -> model.faultProperty().get().map(words::fault))
                .or(() -> model.placedProperty().get().map(name -> words.of("place.saved", name)));
        told.setText(sentence.orElse(""));
        told.setVisible(sentence.isPresent());
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return false;
        }
        // Enter on a button presses the button, arrows on the filter choose a filter.
        boolean list = event.getTarget() == table || event.getTarget() == map || event.getTarget() == this;
        return keys.pressed(event, list || event.getCode() != KeyCode.ENTER);
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.open();
            Fx.later(table::requestFocus);
        }
    }
}
