package org.xunyao.app.map;

import java.util.ArrayList;
import java.util.List;

/// One symbol on the map: a shop, or shops that would lie on each other.
///
/// @param shops at least one, in the order of the list
/// @param x in units of the plane
/// @param y in units of the plane
record Mark(List<MapShop> shops, double x, double y) {
    private static final double TOGETHER = 34;

    Mark {
        shops = List.copyOf(shops);
    }

    /// The symbols of all shops that have a place; every such shop is in exactly one of them. They depend
    /// on how close one looks, not on where, so that they stay while the map is moved.
    static List<Mark> of(List<MapShop> shops, Viewport view) {
        var groups = new ArrayList<List<MapShop>>();
        double reach = TOGETHER / view.scale();
        for (MapShop shop : shops) {
            if (shop.place().isPresent()) {
                groups.stream()
                        .filter(group -> distance(view, group.getFirst(), shop) < reach)
                        .findFirst()
                        .ifPresentOrElse(group -> group.add(shop), () -> groups.add(new ArrayList<>(List.of(shop))));
            }
        }
        return groups.stream().map(group -> of(view.plane(), group)).toList();
    }

    private static Mark of(Projection plane, List<MapShop> group) {
        return new Mark(
                group,
                group.stream()
                        .mapToDouble(shop -> plane.x(shop.place().orElseThrow()))
                        .average()
                        .orElse(0),
                group.stream()
                        .mapToDouble(shop -> plane.y(shop.place().orElseThrow()))
                        .average()
                        .orElse(0));
    }

    private static double distance(Viewport view, MapShop one, MapShop other) {
        Projection plane = view.plane();
        return Math.hypot(
                plane.x(one.place().orElseThrow()) - plane.x(other.place().orElseThrow()),
                plane.y(one.place().orElseThrow()) - plane.y(other.place().orElseThrow()));
    }

    double screenX(Viewport view) {
        return (x - view.x()) * view.scale() + view.width() / 2;
    }

    double screenY(Viewport view) {
        return (y - view.y()) * view.scale() + view.height() / 2;
    }

    /// Whether it stands for more than one shop.
    boolean many() {
        return shops.size() > 1;
    }

    MapState state() {
        return shops.stream().map(MapShop::state).reduce(MapState.NONE, MapState::orWorse);
    }

    int alarms() {
        return shops.stream().mapToInt(shop -> shop.alarms().size()).sum();
    }

    int leads() {
        return shops.stream().mapToInt(MapShop::leads).sum();
    }

    /// What tells it from the others.
    String key() {
        return shops.getFirst().key();
    }
}
