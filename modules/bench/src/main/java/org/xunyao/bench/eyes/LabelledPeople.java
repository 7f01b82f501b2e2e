package org.xunyao.bench.eyes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xunyao.video.Box;

/// People that were marked in pictures of the pedestrian film, with a number for each of them.
///
/// @param frames by the number of the picture from 1 on: boxes in the unit square, by the person's number
record LabelledPeople(Map<Integer, Map<Integer, Box>> frames) {
    private static final double WIDTH = 768;
    private static final double HEIGHT = 576;

    /// Reads `frame,id,x,y,w,h` in pixels.
    static LabelledPeople read(Path file) throws IOException {
        Map<Integer, Map<Integer, Box>> frames = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                List<Double> cells = List.of(line.split(",", -1)).stream()
                        .map(Double::valueOf)
                        .toList();
                var box = new Box(
                        cells.get(2) / WIDTH, cells.get(3) / HEIGHT, cells.get(4) / WIDTH, cells.get(5) / HEIGHT, 1);
                frames.computeIfAbsent(cells.get(0).intValue(), _ -> new TreeMap<>())
                        .put(cells.get(1).intValue(), box);
            }
        }
        return new LabelledPeople(frames);
    }

    /// How many boxes there are.
    int size() {
        return frames.values().stream().mapToInt(Map::size).sum();
    }

    /// How many people there are.
    long people() {
        return frames.values().stream()
                .flatMap(frame -> frame.keySet().stream())
                .distinct()
                .count();
    }

    /// Intersection over union, 0..1.
    static double overlap(Box a, Box b) {
        double wide = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double high = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        if (wide <= 0 || high <= 0) {
            return 0;
        }
        double common = wide * high;
        return common / (a.width() * a.height() + b.width() * b.height() - common);
    }
}
