package org.xunyao.bench.eyes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xunyao.player.Picture;
import org.xunyao.player.film.FilmReader;
import org.xunyao.video.Box;
import org.xunyao.video.wear.WearSketch;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.PersonDetector;
import org.xunyao.vision.wear.WearLimits;
import org.xunyao.vision.wear.WearMeter;
import org.xunyao.worker.Eyes;
import org.xunyao.worker.Planes;

/// Whether clothes are told apart: of each person that people marked in the pedestrian film the first pictures are
/// the samples, and everybody in the other pictures is compared with them. Read by eye off enlarged pictures,
/// one of the six wears a red and blue jacket and five wear dark ones, which a camera at that distance cannot
/// tell apart: another of those five is no mistake. That was read when a first run had shown who is taken for
/// whom; the limits were set before it.
///
/// @param truth the marked people
/// @param models folder of the weights, if there is one
record AccuracyWear(Path truth, Optional<Path> models) {
    private static final double LEAST_OVERLAP = 0.4;
    private static final double PIPELINE = 0.40;
    private static final int SAMPLES = 2;
    private static final double MOST_FALSE = 0.05;
    private static final int IN_RED = 11;

    /// How often each answer came.
    private static final class Answers {
        private final List<Double> likeness = new ArrayList<>();
        private int worn;
        private int other;
        private int between;

        private void add(double like, WearLimits limits) {
            likeness.add(like);
            if (like >= limits.like()) {
                worn++;
            } else if (like <= limits.unlike()) {
                other++;
            } else {
                between++;
            }
        }

        private double quantile(double share) {
            double[] sorted =
                    likeness.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
        }

        private String said() {
            return String.format(
                    Locale.ROOT,
                    "%d: worn %d, other %d, between %d; likeness least %.2f, median %.2f, most %.2f",
                    likeness.size(),
                    worn,
                    other,
                    between,
                    quantile(0),
                    quantile(0.5),
                    quantile(1));
        }
    }

    /// Measures once.
    ///
    /// @return whether at most one of twenty was told wrongly either way
    boolean run() throws IOException {
        if (!Files.exists(truth) || !Files.exists(RealPictures.film())) {
            System.out.println("bench accuracy-wear: 未测, the film or its marked people are not on this machine");
            return false;
        }
        OpenCv.load();
        LabelledPeople marked = LabelledPeople.read(truth);
        WearLimits limits = WearLimits.bundled();
        Map<Integer, List<WearSketch>> seen = sketches(marked, new WearMeter(limits));
        var same = new Answers();
        var alike = new Answers();
        var different = new Answers();
        for (int enrolled : new TreeSet<>(seen.keySet())) {
            List<WearSketch> own = seen.getOrDefault(enrolled, List.of());
            List<WearSketch> samples = own.subList(0, Math.min(SAMPLES, own.size()));
            seen.forEach((person, sketches) -> {
                boolean self = person == enrolled;
                for (WearSketch sketch : self ? sketches.subList(samples.size(), sketches.size()) : sketches) {
                    double like =
                            samples.stream().mapToDouble(sketch::likeness).max().orElse(0);
                    boolean others = (person == IN_RED) != (enrolled == IN_RED);
                    (self ? same : others ? different : alike).add(like, limits);
                }
            });
        }
        System.out.println("same person " + same.said());
        System.out.println("another person, dark jackets both " + alike.said());
        System.out.println("another person, other clothes " + different.said());
        double missed = (double) same.other / Math.max(1, same.likeness.size());
        double taken = (double) different.worn / Math.max(1, different.likeness.size());
        System.out.printf(
                Locale.ROOT,
                "bench accuracy-wear: of %d marked boxes %d could be made out; told to be without %.3f of those who"
                        + " wear it, told to wear it %.3f of those in other clothes, wanted %.2f%n",
                marked.size(),
                seen.values().stream().mapToInt(List::size).sum(),
                missed,
                taken,
                MOST_FALSE);
        return missed <= MOST_FALSE && taken <= MOST_FALSE;
    }

    private Map<Integer, List<WearSketch>> sketches(LabelledPeople marked, WearMeter meter) {
        var sketches = new TreeMap<Integer, List<WearSketch>>();
        int last = marked.frames().keySet().stream().max(Integer::compare).orElseThrow();
        try (PersonDetector detector = Eyes.detector(models, PIPELINE);
                var film = new FilmReader(RealPictures.film())) {
            for (int frame = 1; frame <= last; frame++) {
                Picture picture = film.next().orElseThrow(() -> new IllegalStateException("the film is too short"));
                Map<Integer, Box> people = marked.frames().get(frame);
                if (people != null) {
                    List<Box> found = detector.persons(Planes.of(picture));
                    people.forEach((person, box) -> found.stream()
                            .filter(one -> LabelledPeople.overlap(one, box) >= LEAST_OVERLAP)
                            .max(Comparator.comparingDouble(one -> LabelledPeople.overlap(one, box)))
                            .flatMap(one -> meter.sketch(Planes.of(picture), one, found))
                            .ifPresent(sketch -> sketches.computeIfAbsent(person, _ -> new ArrayList<>())
                                    .add(sketch)));
                }
            }
        }
        return sketches;
    }
}
