package org.xunyao.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;

class LooksTest {
    private static final CameraId CAMERA = new CameraId("c1");
    private static final CameraId OTHER = new CameraId("c2");
    private static final long SECOND = 1_000_000_000L;

    private List<Box> people = List.of(new Box(0.1, 0.1, 0.2, 0.5, 0.9));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final PersonDetector counting = new PersonDetector() {
        @Override
        public List<Box> persons(I420 picture) {
            asked.incrementAndGet();
            return people;
        }

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String modelSha256() {
            return "ab";
        }

        @Override
        public double threshold() {
            return 0.5;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    };
    private Looks looks = new Looks(counting, SceneLimits.bundled());

    @BeforeEach
    void openCvIsLoaded() {
        assertThat(OpenCv.load()).startsWith("4.13");
    }

    @AfterEach
    void closesItsDetectorOnce() {
        looks.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aStillSceneIsLookedAtEveryTenSecondsAllTheSame() {
        assertThat(looks.due(CAMERA, Film.plain(60, 100, 1), 0))
                .as("the first picture")
                .isTrue();
        looks.look(CAMERA, Film.plain(60, 100, 1), 0);
        for (int second = 1; second < 10; second++) {
            assertThat(looks.due(CAMERA, Film.plain(60, 100, second + 1), second * SECOND))
                    .isFalse();
        }
        assertThat(looks.due(CAMERA, Film.plain(60, 100, 30), 10 * SECOND)).isTrue();
    }

    @Test
    void motionAsksForALookAtOnce() throws Exception {
        List<I420> film = Film.pictures(3, 640, 360);
        looks.due(CAMERA, Film.plain(60, 100, 1), 0);
        looks.look(CAMERA, Film.plain(60, 100, 1), 0);
        assertThat(looks.due(CAMERA, film.getFirst(), SECOND)).isTrue();
        assertThat(looks.due(OTHER, film.getFirst(), SECOND))
                .as("cameras are apart")
                .isTrue();
    }

    @Test
    void darkAndCoveredPicturesSayNothingAndNobodyIsAskedToDetect() {
        LookResult dark = looks.look(CAMERA, Film.plain(16, 4, 1), 0);
        LookResult covered = looks.look(CAMERA, Film.plain(120, 10, 2), SECOND);
        assertThat(List.of(dark.why(), covered.why())).containsExactly("dark", "covered");
        assertThat(dark.usable() || covered.usable()).isFalse();
        assertThat(dark.persons()).isEmpty();
        assertThat(covered.scene().deviation()).isBetween(1.0, 12.0);
        assertThat(asked).hasValue(0);
    }

    @Test
    void theSamePictureForTwentyFiveSecondsIsFrozenUntilSomethingChanges() {
        for (int second = 0; second < 25; second += 5) {
            assertThat(looks.look(CAMERA, Film.plain(60, 100, 7), second * SECOND)
                            .why())
                    .isEmpty();
        }
        LookResult frozen = looks.look(CAMERA, Film.plain(60, 100, 7), 25 * SECOND);
        assertThat(frozen.why()).isEqualTo("frozen");
        assertThat(frozen.scene().stillSeconds()).isEqualTo(25);
        assertThat(looks.look(CAMERA, Film.plain(60, 100, 8), 31 * SECOND).usable())
                .isTrue();
    }

    @Test
    void frozennessIsFoundWithoutWaitingForTheForcedLook() {
        for (int second = 0; second < 20; second++) {
            looks.due(CAMERA, Film.plain(60, 100, 7), second * SECOND);
        }
        looks.look(CAMERA, Film.plain(60, 100, 7), 20 * SECOND);
        assertThat(looks.due(CAMERA, Film.plain(60, 100, 7), 24 * SECOND)).isFalse();
        assertThat(looks.due(CAMERA, Film.plain(60, 100, 7), 25 * SECOND)).isTrue();
    }

    @Test
    void aTurnedCameraIsDoubtfulAtOnceAndMovedAtTheThirdComparison() throws Exception {
        I420 street = Film.pictures(1, 640, 360).getFirst();
        I420 elsewhere = Film.pictures(1, 900, 360, "crop=640:360:200:0").getFirst();
        people = List.of(new Box(0.1, 0.1, 0.1, 0.3, 0.9));
        assertThat(looks.look(CAMERA, street, 0).usable()).isTrue();
        LookResult doubtful = looks.look(CAMERA, elsewhere, 20 * SECOND);
        assertThat(doubtful.usable()).isFalse();
        assertThat(doubtful.why()).isEqualTo("doubtful");
        assertThat(doubtful.persons()).isEmpty();
        assertThat(looks.due(CAMERA, elsewhere, 21 * SECOND))
                .as("looked at again at once")
                .isTrue();
        assertThat(looks.look(CAMERA, elsewhere, 21 * SECOND).why()).isEqualTo("doubtful");
        assertThat(looks.look(CAMERA, elsewhere, 22 * SECOND).why()).isEqualTo("moved");
        assertThat(looks.look(CAMERA, street, 23 * SECOND).usable())
                .as("turned back")
                .isTrue();
    }

    @Test
    void aFilmIsComparedWithItsOwnBeginningAndItsPicturesStayOfUse() throws Exception {
        I420 street = Film.pictures(1, 640, 360).getFirst();
        I420 elsewhere = Film.pictures(1, 900, 360, "crop=640:360:200:0").getFirst();
        people = List.of(new Box(0.1, 0.1, 0.1, 0.3, 0.9));
        try (FilmScene film = looks.film()) {
            assertThat(looks.look(film, street, List.of(), List.of(), 0).why()).isEmpty();
            assertThat(looks.look(film, elsewhere, List.of(), List.of(), SECOND).why())
                    .isEqualTo("doubtful");
            assertThat(looks.look(film, elsewhere, List.of(), List.of(), 2 * SECOND)
                            .why())
                    .isEqualTo("doubtful");
            LookResult moved = looks.look(film, elsewhere, List.of(), List.of(), 3 * SECOND);
            assertThat(moved.why()).isEqualTo("moved");
            assertThat(moved.usable()).as("who is there is still seen").isTrue();
            assertThat(moved.persons()).hasSize(1);
            assertThat(looks.look(film, Film.plain(120, 10, 2), List.of(), List.of(), 4 * SECOND)
                            .usable())
                    .as("covered is of no use by itself")
                    .isFalse();
        }
        try (FilmScene film = looks.film()) {
            for (int second = 0; second < 25; second += 5) {
                assertThat(looks.look(film, street, List.of(), List.of(), second * SECOND)
                                .why())
                        .isEmpty();
            }
            LookResult frozen = looks.look(film, street, List.of(), List.of(), 25 * SECOND);
            assertThat(frozen.why()).isEqualTo("frozen");
            assertThat(frozen.usable()).isTrue();
        }
    }

    @Test
    void aStreamOpenedAnewMakesNoTurnedCameraGoodUntilItsBaselineIsOld() throws Exception {
        I420 street = Film.pictures(1, 640, 360).getFirst();
        I420 elsewhere = Film.pictures(1, 900, 360, "crop=640:360:200:0").getFirst();
        people = List.of();
        looks.look(CAMERA, street, 0);
        for (int second = 20; second < 23; second++) {
            looks.look(CAMERA, elsewhere, second * SECOND);
        }
        looks.forget(CAMERA, 23 * SECOND);
        assertThat(looks.look(CAMERA, elsewhere, 30 * SECOND).why()).isEqualTo("moved");

        looks.forget(CAMERA, 31 * SECOND);
        assertThat(looks.look(CAMERA, elsewhere, 632 * SECOND).usable()).isTrue();
    }

    @Test
    void whoStandsBeforeTheLensDoesTheCameraNoHarm() throws Exception {
        I420 street = Film.pictures(1, 640, 360).getFirst();
        I420 elsewhere = Film.pictures(1, 900, 360, "crop=640:360:200:0").getFirst();
        people = List.of();
        looks.look(CAMERA, street, 0);
        people = List.of(new Box(0.1, 0, 0.5, 1, 0.9));
        assertThat(looks.look(CAMERA, elsewhere, 20 * SECOND).persons()).hasSize(1);
    }

    @Test
    void whoStandsBeforeATurnedCameraDoesNotTurnItBack() throws Exception {
        I420 street = Film.pictures(1, 640, 360).getFirst();
        I420 elsewhere = Film.pictures(1, 900, 360, "crop=640:360:200:0").getFirst();
        people = List.of();
        looks.look(CAMERA, street, 0);
        assertThat(looks.look(CAMERA, elsewhere, 20 * SECOND).why()).isEqualTo("doubtful");
        people = List.of(new Box(0.1, 0, 0.5, 1, 0.9));
        for (int second = 21; second < 26; second++) {
            assertThat(looks.look(CAMERA, elsewhere, second * SECOND).why())
                    .as("hidden, so still not known")
                    .isEqualTo("doubtful");
        }
        assertThat(looks.look(CAMERA, street, 26 * SECOND).usable())
                .as("a passed comparison counts whoever is there")
                .isTrue();
    }

    @Test
    void aGoodPictureCarriesWhoLookedAndWithWhichWeights() {
        LookResult result = looks.look(CAMERA, Film.plain(60, 100, 1), 0);
        assertThat(result.usable()).isTrue();
        assertThat(result.persons()).hasSize(1);
        assertThat(result.detector()).isEqualTo("counting");
        assertThat(result.modelSha256()).isEqualTo("ab");
    }

    @Test
    void forgettingACameraForgetsItsStillness() {
        looks.look(CAMERA, Film.plain(60, 100, 7), 0);
        looks.forget(CAMERA, SECOND);
        assertThat(looks.look(CAMERA, Film.plain(60, 100, 7), 40 * SECOND).why())
                .isEmpty();
    }

    @Test
    void planesThatNativeCodeCouldReadBeyondAreRefused() {
        ByteBuffer small = ByteBuffer.allocateDirect(640 * 360);
        assertThatThrownBy(() -> I420.packed(small, 640, 360)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> I420.packed(ByteBuffer.allocate(640 * 540), 640, 360))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new I420(small, small, small, 640, 360, 639, 320, 320))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new I420(small, small, small, 640, 361, 640, 320, 320))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new I420(small, small, small, 100_000, 2, 100_000, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
