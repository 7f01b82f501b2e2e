package org.xunyao.app.map;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.registry.GeoPoint;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The shop in front: where it is, how its cameras stand, what waits there, and the ways from here.
final class ShopPane extends VBox {
    private final MapViewModel model;
    private final MapWords words;
    private final VBox facts = new VBox();
    private final Button wall;
    private final Button alarms;
    private final Button streams;
    private final Button place;
    private final Button save;
    private final Button leave;
    private final FlowPane ways;

    ShopPane(MapViewModel model, MapWords words) {
        this.model = model;
        this.words = words;
        wall = SideBlocks.keyed(words.of("to.wall"), "W", "map-wall", model::toWall);
        alarms = SideBlocks.keyed(words.of("to.alarms"), "A", "map-alarms", model::toAlarms);
        streams = SideBlocks.keyed(words.of("to.streams"), "S", "map-streams", model::toStreams);
        place = SideBlocks.keyed(words.of("place.begin"), "P", "map-place", model::beginPlacing);
        save = SideBlocks.keyed(Buttons.primary(words.of("place.save"), model::savePlace), "Enter", "map-place-save");
        leave = SideBlocks.keyed(words.of("place.leave"), "Esc", "map-place-leave", model::cancelPlacing);
        ways = new FlowPane();
        ways.getStyleClass().add("map-ways");
        facts.getStyleClass().add("side-form");
        getStyleClass().addAll("side-section", "map-shop");
        getChildren().addAll(ways, facts);
        model.chosenProperty().subscribe(this::show);
        model.placingProperty().subscribe(this::show);
    }

    private void show() {
        Optional<MapShop> chosen = model.chosenProperty().get();
        Optional<GeoPoint> placing = model.placingProperty().get();
        wall.setDisable(chosen.map(shop -> shop.cameras().isEmpty()).orElse(true));
        streams.setDisable(wall.isDisabled());
        alarms.setDisable(chosen.map(shop -> shop.alarms().isEmpty()).orElse(true));
        if (placing.isPresent()) {
            ways.getChildren().setAll(save, leave);
        } else {
            ways.getChildren().clear();
            model.ways().wall().ifPresent(way -> ways.getChildren().add(wall));
            model.ways().alarms().ifPresent(way -> ways.getChildren().add(alarms));
            model.ways().streams().ifPresent(way -> ways.getChildren().add(streams));
            if (model.mayPlace()) {
                ways.getChildren().add(place);
            }
        }
        facts.getChildren().clear();
        if (chosen.isEmpty()) {
            facts.getChildren().add(new EmptyState(words.of("none.chosen"), words.of("none.chosen.more")));
        }
        chosen.ifPresent(shop -> facts(shop, placing));
    }

    private void facts(MapShop shop, Optional<GeoPoint> placing) {
        var name = SideBlocks.sentence(shop.name(), "t-bold", "t-reading");
        name.setId("map-shop-name");
        var where = SideBlocks.sentence(placing.map(at -> words.of("place.moving", words.place(at)))
                .or(() -> shop.place().map(words::place))
                .orElseGet(() -> words.of("unplaced")));
        where.setId("map-shop-place");
        where.getStyleClass().add(placing.isPresent() ? "fg-ok" : "fg-2");
        facts.getChildren().addAll(name, where);
        if (shop.id().isEmpty()) {
            facts.getChildren().add(SideBlocks.sentence(words.of("unregistered"), "fg-due"));
        } else {
            facts.getChildren().add(SideBlocks.fact(words.of("shop.address"), shop.address()));
        }
        var cameras = new VBox();
        cameras.getStyleClass().add("side-lines");
        shop.cameras().forEach(camera -> cameras.getChildren().add(camera(camera)));
        if (shop.cameras().isEmpty()) {
            cameras.getChildren().add(SideBlocks.sentence(words.of("shop.no.camera"), "fg-2"));
        }
        facts.getChildren().add(cameras);
        facts.getChildren()
                .addAll(
                        SideBlocks.pair(
                                words.of("shop.alarms"),
                                Texts.figure(shop.alarms().size())),
                        SideBlocks.pair(words.of("shop.leads"), Texts.figure(shop.leads())),
                        SideBlocks.pair(
                                words.of("shop.looked"),
                                shop.looked().map(words::at).orElseGet(() -> words.of("shop.looked.never"))));
    }

    private VBox camera(MapCamera camera) {
        MapState state = camera.state();
        var chip = state == MapState.LIVE
                ? new Chip(state.icon(), words.camera(camera), "ok")
                : state == MapState.LATE
                        ? new Chip(state.icon(), words.camera(camera), "late")
                        : new Chip(state.icon(), words.camera(camera));
        var line = SideBlocks.line(chip, Buttons.ellipsised(camera.id().code() + " " + camera.point()));
        return new VBox(line);
    }
}
