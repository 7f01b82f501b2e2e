package org.xunyao.vision.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads faces out of the raw outputs of MediaPipe's short-range model: 896 anchors, two a cell at stride
/// 8 and six a cell at stride 16; each gives a score and 16 numbers relative to its centre, in pixels of
/// the input.
final class BlazeFaceDecoder {
    static final int SIDE = 128;
    static final int ANCHORS = 896;
    static final int NUMBERS = 16;
    private static final int FINE_CELLS = 16;
    private static final int FINE_EACH = 2;
    private static final int COARSE_CELLS = 8;
    private static final int COARSE_EACH = 6;
    private static final int POINTS = 4;
    private static final int FIRST_POINT = 4;

    private final FaceLimits limits;
    /// Comparing raw scores saves the exponential for nearly every anchor.
    private final double least;

    BlazeFaceDecoder(FaceLimits limits) {
        this.limits = limits;
        this.least = Math.log(limits.face() / (1 - limits.face()));
    }

    /// The faces in pixels of the input, best first; proposals that lie on one another are one face, the
    /// mean of them weighted by their scores.
    ///
    /// @param scores one raw number an anchor
    /// @param numbers centre, sides and points of each anchor
    List<Face> decode(float[] scores, float[] numbers) {
        List<Face> proposals = new ArrayList<>();
        for (int anchor = 0; anchor < ANCHORS; anchor++) {
            if (scores[anchor] >= least) {
                Face face = face(anchor, scores[anchor], numbers);
                if (face.width() > 0 && face.height() > 0) {
                    proposals.add(face);
                }
            }
        }
        proposals.sort(Comparator.comparingDouble(Face::score).reversed());
        List<Face> faces = new ArrayList<>();
        while (!proposals.isEmpty()) {
            Face best = proposals.getFirst();
            List<Face> one = proposals.stream()
                    .filter(face -> ratio(best, face) > limits.overlap())
                    .toList();
            faces.add(mean(best.score(), one));
            proposals.removeAll(one);
        }
        return faces;
    }

    private Face face(int anchor, double raw, float[] numbers) {
        int fine = FINE_CELLS * FINE_CELLS * FINE_EACH;
        boolean first = anchor < fine;
        int cells = first ? FINE_CELLS : COARSE_CELLS;
        int cell = first ? anchor / FINE_EACH : (anchor - fine) / COARSE_EACH;
        double x = (cell % cells + 0.5) * SIDE / cells;
        int row = cell / cells;
        double y = (row + 0.5) * SIDE / cells;
        int at = anchor * NUMBERS;
        List<FacePoint> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            int point = at + FIRST_POINT + 2 * i;
            points.add(new FacePoint(x + numbers[point], y + numbers[point + 1]));
        }
        double width = numbers[at + 2];
        double height = numbers[at + 3];
        return new Face(
                x + numbers[at] - width / 2,
                y + numbers[at + 1] - height / 2,
                width,
                height,
                1 / (1 + Math.exp(-raw)),
                points);
    }

    private static Face mean(double score, List<Face> faces) {
        double total = 0;
        double[] sums = new double[4 + 2 * POINTS];
        for (Face face : faces) {
            double weight = face.score();
            total += weight;
            sums[0] += weight * face.x();
            sums[1] += weight * face.y();
            sums[2] += weight * face.width();
            sums[3] += weight * face.height();
            for (int i = 0; i < POINTS; i++) {
                sums[4 + 2 * i] += weight * face.points().get(i).x();
                sums[5 + 2 * i] += weight * face.points().get(i).y();
            }
        }
        List<FacePoint> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            points.add(new FacePoint(sums[4 + 2 * i] / total, sums[5 + 2 * i] / total));
        }
        return new Face(sums[0] / total, sums[1] / total, sums[2] / total, sums[3] / total, score, points);
    }

    /// Intersection over union, 0..1.
    static double ratio(Face a, Face b) {
        double wide = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double high = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        if (wide <= 0 || high <= 0) {
            return 0;
        }
        double common = wide * high;
        return common / (a.width() * a.height() + b.width() * b.height() - common);
    }
}
