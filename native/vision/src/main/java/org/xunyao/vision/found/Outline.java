package org.xunyao.vision.found;

import java.util.List;
import org.opencv.core.Rect;
import org.xunyao.video.Box;
import org.xunyao.video.task.Spot;

/// Where a zone lies in pictures of any size.
///
/// @param corners in the unit square
/// @param left edge of the rectangle around it, 0..1
/// @param top 0..1
/// @param right 0..1
/// @param bottom 0..1
record Outline(List<Spot> corners, double left, double top, double right, double bottom) {
    static Outline of(List<Spot> corners) {
        return new Outline(
                List.copyOf(corners),
                corners.stream().mapToDouble(Spot::x).min().orElseThrow(),
                corners.stream().mapToDouble(Spot::y).min().orElseThrow(),
                corners.stream().mapToDouble(Spot::x).max().orElseThrow(),
                corners.stream().mapToDouble(Spot::y).max().orElseThrow());
    }

    /// The rectangle around it in whole pixels, its sides and its upper left corner even, as chroma wants it; may be
    /// empty.
    Rect even(int width, int height) {
        int x = (int) Math.floor(left * width) & ~1;
        int y = (int) Math.floor(top * height) & ~1;
        int across = ((int) Math.ceil(right * width) - x) & ~1;
        int down = ((int) Math.ceil(bottom * height) - y) & ~1;
        return new Rect(x, y, Math.min(across, (width - x) & ~1), Math.min(down, (height - y) & ~1));
    }

    /// Whether somebody may stand before it.
    boolean meets(Box person, double margin) {
        double across = person.width() * margin;
        double down = person.height() * margin;
        return person.x() - across < right
                && person.x() + person.width() + across > left
                && person.y() - down < bottom
                && person.y() + person.height() + down > top;
    }

    /// Whether a point lies inside, by the even-odd rule.
    boolean contains(double x, double y) {
        boolean inside = false;
        Spot before = corners.getLast();
        for (Spot corner : corners) {
            boolean crosses = (corner.y() > y) != (before.y() > y);
            if (crosses && x < before.x() + (y - before.y()) / (corner.y() - before.y()) * (corner.x() - before.x())) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }
}
