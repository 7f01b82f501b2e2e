package org.xunyao.bench.eyes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.xunyao.video.Box;

/// What a detector found in pictures that people had marked, picture by picture: each box with whether a marked
/// one is behind it. The best box takes the marked one that it covers best, at an intersection over union of
/// 0.4 and more; a marked box is taken once (as in the challenge of Pascal VOC, with another bound).
///
/// @param frames each marked picture
record FoundBoxes(List<Frame> frames) {
    private static final double LEAST_OVERLAP = 0.4;
    private static final int DRAWS = 2_000;
    private static final double TAIL = 0.025;

    /// One box that was found.
    private record Hit(double score, boolean right) {}

    /// One picture.
    ///
    /// @param marked how many people were marked in it
    record Frame(List<Hit> hits, int marked) {}

    /// A range, such as one that holds a figure with 95 % certainty.
    record Range(double from, double to) {}

    /// @param marked by people, for each picture
    /// @param found by the detector in the same pictures, in the same units
    static FoundBoxes of(LabelledBoxes marked, Map<Integer, List<Box>> found) {
        return new FoundBoxes(marked.frames().entrySet().stream()
                .map(frame -> frame(frame.getValue(), found.getOrDefault(frame.getKey(), List.of())))
                .toList());
    }

    private static Frame frame(List<Box> marked, List<Box> found) {
        Set<Box> free = new HashSet<>(marked);
        List<Hit> hits = new ArrayList<>();
        for (Box box : found.stream()
                .sorted(Comparator.comparingDouble(Box::score).reversed())
                .toList()) {
            var best = free.stream()
                    .filter(one -> overlap(one, box) >= LEAST_OVERLAP)
                    .max(Comparator.comparingDouble(one -> overlap(one, box)));
            best.ifPresent(free::remove);
            hits.add(new Hit(box.score(), best.isPresent()));
        }
        return new Frame(hits, marked.size());
    }

    private static double overlap(Box one, Box other) {
        double width = Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
        double height = Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
        double both = Math.max(0, width) * Math.max(0, height);
        return both / (one.width() * one.height() + other.width() * other.height() - both);
    }

    /// Average precision: the area under precision over recall, precision made not to rise with recall.
    double averagePrecision() {
        return averagePrecision(frames);
    }

    private static double averagePrecision(List<Frame> frames) {
        int marked = frames.stream().mapToInt(Frame::marked).sum();
        List<Hit> hits = sorted(frames.stream());
        double[] precision = new double[hits.size()];
        int right = 0;
        for (int i = 0; i < precision.length; i++) {
            right += hits.get(i).right() ? 1 : 0;
            precision[i] = (double) right / (i + 1);
        }
        double best = 0;
        double area = 0;
        for (int i = precision.length - 1; i >= 0; i--) {
            best = Math.max(best, precision[i]);
            area += hits.get(i).right() ? best / marked : 0;
        }
        return area;
    }

    private static List<Hit> sorted(Stream<Frame> frames) {
        return frames.flatMap(frame -> frame.hits().stream())
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }

    /// Between which values average precision lies with 95 % certainty: the middle of {@value #DRAWS} draws of
    /// as many pictures with putting back (Efron's percentile interval). People of one picture are not
    /// independent of each other, so pictures are drawn and not people.
    Range certain(RandomGenerator random) {
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            drawn[i] = averagePrecision(random.ints(frames.size(), 0, frames.size())
                    .mapToObj(frames::get)
                    .toList());
        }
        Arrays.sort(drawn);
        return new Range(drawn[(int) (TAIL * DRAWS)], drawn[(int) ((1 - TAIL) * DRAWS) - 1]);
    }

    /// The share of boxes from a score on that are right.
    double precision(double score) {
        List<Hit> hits = from(score);
        return hits.isEmpty() ? 0 : (double) right(hits) / hits.size();
    }

    /// The share of marked people that boxes from a score on found.
    double recall(double score) {
        return (double) right(from(score))
                / frames.stream().mapToInt(Frame::marked).sum();
    }

    private List<Hit> from(double score) {
        return sorted(frames.stream()).stream()
                .filter(hit -> hit.score() >= score)
                .toList();
    }

    private static long right(List<Hit> hits) {
        return hits.stream().filter(Hit::right).count();
    }
}
