package org.xunyao.bench.eyes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What is done to shelves, and what must come of it.
final class ShelfRows {
    private static final int PLACES = 6;
    private static final int[] PERCENT = {5, 10, 15, 20, 30};

    private ShelfRows() {}

    /// What is done to a shelf.
    interface Change {
        Shot of(ShelfScene shelf, ShelfScene other, RandomGenerator random);
    }

    /// What must come of it.
    enum Wanted {
        SAME,
        CHANGED,
        HIDDEN,
        MOVED,
        TOLD
    }

    record Row(Wanted wanted, Change change) {}

    /// By their names, in the order of the table.
    static Map<String, Row> all() {
        Map<String, Row> rows = new LinkedHashMap<>();
        light(rows);
        rows.put("shake 2 px at 640x360", same((shelf, _, random) -> shelf.shot(side(random, 2), side(random, 2))));
        rows.put("shake 2 px at 320x180", told((shelf, _, random) -> shelf.shot(side(random, 4), side(random, 4))));
        rows.put(
                "person of 15 %",
                new Row(
                        Wanted.HIDDEN,
                        (shelf, other, _) -> shelf.shot().with(other.shot().gain(0.7), 256, 72, 122, 288)));
        rows.put("moved 5 %", new Row(Wanted.MOVED, (shelf, _, _) -> shelf.shot(32, 0)));
        for (int percent : PERCENT) {
            double share = percent / 100.0;
            Wanted wanted = percent < 10 ? Wanted.TOLD : Wanted.CHANGED;
            rows.put(
                    "removed " + percent + " %",
                    new Row(wanted, (shelf, _, random) -> pieces(shelf.shot(), shelf.cleared(), share, random)));
            rows.put(
                    "swapped " + percent + " %",
                    new Row(wanted, (shelf, other, random) -> pieces(shelf.shot(), other.shot(), share, random)));
        }
        return rows;
    }

    private static void light(Map<String, Row> rows) {
        rows.put("noise 3", same((shelf, _, random) -> shelf.shot().noise(3, random)));
        rows.put("noise 12", same((shelf, _, random) -> shelf.shot().noise(12, random)));
        rows.put("gain 0.5", same((shelf, _, _) -> shelf.shot().gain(0.5)));
        rows.put("gain 1.5", same((shelf, _, _) -> shelf.shot().gain(1.5)));
        rows.put("gamma 0.6", same((shelf, _, _) -> shelf.shot().gamma(0.6)));
        rows.put("gamma 1.8", same((shelf, _, _) -> shelf.shot().gamma(1.8)));
        rows.put(
                "light from the side",
                same((shelf, _, _) -> shelf.shot().each((value, x, _) -> value * (0.6 + 0.8 * x / Canvas.WIDTH))));
        rows.put("warmer light", same((shelf, _, _) -> shelf.shot().warm(0.15)));
        rows.put("hard shadow", same((shelf, _, random) -> {
            int at = random.nextInt(Canvas.WIDTH / 2) + Canvas.WIDTH / 4;
            return shelf.shot().each((value, x, y) -> x + y / 2 < at ? value * 0.5 : value);
        }));
        rows.put("infrared grey", told((shelf, _, _) -> shelf.shot().infrared()));
    }

    private static Row same(Change change) {
        return new Row(Wanted.SAME, change);
    }

    private static Row told(Change change) {
        return new Row(Wanted.TOLD, change);
    }

    private static int side(RandomGenerator random, int pixels) {
        return random.nextBoolean() ? pixels : -pixels;
    }

    /// Pieces of another picture over so much of the area, four of them, where there are goods: what is bare
    /// already cannot be cleared.
    private static Shot pieces(Shot shelf, Shot other, double share, RandomGenerator random) {
        int width = (int) Math.round(Canvas.WIDTH * Math.sqrt(share) / 2);
        int height = (int) Math.round(Canvas.HEIGHT * Math.sqrt(share) / 2);
        Shot changed = shelf;
        for (int quarter = 0; quarter < 4; quarter++) {
            int left = 0;
            int top = 0;
            double most = -1;
            for (int tried = 0; tried < PLACES; tried++) {
                int x = quarter % 2 * Canvas.WIDTH / 2 + random.nextInt(Canvas.WIDTH / 2 - width);
                int y = quarter / 2 * Canvas.HEIGHT / 2 + random.nextInt(Canvas.HEIGHT / 2 - height);
                double goods = roughness(shelf, x, y, width, height);
                if (goods > most) {
                    most = goods;
                    left = x;
                    top = y;
                }
            }
            changed = changed.with(other, left, top, width, height);
        }
        return changed;
    }

    /// Mean step from pixel to pixel.
    private static double roughness(Shot shelf, int left, int top, int width, int height) {
        double sum = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left + 1; x < left + width; x++) {
                int at = y * Canvas.WIDTH + x;
                sum += Math.abs(shelf.green()[at] - shelf.green()[at - 1]);
            }
        }
        return sum / (width * (double) height);
    }
}
