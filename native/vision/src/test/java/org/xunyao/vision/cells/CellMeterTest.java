package org.xunyao.vision.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.video.Box;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.SceneLimits;

/// What is a change of a zone, what is none, and what nobody can know.
class CellMeterTest {
    private static final CellSet ALL = CellGrid.of((_, _) -> true);
    private static final int ROUNDS = 30;

    private final CellLimits limits = SceneLimits.bundled().cells();
    private final CellMeter meter = new CellMeter(limits);

    @BeforeEach
    void openCvIsLoaded() {
        assertThat(OpenCv.load()).startsWith("4.13");
    }

    private CellVerdict compare(Painted before, Painted now, CellSet hidden) {
        return compare(before.seen().sketch(ALL), ALL, now.seen(), hidden);
    }

    private CellVerdict compare(CellSketch baseline, CellSet cells, CellPicture now, CellSet hidden) {
        return meter.compare(baseline, cells, now, hidden);
    }

    @Test
    void otherLightAndNoiseAreNoChange() {
        var random = new Random(70);
        for (int round = 0; round < ROUNDS; round++) {
            Painted shelf = Painted.structure(round, 40, 150);
            Painted later =
                    shelf.light(0.5 + random.nextDouble(), random.nextInt(20)).noise(round, random.nextInt(6));

            CellCount count = compare(shelf, later, CellSet.NONE).count();

            assertThat(count.changed()).as("round %d", round).isZero();
        }
    }

    @Test
    void whatCameIsAChangeAndNothingElseIs() {
        for (int round = 0; round < ROUNDS; round++) {
            Painted shelf = Painted.structure(round, 40, 200);
            Painted later = shelf.with(Painted.structure(round + 1_000L, 40, 200), 64, 60, 64, 45)
                    .noise(round, 3);

            CellVerdict verdict = compare(shelf, later, CellSet.NONE);

            CellSet touched = CellGrid.of((x, y) -> x >= 0.2 && x < 0.4 && y >= 4 / 12.0 && y < 7 / 12.0);
            assertThat(verdict.changed().size()).as("round %d", round).isGreaterThanOrEqualTo(touched.size() * 3 / 4);
            BitSet elsewhere = verdict.changed().bits();
            elsewhere.andNot(touched.bits());
            assertThat(elsewhere.isEmpty()).isTrue();
            assertThat(verdict.unknown().size()).isZero();
        }
    }

    @Test
    void whereSomebodyStandsNothingIsKnownWhateverShows() {
        var random = new Random(71);
        for (int round = 0; round < ROUNDS; round++) {
            double width = 0.05 + 0.4 * random.nextDouble();
            double height = 0.1 + 0.8 * random.nextDouble();
            var person =
                    new Box(random.nextDouble() * (1 - width), random.nextDouble() * (1 - height), width, height, 1);
            Painted shelf = Painted.structure(round, 40, 200);
            Painted later = shelf.with(
                    Painted.plain(70),
                    (int) (person.x() * CellPicture.WIDTH),
                    (int) (person.y() * CellPicture.HEIGHT),
                    (int) (width * CellPicture.WIDTH),
                    (int) (height * CellPicture.HEIGHT));
            CellSet behind;
            try (var hidden = new Hidden(limits)) {
                behind = hidden.behind(List.of(person));
            }

            CellVerdict verdict = compare(shelf, later, behind);

            assertThat(verdict.changed().size()).as("round %d", round).isZero();
            assertThat(verdict.unknown()).isEqualTo(behind);
        }
    }

    @Test
    void whatMovesIsUnknown() {
        Mat moved = Mat.zeros(180, 320, CvType.CV_8UC1);
        Imgproc.rectangle(
                moved, new org.opencv.core.Point(0, 0), new org.opencv.core.Point(15, 14), new Scalar(255), -1);
        try (var hidden = new Hidden(limits)) {
            assertThat(hidden.moving(moved).numbers()).containsExactly(0);
            assertThat(hidden.moving(new Mat()).size()).as("nobody knows yet").isZero();
        }
        moved.release();
    }

    @Test
    void aMovedCameraTellsNothing() {
        for (int pixels : new int[] {-20, -8, 5, 12, 24}) {
            Painted shelf = Painted.structure(pixels, 40, 200);

            CellCount count = compare(shelf, shelf.moved(pixels).noise(1, 3), CellSet.NONE)
                    .count();

            assertThat(count.unknown()).as("moved by %d", pixels).isEqualTo(CellGrid.CELLS);
        }
        Painted shelf = Painted.structure(1, 40, 200);
        assertThat(compare(shelf, shelf.moved(1), CellSet.NONE).count().changed())
                .as("a shake")
                .isZero();
    }

    @Test
    void aBoxOnABareFloorIsAChangeAndADeepShadowIsUnknown() {
        Painted floor = Painted.plain(140);
        Painted box = floor.with(Painted.structure(5, 60, 200), 96, 90, 48, 45);
        Painted shadow = floor.with(Painted.plain(80), 96, 90, 48, 45);

        CellVerdict stands = compare(floor, box.noise(1, 2), CellSet.NONE);
        CellVerdict dark = compare(floor, shadow.noise(1, 2), CellSet.NONE);

        assertThat(stands.changed().size()).isGreaterThanOrEqualTo(9);
        assertThat(dark.unknown().size()).isGreaterThan(0);
        assertThat(dark.unknown().has(7 * CellGrid.COLUMNS + 7))
                .as("the middle of the shadow")
                .isTrue();
    }

    @Test
    void blackAndBurntOutPlacesAreUnknown() {
        Painted shelf = Painted.structure(2, 60, 180);
        assertThat(compare(shelf, Painted.plain(0), CellSet.NONE).count().unknown())
                .isEqualTo(CellGrid.CELLS);
        assertThat(compare(shelf, Painted.plain(255), CellSet.NONE).count().unknown())
                .isEqualTo(CellGrid.CELLS);
    }

    @Test
    void aColourThatCameWithoutStructureIsAChangeAndOneThatCameEverywhereIsLight() {
        CellSketch floor = Painted.plain(140).seen().sketch(ALL);
        assertThat(compare(floor, ALL, Painted.plain(140).seen(160), CellSet.NONE)
                        .count()
                        .changed())
                .isZero();
        Mat grey = new Mat(180, 320, CvType.CV_8UC1, new Scalar(140));
        Mat colour = new Mat(90, 160, CvType.CV_8UC1, new Scalar(128));
        Imgproc.rectangle(
                colour, new org.opencv.core.Point(0, 0), new org.opencv.core.Point(39, 29), new Scalar(160), -1);
        try (var picture = new CellPicture()) {
            picture.take(grey, colour, colour);
            assertThat(compare(floor, ALL, picture, CellSet.NONE).count().changed())
                    .isEqualTo(20);
        }
        grey.release();
        colour.release();
    }

    @Test
    void cellsThatTheBaselineDoesNotShowAreUnknown() {
        Painted shelf = Painted.structure(3, 40, 200);
        CellSet left = CellGrid.of((x, _) -> x < 0.5);
        CellVerdict verdict = compare(shelf.seen().sketch(left), ALL, shelf.seen(), CellSet.NONE);
        assertThat(verdict.count()).isEqualTo(new CellCount(240, 0, 120));
    }

    @Test
    void aPictureOfOnePixelIsComparedToo() {
        Mat one = new Mat(1, 1, CvType.CV_8UC1, new Scalar(90));
        Mat grey = new Mat();
        Imgproc.resize(one, grey, new Size(CellPicture.WIDTH, CellPicture.HEIGHT), 0, 0, Imgproc.INTER_AREA);
        try (var picture = new CellPicture()) {
            picture.take(grey, one, one);
            CellCount count =
                    compare(picture.sketch(ALL), ALL, picture, CellSet.NONE).count();
            assertThat(count).isEqualTo(new CellCount(240, 0, 0));
        }
        one.release();
        grey.release();
    }
}
