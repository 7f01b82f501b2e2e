package org.xunyao.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.Box;

/// Real people: 67 boxes of the PETS09-S2L1 ground truth in 14 pictures; intersection over union of at
/// least 0.4 counts.
class PersonDetectionTest {
    private static final double LEAST_OVERLAP = 0.4;
    private static final int WIDTH = 768;
    private static final int HEIGHT = 576;

    private record Figures(double precision, double recall, double averagePrecision) {}

    static ModelSpec spec(double threshold) {
        return new ModelSpec(
                "nanodet-g-256x416",
                Film.data("nanodet_g_256x416.onnx"),
                "f2d236ca7409bd0f7b0adb9d673551a2e886aa4ed52cee7559dfe1f31e8601f7",
                256,
                416,
                List.of(103.53, 116.28, 123.675),
                List.of(0.017429, 0.017507, 0.017125),
                threshold,
                0.5);
    }

    private static Map<Integer, List<Box>> truth() throws IOException {
        Map<Integer, List<Box>> truth = new HashMap<>();
        for (String line : Files.readAllLines(Film.data("pets_gt_sample.csv"))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(",", -1);
                Box box = new Box(
                        Double.parseDouble(cells[2]) / WIDTH,
                        Double.parseDouble(cells[3]) / HEIGHT,
                        Double.parseDouble(cells[4]) / WIDTH,
                        Double.parseDouble(cells[5]) / HEIGHT,
                        1);
                truth.computeIfAbsent(Integer.parseInt(cells[0]) - 1, _ -> new ArrayList<>())
                        .add(box);
            }
        }
        return truth;
    }

    private static Figures measure(PersonDetector detector, double at, int width, int height) throws Exception {
        List<I420> pictures = Film.pictures(66, width, height);
        List<double[]> scored = new ArrayList<>();
        int people = 0;
        for (Map.Entry<Integer, List<Box>> frame : truth().entrySet()) {
            people += frame.getValue().size();
            Set<Box> taken = new HashSet<>();
            for (Box box : detector.persons(pictures.get(frame.getKey()))) {
                Box best = frame.getValue().stream()
                        .filter(real -> !taken.contains(real))
                        .max(Comparator.comparingDouble(real -> Overlap.ratio(real, box)))
                        .orElse(new Box(0, 0, 0, 0, 0));
                boolean hit = Overlap.ratio(best, box) >= LEAST_OVERLAP && taken.add(best);
                scored.add(new double[] {box.score(), hit ? 1 : 0});
            }
        }
        return figures(scored, people, at);
    }

    private static Figures figures(List<double[]> scored, int people, double at) {
        scored.sort(Comparator.comparingDouble((double[] one) -> one[0]).reversed());
        double hits = 0;
        double area = 0;
        double hitsAt = 0;
        double all = 0;
        for (int i = 0; i < scored.size(); i++) {
            hits += scored.get(i)[1];
            area += scored.get(i)[1] * hits / (i + 1) / people;
            if (scored.get(i)[0] >= at) {
                hitsAt = hits;
                all = i + 1;
            }
        }
        return new Figures(hitsAt / all, hitsAt / people, area);
    }

    @Test
    void findsThePeopleOfTheFilmAtItsThreshold() throws Exception {
        try (PersonDetector detector = new NanoDet(spec(0.05))) {
            Figures full = measure(detector, 0.40, WIDTH, HEIGHT);
            Figures small = measure(detector, 0.40, 640, 360);
            assertThat(full.recall()).as(full.toString()).isGreaterThanOrEqualTo(0.85);
            assertThat(full.precision()).isGreaterThanOrEqualTo(0.75);
            assertThat(full.averagePrecision()).isGreaterThanOrEqualTo(0.88);
            assertThat(small.recall()).as(small.toString()).isGreaterThanOrEqualTo(0.85);
        }
    }

    @Test
    void openCvsOwnDetectorServesWithoutAModelAndSaysItsName() throws Exception {
        try (PersonDetector detector = new HogPeople()) {
            Figures figures = measure(detector, 0, WIDTH, HEIGHT);
            assertThat(detector.name()).isEqualTo("opencv-hog");
            assertThat(detector.modelSha256()).isEmpty();
            assertThat(figures.averagePrecision()).as(figures.toString()).isGreaterThanOrEqualTo(0.5);
        }
    }

    @Test
    void paddedRowsOfAPictureChangeNothing() throws Exception {
        try (PersonDetector detector = new NanoDet(spec(0.4))) {
            I420 tight = Film.pictures(1, 640, 360).getFirst();
            I420 padded = new I420(
                    padded(tight.y(), 640, 360, 704),
                    padded(tight.u(), 320, 180, 352),
                    padded(tight.v(), 320, 180, 352),
                    640,
                    360,
                    704,
                    352,
                    352);
            assertThat(detector.persons(padded)).isNotEmpty().isEqualTo(detector.persons(tight));
        }
    }

    private static ByteBuffer padded(ByteBuffer tight, int width, int height, int stride) {
        ByteBuffer padded = ByteBuffer.allocateDirect(stride * height);
        for (int row = 0; row < height; row++) {
            padded.put(row * stride, tight, row * width, width);
        }
        return padded;
    }

    @Test
    void boxesLieInTheUnitSquareAndAreOrderedByScore() throws Exception {
        try (PersonDetector detector = new NanoDet(spec(0.1))) {
            List<Box> boxes = detector.persons(Film.pictures(1, WIDTH, HEIGHT).getFirst());
            assertThat(boxes)
                    .isSortedAccordingTo(Comparator.comparingDouble(Box::score).reversed());
            assertThat(boxes).allSatisfy(box -> {
                assertThat(box.x()).isBetween(0.0, 1.0);
                assertThat(box.x() + box.width()).isBetween(0.0, 1.0 + 1e-9);
                assertThat(box.y() + box.height()).isBetween(0.0, 1.0 + 1e-9);
                assertThat(box.score()).isBetween(0.1, 1.0);
            });
        }
    }

    @Test
    void aFileThatIsNoModelIsAFaultWithACode(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("bad.onnx"), new byte[1000]);
        ModelSpec bad =
                new ModelSpec("bad", file, "", 256, 416, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0), 0.4, 0.5);
        assertThatThrownBy(() -> new NanoDet(bad))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.code()).isEqualTo("MODEL-LOAD"));
    }

    @Test
    void overlapIsTheCommonShareOfTwoBoxes() {
        Box left = new Box(0, 0, 0.5, 1, 0.9);
        Box right = new Box(0.25, 0, 0.5, 1, 0.8);
        assertThat(Overlap.ratio(left, right)).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(Overlap.suppress(List.of(right, left), 0.3)).containsExactly(left);
        assertThat(Overlap.suppress(List.of(right, left), 0.4)).containsExactly(left, right);
    }
}
