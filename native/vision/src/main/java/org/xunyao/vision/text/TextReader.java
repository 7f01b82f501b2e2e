package org.xunyao.vision.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.RotatedRect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.kernel.FaultException;
import org.xunyao.vision.OpenCv;

/// Reads the lines of text in one picture with PP-OCRv4. Text upside down is not turned. One instance
/// serves one thread; it holds native memory until closed.
public final class TextReader implements AutoCloseable {
    private static final double UPRIGHT = 1.5;

    private final LineFinder finder;
    private final LineReader reader;
    private final TextLimits limits;
    private final Mat cut;

    /// Loads both networks; their digests were checked by whoever found the files.
    ///
    /// @param lines network that finds lines
    /// @param text network that reads one
    /// @param signs file with one sign a line, UTF-8
    /// @throws FaultException `MODEL-LOAD` when one is refused
    public TextReader(TextModel lines, TextModel text, Path signs, TextLimits limits) {
        OpenCv.load();
        this.limits = limits;
        try {
            List<String> known = Files.readAllLines(signs, StandardCharsets.UTF_8);
            this.finder = new LineFinder(lines, limits);
            this.reader = new LineReader(text, known);
        } catch (IOException e) {
            throw new FaultException("MODEL-LOAD", "signs", e);
        }
        this.cut = new Mat();
    }

    /// The lines over the least score, from top to bottom, those beside each other from left to right.
    ///
    /// @param bgr eight bits, three channels; only read
    /// @throws FaultException `MODEL-RUN` when a network gives something else than it should
    public List<TextLine> read(Mat bgr) {
        if (bgr.empty()) {
            return List.of();
        }
        List<TextLine> lines = new ArrayList<>();
        for (RotatedRect found : finder.find(bgr)) {
            List<TextPoint> quad = corners(found);
            cut(bgr, quad);
            LineReader.Reading reading = reader.read(cut);
            if (!reading.text().isEmpty() && reading.score() >= limits.text()) {
                lines.add(new TextLine(reading.text(), reading.score(), quad));
            }
        }
        return ordered(lines);
    }

    /// Corners from the upper left one clockwise.
    private static List<TextPoint> corners(RotatedRect found) {
        Point[] points = new Point[4];
        found.points(points);
        List<Point> sorted = Arrays.stream(points)
                .sorted(Comparator.comparingDouble(point -> point.x))
                .toList();
        Point topLeft = upper(sorted.get(0), sorted.get(1));
        Point bottomLeft = lower(sorted.get(0), sorted.get(1));
        Point topRight = upper(sorted.get(2), sorted.get(3));
        Point bottomRight = lower(sorted.get(2), sorted.get(3));
        return List.of(place(topLeft), place(topRight), place(bottomRight), place(bottomLeft));
    }

    private static Point upper(Point a, Point b) {
        return a.y <= b.y ? a : b;
    }

    private static Point lower(Point a, Point b) {
        return a.y <= b.y ? b : a;
    }

    private static TextPoint place(Point point) {
        return new TextPoint(point.x, point.y);
    }

    /// Straightens a line into the reused Mat; a standing one is laid down.
    private void cut(Mat bgr, List<TextPoint> quad) {
        double width = Math.max(length(quad, 0, 1), length(quad, 3, 2));
        double height = Math.max(length(quad, 0, 3), length(quad, 1, 2));
        int across = Math.max(1, (int) width);
        int down = Math.max(1, (int) height);
        MatOfPoint2f from = new MatOfPoint2f();
        MatOfPoint2f to = new MatOfPoint2f();
        from.fromArray(
                quad.stream().map(corner -> new Point(corner.x(), corner.y())).toArray(Point[]::new));
        to.fromArray(new Point(0, 0), new Point(across, 0), new Point(across, down), new Point(0, down));
        Mat turn = Imgproc.getPerspectiveTransform(from, to);
        try {
            Imgproc.warpPerspective(bgr, cut, turn, new Size(across, down), Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
            if (down >= UPRIGHT * across) {
                Core.rotate(cut, cut, Core.ROTATE_90_COUNTERCLOCKWISE);
            }
        } finally {
            turn.release();
            from.release();
            to.release();
        }
    }

    private static double length(List<TextPoint> quad, int from, int to) {
        return Math.hypot(
                quad.get(from).x() - quad.get(to).x(),
                quad.get(from).y() - quad.get(to).y());
    }

    /// Lines whose upper edges differ by less than half a line stand beside each other.
    static List<TextLine> ordered(List<TextLine> lines) {
        List<TextLine> down = new ArrayList<>(lines);
        down.sort(Comparator.comparingDouble(TextReader::top));
        List<TextLine> ordered = new ArrayList<>();
        List<TextLine> row = new ArrayList<>();
        for (TextLine line : down) {
            if (!row.isEmpty() && top(line) - top(row.getFirst()) > high(row.getFirst()) / 2) {
                row.sort(Comparator.comparingDouble(one -> one.quad().getFirst().x()));
                ordered.addAll(row);
                row.clear();
            }
            row.add(line);
        }
        row.sort(Comparator.comparingDouble(one -> one.quad().getFirst().x()));
        ordered.addAll(row);
        return ordered;
    }

    private static double top(TextLine line) {
        return line.quad().getFirst().y();
    }

    private static double high(TextLine line) {
        return length(line.quad(), 0, 3);
    }

    @Override
    public void close() {
        cut.release();
        finder.close();
        reader.close();
    }
}
