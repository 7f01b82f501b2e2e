package org.xunyao.worker.reader;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.xunyao.kernel.FaultException;
import org.xunyao.vision.codes.Code;
import org.xunyao.vision.codes.CodeReader;
import org.xunyao.vision.found.WordReader;
import org.xunyao.vision.text.TextLine;
import org.xunyao.vision.text.TextPoint;
import org.xunyao.vision.text.TextReader;

/// Reads the words of zones with the models of this machine. One thread.
public final class ModelWords implements WordReader {
    private static final Logger LOG = System.getLogger(ModelWords.class.getName());

    private final TextReader reader;

    private ModelWords(TextReader reader) {
        this.reader = reader;
    }

    /// Opens the reader; empty where a model is missing or refused, which is logged.
    ///
    /// @param models folder of model files
    public static Optional<WordReader> open(Path models) {
        try {
            return Optional.of(new ModelWords(TextModels.open(models)));
        } catch (FaultException | UnsatisfiedLinkError | ExceptionInInitializerError e) {
            LOG.log(Level.WARNING, "no reader of text", e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<Words> read(Mat bgr, boolean codes) {
        try {
            List<Line> lines = reader.read(bgr).stream().map(ModelWords::line).toList();
            List<String> found =
                    codes ? CodeReader.read(bgr).stream().map(Code::text).toList() : List.of();
            return Optional.of(new Words(lines, found));
        } catch (FaultException | CvException e) {
            // Whoever looks for persons in the same picture must not suffer.
            LOG.log(Level.WARNING, "not read", e);
            return Optional.empty();
        }
    }

    private static Line line(TextLine line) {
        List<TextPoint> quad = line.quad();
        double height = Math.min(length(quad, 0, 3), length(quad, 0, 1));
        double x = quad.stream().mapToDouble(TextPoint::x).average().orElse(0);
        double y = quad.stream().mapToDouble(TextPoint::y).average().orElse(0);
        return new Line(line.text(), line.score(), height, x, y);
    }

    private static double length(List<TextPoint> quad, int from, int to) {
        return Math.hypot(
                quad.get(from).x() - quad.get(to).x(),
                quad.get(from).y() - quad.get(to).y());
    }

    @Override
    public void close() {
        reader.close();
    }
}
