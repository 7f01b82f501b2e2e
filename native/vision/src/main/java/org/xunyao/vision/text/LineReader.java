package org.xunyao.vision.text;

import java.nio.FloatBuffer;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.kernel.FaultException;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.network.Network;

/// Reads one line with PP-OCR's recognition: for each column of the line a distribution over the signs and
/// a blank; equal neighbours are one sign and blanks go (connectionist temporal classification).
final class LineReader implements AutoCloseable {
    private static final int HEIGHT = 48;
    private static final int LEAST_WIDTH = 320;
    private static final int MOST_WIDTH = 3200;

    private final TextModel model;
    private final List<String> signs;
    private final Network network;
    private final Planes planes = new Planes();
    private final Mat scaled;

    /// What was read.
    ///
    /// @param score mean over the signs, 0 without any
    record Reading(String text, double score) {}

    /// @param signs in the order of the network's outputs, without blank and space
    LineReader(TextModel model, List<String> signs) {
        OpenCv.load();
        this.scaled = new Mat();
        this.model = model;
        this.signs = List.copyOf(signs);
        this.network = new Network(model.name(), model.file());
    }

    /// Reads the cut-out of one upright line.
    Reading read(Mat line) {
        double natural = Math.ceil((double) HEIGHT * line.cols() / line.rows());
        int width = (int) Math.clamp(natural, 1, MOST_WIDTH);
        int padded = Math.max(LEAST_WIDTH, width);
        Imgproc.resize(line, scaled, new Size(width, HEIGHT));
        planes.fill(scaled, padded, model, network.input(3 * HEIGHT * padded));
        Network.Output output = network.run(1, 3, HEIGHT, padded);
        int classes = signs.size() + 2;
        long[] shape = output.shape();
        if (shape.length != 3 || shape[2] != classes) {
            throw new FaultException("MODEL-RUN", model.name() + " gives another number of signs");
        }
        return decode(output.values(), (int) shape[1], signs);
    }

    /// @param values per column: blank, the signs, the space
    static Reading decode(FloatBuffer values, int columns, List<String> signs) {
        int classes = signs.size() + 2;
        StringBuilder text = new StringBuilder();
        double sum = 0;
        int count = 0;
        int before = 0;
        for (int column = 0; column < columns; column++) {
            int best = 0;
            for (int i = 1; i < classes; i++) {
                if (values.get(column * classes + i) > values.get(column * classes + best)) {
                    best = i;
                }
            }
            if (best != 0 && best != before) {
                text.append(best <= signs.size() ? signs.get(best - 1) : " ");
                sum += values.get(column * classes + best);
                count++;
            }
            before = best;
        }
        return new Reading(text.toString().strip(), count == 0 ? 0 : sum / count);
    }

    @Override
    public void close() {
        scaled.release();
        network.close();
    }
}
