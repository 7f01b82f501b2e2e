package org.xunyao.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.place.CountyMap;
import org.xunyao.registry.place.CountyMap.Feature;

/// The land under the shops: borders, water, roads. It is drawn a screen wider than the screen on every
/// side, so that moving the map moves it and draws nothing; points closer than a pixel to the one before
/// are left out.
final class BaseLayer extends Group {
    private static final double NEAR = 0.8;

    private Optional<CountyMap> map = Optional.empty();
    private Optional<Viewport> drawn = Optional.empty();

    BaseLayer() {
        setMouseTransparent(true);
        setManaged(false);
    }

    void show(Optional<CountyMap> now) {
        map = now;
        drawn = Optional.empty();
    }

    void look(Viewport view) {
        Viewport base = drawn.filter(before -> serves(before, view)).orElseGet(() -> draw(view));
        setTranslateX((base.x() - view.x()) * view.scale());
        setTranslateY((base.y() - view.y()) * view.scale());
    }

    private static boolean serves(Viewport before, Viewport view) {
        return before.plane().equals(view.plane())
                && before.scale() == view.scale()
                && before.width() == view.width()
                && before.height() == view.height()
                && Math.abs(before.x() - view.x()) * view.scale() < view.width()
                && Math.abs(before.y() - view.y()) * view.scale() < view.height();
    }

    private Viewport draw(Viewport view) {
        var paths = new ArrayList<Node>();
        map.ifPresent(county -> county.features().stream()
                .filter(feature -> !feature.point())
                .forEach(feature -> {
                    List<PathElement> line = line(feature, view);
                    if (!line.isEmpty()) {
                        var path = new Path(line);
                        path.getStyleClass().addAll("map-line", style(feature));
                        paths.add(path);
                    }
                }));
        getChildren().setAll(paths);
        drawn = Optional.of(view);
        return view;
    }

    private static String style(Feature feature) {
        String kind = feature.kind().name().toLowerCase(Locale.ROOT);
        return "map-" + kind + (feature.area() ? "-area" : "");
    }

    private static List<PathElement> line(Feature feature, Viewport view) {
        var elements = new ArrayList<PathElement>();
        for (List<GeoPoint> points : feature.lines()) {
            if (near(points, view)) {
                line(points, view, elements);
                if (feature.area()) {
                    elements.add(new ClosePath());
                }
            }
        }
        return elements;
    }

    private static void line(List<GeoPoint> points, Viewport view, List<PathElement> elements) {
        double atX = 0;
        double atY = 0;
        for (int i = 0; i < points.size(); i++) {
            double x = view.screenX(points.get(i));
            double y = view.screenY(points.get(i));
            if (i == 0) {
                elements.add(new MoveTo(x, y));
            } else if (i == points.size() - 1 || Math.hypot(x - atX, y - atY) >= NEAR) {
                elements.add(new LineTo(x, y));
            } else {
                continue;
            }
            atX = x;
            atY = y;
        }
    }

    private static boolean near(List<GeoPoint> points, Viewport view) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (GeoPoint point : points) {
            double x = view.screenX(point);
            double y = view.screenY(point);
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return right >= -view.width()
                && left <= 2 * view.width()
                && bottom >= -view.height()
                && top <= 2 * view.height();
    }
}
