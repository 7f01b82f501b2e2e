package org.xunyao.bench.eyes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xunyao.video.Box;

/// Where people marked people in pictures of a film.
///
/// @param frames the boxes of each picture that was marked, in pixels; pictures count from 1
record LabelledBoxes(Map<Integer, List<Box>> frames) {
    private static final int COLUMNS = 6;

    /// Reads lines of `frame,id,x,y,w,h`.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws IllegalStateException if a line is none
    static LabelledBoxes read(Path file) throws IOException {
        var frames = new TreeMap<Integer, List<Box>>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split(",", -1);
                if (cells.length != COLUMNS) {
                    throw new IllegalStateException("no line of boxes: " + line);
                }
                frames.computeIfAbsent(Integer.valueOf(cells[0]), _ -> new ArrayList<>())
                        .add(new Box(number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5]), 1));
            }
        }
        return new LabelledBoxes(frames);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    /// How many boxes there are.
    int size() {
        return frames.values().stream().mapToInt(List::size).sum();
    }
}
