package org.xunyao.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xunyao.video.Box;

/// Keeps the best of boxes that lie on one another (greedy non-maximum suppression).
final class Overlap {
    /// More proposals than this are no scene but noise; the weakest go first.
    private static final int MOST = 1000;

    private Overlap() {}

    /// The boxes that stay, best first.
    ///
    /// @param limit intersection over union above which the weaker box goes, 0..1
    static List<Box> suppress(List<Box> boxes, double limit) {
        List<Box> kept = new ArrayList<>();
        boxes.stream()
                .sorted(Comparator.comparingDouble(Box::score).reversed())
                .limit(MOST)
                .forEach(box -> {
                    if (kept.stream().noneMatch(better -> ratio(better, box) > limit)) {
                        kept.add(box);
                    }
                });
        return List.copyOf(kept);
    }

    /// Intersection over union, 0..1.
    static double ratio(Box a, Box b) {
        double wide = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double high = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        if (wide <= 0 || high <= 0) {
            return 0;
        }
        double common = wide * high;
        return common / (a.width() * a.height() + b.width() * b.height() - common);
    }
}
