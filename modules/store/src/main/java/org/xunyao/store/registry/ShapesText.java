package org.xunyao.store.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xunyao.registry.mask.MaskShape;

/// Areas as text: corners are `x,y`, a blank between them, areas on lines of their own.
final class ShapesText {
    private ShapesText() {}

    static String of(List<MaskShape> shapes) {
        return shapes.stream()
                .map(shape -> shape.corners().stream()
                        .map(corner -> corner.x() + "," + corner.y())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    static List<MaskShape> read(String text) {
        var shapes = new ArrayList<MaskShape>();
        text.lines().forEach(line -> {
            var corners = new ArrayList<MaskShape.Corner>();
            for (String corner : line.split(" ", -1)) {
                int comma = corner.indexOf(',');
                corners.add(new MaskShape.Corner(
                        Double.parseDouble(corner.substring(0, comma)),
                        Double.parseDouble(corner.substring(comma + 1))));
            }
            shapes.add(new MaskShape(corners));
        });
        return List.copyOf(shapes);
    }
}
