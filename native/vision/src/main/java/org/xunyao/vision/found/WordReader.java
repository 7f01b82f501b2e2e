package org.xunyao.vision.found;

import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/// Reads the words of a picture. One thread.
public interface WordReader extends AutoCloseable {
    /// What was read.
    ///
    /// @param lines from top to bottom
    /// @param codes what bar codes hold
    record Words(List<Line> lines, List<String> codes) {
        /// Copies the lists.
        public Words {
            lines = List.copyOf(lines);
            codes = List.copyOf(codes);
        }
    }

    /// A line.
    ///
    /// @param score 0..1
    /// @param height of its letters, pixels
    /// @param x middle, pixels from the left edge
    /// @param y middle, pixels from the upper edge
    record Line(String text, double score, double height, double x, double y) {}

    /// Reads; empty when the model gave up on this picture, of which nothing is known then.
    ///
    /// @param bgr eight bits, three channels; only read
    /// @param codes whether bar codes are wanted, too
    Optional<Words> read(Mat bgr, boolean codes);

    @Override
    void close();
}
