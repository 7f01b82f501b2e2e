package org.xunyao.wire.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.place.CountyMap;
import org.xunyao.registry.place.CountyMap.Feature;
import org.xunyao.registry.place.CountyMap.Kind;
import tools.jackson.databind.JsonNode;

/// Makes a map of GeoJSON's tree. Refuses with an `IllegalArgumentException` what RFC 7946 does not allow.
final class GeoFeatures {
    private static final int ENDS = 2;
    private static final int RING = 4;

    private final MapLimits limits;

    GeoFeatures(MapLimits limits) {
        this.limits = limits;
    }

    CountyMap map(JsonNode root) {
        if (!root.path("type").asString("").equals("FeatureCollection")) {
            throw new IllegalArgumentException("no FeatureCollection");
        }
        JsonNode all = list(root.path("features"), 0);
        if (all.size() > limits.features()) {
            throw new IllegalArgumentException("more than " + limits.features() + " features");
        }
        var features = new ArrayList<Feature>();
        // A feature without a geometry is allowed, and stands nowhere.
        all.forEach(each -> {
            if (!each.path("geometry").isNull()) {
                features.add(feature(each));
            }
        });
        return new CountyMap(
                text(root, "name"), text(root, "source"), root.path("verified").asBoolean(false), features);
    }

    private Feature feature(JsonNode node) {
        if (!node.path("type").asString("").equals("Feature")) {
            throw new IllegalArgumentException("no Feature");
        }
        JsonNode properties = node.path("properties");
        JsonNode geometry = node.path("geometry");
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asString("");
        List<List<GeoPoint>> lines = switch (type) {
            case "Point" -> List.of(List.of(point(coordinates)));
            case "LineString" -> List.of(line(coordinates));
            case "MultiLineString" -> each(coordinates).map(this::line).toList();
            case "Polygon" -> each(coordinates).map(this::ring).toList();
            case "MultiPolygon" ->
                each(coordinates).flatMap(this::each).map(this::ring).toList();
            default -> throw new IllegalArgumentException("a geometry that no map here has");
        };
        return new Feature(kind(text(properties, "kind")), text(properties, "name"), lines, type.endsWith("Polygon"));
    }

    private Stream<JsonNode> each(JsonNode node) {
        JsonNode list = list(node, 1);
        return list.valueStream();
    }

    private List<GeoPoint> line(JsonNode node) {
        return list(node, ENDS).valueStream().map(GeoFeatures::point).toList();
    }

    private List<GeoPoint> ring(JsonNode node) {
        List<GeoPoint> ring =
                list(node, RING).valueStream().map(GeoFeatures::point).toList();
        if (!ring.getFirst().equals(ring.getLast())) {
            throw new IllegalArgumentException("a ring that is open");
        }
        return ring;
    }

    private static GeoPoint point(JsonNode node) {
        JsonNode pair = list(node, ENDS);
        return new GeoPoint(degrees(pair.get(0)), degrees(pair.get(1)));
    }

    private static double degrees(JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException("a coordinate that is no number");
        }
        return node.doubleValue();
    }

    private static JsonNode list(JsonNode node, int least) {
        if (!node.isArray() || node.size() < least) {
            throw new IllegalArgumentException("a list of at least " + least + " is wanted");
        }
        return node;
    }

    private String text(JsonNode node, String key) {
        String text = node.path(key).asString("").strip();
        if (text.length() > limits.nameLength() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a " + key + " that is no name");
        }
        return text;
    }

    private static Kind kind(String word) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(Kind.OTHER);
    }
}
