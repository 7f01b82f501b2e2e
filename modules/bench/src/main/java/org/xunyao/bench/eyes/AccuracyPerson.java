package org.xunyao.bench.eyes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.xunyao.player.Picture;
import org.xunyao.player.film.FilmReader;
import org.xunyao.video.Box;
import org.xunyao.vision.HogPeople;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.PersonDetector;
import org.xunyao.worker.Eyes;
import org.xunyao.worker.Planes;

/// How well people are found in the pedestrian film: average precision on the pictures that people marked, of
/// the detector that is used and of the one that is built in. The detector's own threshold was chosen on this
/// film by those who measured it first; average precision knows no threshold.
///
/// @param truth the marked boxes
/// @param models folder of the weights, if there is one
record AccuracyPerson(Path truth, Optional<Path> models) {
    private static final double LEAST_PRECISION = 0.90;
    private static final double LEAST_SCORE = 0.05;
    private static final double PIPELINE = 0.40;
    private static final long SEED = 67;

    /// Measures once.
    ///
    /// @return whether the detector that is used reached 0.90
    boolean run() throws IOException {
        if (!Files.exists(truth) || !Files.exists(RealPictures.film())) {
            System.out.println("bench accuracy-person: 未测, the film or its marked boxes are not on this machine");
            return false;
        }
        OpenCv.load();
        LabelledBoxes marked = LabelledBoxes.read(truth);
        try (PersonDetector used = Eyes.detector(models, LEAST_SCORE);
                PersonDetector builtIn = new HogPeople()) {
            double precision = say(used, marked);
            say(builtIn, marked);
            boolean held = precision >= LEAST_PRECISION;
            System.out.printf(
                    Locale.ROOT,
                    "bench accuracy-person: %d boxes in %d pictures, average precision %.3f, wanted %.2f%n",
                    marked.size(),
                    marked.frames().size(),
                    precision,
                    LEAST_PRECISION);
            return held;
        }
    }

    private static double say(PersonDetector detector, LabelledBoxes marked) {
        FoundBoxes found = FoundBoxes.of(marked, found(detector, marked));
        FoundBoxes.Range range = found.certain(new Random(SEED));
        System.out.printf(
                Locale.ROOT,
                "%s: average precision %.3f (95 %% between %.3f and %.3f); from %.2f on precision %.2f, recall %.2f%n",
                detector.name(),
                found.averagePrecision(),
                range.from(),
                range.to(),
                PIPELINE,
                found.precision(PIPELINE),
                found.recall(PIPELINE));
        return found.averagePrecision();
    }

    private static Map<Integer, List<Box>> found(PersonDetector detector, LabelledBoxes marked) {
        var found = new HashMap<Integer, List<Box>>();
        try (var film = new FilmReader(RealPictures.film())) {
            int left = marked.frames().size();
            for (int frame = 1; left > 0; frame++) {
                Picture picture = film.next().orElseThrow(() -> new IllegalStateException("the film is too short"));
                if (marked.frames().containsKey(frame)) {
                    found.put(frame, boxes(detector, picture));
                    left--;
                }
            }
        }
        return found;
    }

    private static List<Box> boxes(PersonDetector detector, Picture picture) {
        int width = picture.width();
        int height = picture.height();
        return detector.persons(Planes.of(picture)).stream()
                .map(box -> new Box(
                        box.x() * width, box.y() * height, box.width() * width, box.height() * height, box.score()))
                .toList();
    }
}
