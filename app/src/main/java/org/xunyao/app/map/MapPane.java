package org.xunyao.app.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.place.CountyMap;
import org.xunyao.ui.fx.Fx;

/// The map itself. However much changes at once, it is drawn once. Dragging moves it, the wheel zooms
/// around the pointer, a click takes a shop, or opens up shops that lie on each other.
final class MapPane extends Pane {
    private static final double MARGIN = 40;
    private static final double FROM_EDGE = 10;
    private static final double WHEEL = 3;
    private static final int OPENING = 2;
    private static final double GAP = 12;

    private final MapViewModel model;
    private final MapWords words;
    private final BaseLayer base = new BaseLayer();
    private final Group names = new Group();
    private final Group marks = new Group();
    private final Region cross = new Region();
    private final ScaleBar scale;
    private final Label source = new Label();
    private final Map<String, MapSymbol> symbols = new HashMap<>();
    private boolean waiting;
    private @Nullable Point2D pressed;
    private boolean dragged;

    MapPane(MapViewModel model, MapWords words) {
        this.model = model;
        this.words = words;
        this.scale = new ScaleBar(words);
        setId("map");
        getStyleClass().add("map-pane");
        setFocusTraversable(true);
        setAccessibleText(words.of("map.spoken"));
        setMinSize(0, 0);
        names.setManaged(false);
        marks.setManaged(false);
        names.setMouseTransparent(true);
        cross.getStyleClass().add("map-cross");
        cross.setId("map-cross");
        cross.setManaged(false);
        cross.setMouseTransparent(true);
        cross.resize(2 * MapSymbol.HALF, 2 * MapSymbol.HALF);
        source.getStyleClass().addAll("t-small", "fg-3", "map-source");
        source.setMouseTransparent(true);
        getChildren().addAll(base, names, marks, cross, scale, source);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().subscribe(this::sized);
        heightProperty().subscribe(this::sized);
        model.countyProperty().subscribe(this::land);
        model.viewProperty().subscribe(this::later);
        model.shopsProperty().subscribe(this::later);
        model.chosenProperty().subscribe(this::later);
        model.placingProperty().subscribe(this::later);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    private void sized() {
        if (getWidth() >= 1 && getHeight() >= 1) {
            model.sized(getWidth(), getHeight());
        }
    }

    private void land(Optional<CountyMap> map) {
        base.show(map);
        source.setText(
                map.map(county -> county.verified() ? county.source() : words.of("map.unverified", county.source()))
                        .orElse(""));
        later();
    }

    private void later() {
        if (!waiting) {
            waiting = true;
            Fx.later(this::draw);
        }
    }

    private void draw() {
        waiting = false;
        Viewport view = model.viewProperty().get();
        base.look(view);
        var taken = new ArrayList<Rectangle2D>();
        List<Mark> shown = marks(view, taken);
        names.getChildren().clear();
        shown.stream().filter(mark -> !mark.many()).forEach(mark -> shopName(mark, view, taken));
        model.countyProperty().get().ifPresent(map -> placeNames(map, view, taken));
        cross(view);
        scale.show(view);
        scale.relocate(FROM_EDGE, view.height() - FROM_EDGE - scale.getHeight());
        source.relocate(view.width() - FROM_EDGE - source.getWidth(), view.height() - FROM_EDGE - source.getHeight());
    }

    private List<Mark> marks(Viewport view, List<Rectangle2D> taken) {
        List<Mark> shown = Mark.of(model.shopsProperty().get(), view).stream()
                .filter(mark -> view.shows(mark.screenX(view), mark.screenY(view), MARGIN))
                .toList();
        Set<String> left = new HashSet<>(symbols.keySet());
        String chosen = model.chosenProperty().get().map(MapShop::key).orElse("");
        for (Mark mark : shown) {
            MapSymbol symbol = symbols.computeIfAbsent(mark.key(), key -> {
                var made = new MapSymbol();
                marks.getChildren().add(made);
                return made;
            });
            left.remove(mark.key());
            double x = mark.screenX(view) - MapSymbol.HALF;
            double y = mark.screenY(view) - MapSymbol.HALF;
            symbol.relocate(x, y);
            symbol.setUserData(mark);
            symbol.show(mark, mark.shops().stream().anyMatch(shop -> shop.key().equals(chosen)), words.tip(mark));
            taken.add(new Rectangle2D(Math.max(0, x), Math.max(0, y), 2 * MapSymbol.HALF + 8, 2 * MapSymbol.HALF));
        }
        left.forEach(key -> marks.getChildren().remove(symbols.remove(key)));
        return shown;
    }

    private void shopName(Mark mark, Viewport view, List<Rectangle2D> taken) {
        String name = mark.shops().getFirst().name();
        var label = new Label(name.length() > 14 ? name.substring(0, name.offsetByCodePoints(0, 13)) + "…" : name);
        label.getStyleClass().addAll("map-shop-name", "t-small");
        double x = mark.screenX(view) + MapSymbol.HALF + GAP;
        write(label, x, mark.screenY(view), taken);
    }

    private void placeNames(CountyMap map, Viewport view, List<Rectangle2D> taken) {
        map.features().stream()
                .filter(feature -> feature.point() && !feature.name().isEmpty())
                .forEach(feature -> {
                    GeoPoint place = feature.lines().getFirst().getFirst();
                    var label = new Label(feature.name());
                    label.getStyleClass().addAll("map-place-name", "t-small");
                    write(label, view.screenX(place), view.screenY(place), taken);
                });
    }

    /// A name that would lie on another, or leave the map, is left out.
    private void write(Label label, double x, double middle, List<Rectangle2D> taken) {
        names.getChildren().add(label);
        label.applyCss();
        label.autosize();
        double y = middle - label.getHeight() / 2;
        boolean inside = x >= 0 && y >= 0 && x + label.getWidth() <= getWidth() && y + label.getHeight() <= getHeight();
        var box = inside ? new Rectangle2D(x, y, label.getWidth(), label.getHeight()) : Rectangle2D.EMPTY;
        if (!inside || taken.stream().anyMatch(other -> other.intersects(box))) {
            names.getChildren().remove(label);
        } else {
            label.relocate(x, y);
            taken.add(box);
        }
    }

    private void cross(Viewport view) {
        Optional<GeoPoint> place = model.placingProperty().get();
        cross.setVisible(place.isPresent());
        place.ifPresent(at -> cross.relocate(view.screenX(at) - MapSymbol.HALF, view.screenY(at) - MapSymbol.HALF));
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressed = new Point2D(event.getX(), event.getY());
        dragged = false;
    }

    private void drag(MouseEvent event) {
        Point2D from = pressed;
        if (from != null && (dragged || from.distance(event.getX(), event.getY()) > WHEEL)) {
            dragged = true;
            model.pan(from.getX() - event.getX(), from.getY() - event.getY());
            pressed = new Point2D(event.getX(), event.getY());
        }
    }

    private void click(MouseEvent event) {
        if (dragged || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (model.placingProperty().get().isPresent()) {
            model.placeAt(event.getX(), event.getY());
            return;
        }
        marks.getChildren().stream()
                .filter(symbol -> symbol.getBoundsInParent().contains(event.getX(), event.getY()))
                .map(symbol -> (Mark) symbol.getUserData())
                .findFirst()
                .ifPresent(mark -> {
                    model.choose(mark.key());
                    if (mark.many()) {
                        Viewport view = model.viewProperty().get();
                        model.zoom(OPENING, mark.screenX(view), mark.screenY(view));
                    }
                });
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            model.zoom(event.getDeltaY() > 0 ? 1 : -1, event.getX(), event.getY());
            event.consume();
        }
    }
}
