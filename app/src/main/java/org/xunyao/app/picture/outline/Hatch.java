package org.xunyao.app.picture.outline;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/// A pattern of lines in an area, so that kinds are told apart without colours.
///
/// @param style class of the area, its lines and its mark
/// @param angles of its lines, in degrees; several cross
/// @param every pixels between two lines
public record Hatch(String style, List<Integer> angles, double every) {
    /// Copies the angles.
    public Hatch {
        angles = List.copyOf(angles);
    }

    /// The lines within an area.
    Node over(Polygon area) {
        var lines = new Group();
        var bounds = area.getLayoutBounds();
        double middleX = bounds.getCenterX();
        double middleY = bounds.getCenterY();
        double reach = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2;
        for (int angle : angles) {
            double right = Math.cos(Math.toRadians(angle));
            double down = Math.sin(Math.toRadians(angle));
            for (double off = -reach; off <= reach; off += every) {
                var line = new Line(
                        middleX - right * reach - down * off,
                        middleY - down * reach + right * off,
                        middleX + right * reach - down * off,
                        middleY + down * reach + right * off);
                line.getStyleClass().addAll("outline-hatch", style);
                lines.getChildren().add(line);
            }
        }
        var clip = new Polygon();
        clip.getPoints().setAll(area.getPoints());
        lines.setClip(clip);
        lines.setMouseTransparent(true);
        lines.setManaged(false);
        return lines;
    }
}
