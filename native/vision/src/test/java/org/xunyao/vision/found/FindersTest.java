package org.xunyao.vision.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.vision.OpenCv;

/// When a zone is read, whose turn it is, and what is said of one that cannot be seen. The reader is a counter with a
/// voice; the real one is tried in the worker.
class FindersTest {
    static {
        OpenCv.load();
    }

    private static final CameraId CAMERA = new CameraId("C01");
    private static final CameraId OTHER = new CameraId("C02");
    private static final long SECOND = 1_000_000_000L;
    private static final FindLimits LIMITS = new FindLimits(0.2, 0.05, 0.3, 24, 0.02, 3);

    private final List<String> voice = new ArrayList<>(List.of("第一块"));
    private final List<Mat> mats = new ArrayList<>();
    private double height = 20;
    private int read;
    private long spent;
    private final Finders finders = new Finders(
            new Finders.Tools(
                    () -> Optional.of(new WordReader() {
                        @Override
                        public Optional<Words> read(Mat bgr, boolean codes) {
                            read++;
                            spent += SECOND;
                            assertThat(bgr.channels()).isEqualTo(3);
                            double middle = bgr.rows() / 2.0;
                            return voice.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new Words(
                                            voice.stream()
                                                    .map(text -> new Line(text, 0.9, height, bgr.cols() / 2.0, middle))
                                                    .toList(),
                                            codes ? List.of("6901234567892") : List.of()));
                        }

                        @Override
                        public void close() {}
                    }),
                    () -> spent),
            LIMITS);

    @AfterEach
    void close() {
        finders.close();
        mats.forEach(Mat::release);
    }

    private static TaskZone zone(double left, int leastHeight) {
        return new TaskZone(
                List.of(new Spot(left, 0.1), new Spot(left + 0.3, 0.1), new Spot(left + 0.3, 0.4), new Spot(left, 0.4)),
                new ZoneTask.Words(TextUse.GOODS, leastHeight, 12, 600));
    }

    private Mat plane(int width, int height, int value) {
        Mat plane = new Mat(height, width, CvType.CV_8UC1, new Scalar(value));
        mats.add(plane);
        return plane;
    }

    /// A grey picture with a dark mark in the left zone.
    private Look picture(int mark, long nanos, Box... persons) {
        Mat y = plane(640, 360, 128);
        y.submat(new Rect(80 + mark, 60, 60, 40)).setTo(new Scalar(20));
        Mat none = new Mat();
        mats.add(none);
        return new Look(y, plane(320, 180, 128), plane(320, 180, 128), none, List.of(persons), nanos);
    }

    private TextReading first(CameraId camera, Look look) {
        return Optional.ofNullable(finders.look(camera, look).texts().get(0)).orElseThrow();
    }

    @Test
    void aZoneIsReadOnceAndAgainWhenItChangedOrIsTooOld() {
        finders.find(CAMERA, 5, List.of(zone(0.1, 24)));
        TextReading reading = first(CAMERA, picture(0, 0));
        assertThat(finders.look(CAMERA, picture(0, 0)).revision()).isEqualTo(5);
        assertThat(reading)
                .isEqualTo(new TextReading(
                        TextSight.READ, 0, List.of(new ReadLine("第一块", 0.9)), List.of("6901234567892")));
        assertThat(first(CAMERA, picture(0, 599 * SECOND))).isEqualTo(reading.at(TextSight.READ, 599));
        assertThat(read).isEqualTo(1);
        first(CAMERA, picture(0, 600 * SECOND));
        assertThat(read).isEqualTo(2);
        voice.set(0, "第二块");
        assertThat(first(CAMERA, picture(60, 700 * SECOND)).lines().getFirst().text())
                .isEqualTo("第二块");
        assertThat(read).isEqualTo(3);
        finders.find(CAMERA, 5, List.of(zone(0.1, 24)));
        first(CAMERA, picture(60, 701 * SECOND));
        assertThat(read).as("told twice nothing begins anew").isEqualTo(3);
    }

    @Test
    void aZoneThatStaysIsNotUnreadBecauseAnotherCame() {
        finders.find(CAMERA, 1, List.of(zone(0.1, 24)));
        TextReading reading = first(CAMERA, picture(0, 0));
        finders.find(CAMERA, 2, List.of(zone(0.5, 24), zone(0.1, 24)));
        FindAnswer both = finders.look(CAMERA, picture(0, SECOND));
        assertThat(both.revision()).isEqualTo(2);
        assertThat(both.texts()).containsEntry(1, reading.at(TextSight.READ, 1));
        assertThat(both.texts().get(0)).isEqualTo(TextReading.nothing(TextSight.WAITING));
        assertThat(read).isEqualTo(1);
    }

    @Test
    void somebodyBeforeItOrTooFewPixelsAreNoReading() {
        finders.find(CAMERA, 1, List.of(zone(0.1, 24)));
        var person = new Box(0.3, 0.3, 0.1, 0.6, 0.8);
        assertThat(first(CAMERA, picture(0, 0, person))).isEqualTo(TextReading.nothing(TextSight.HIDDEN));
        assertThat(read).isZero();
        first(CAMERA, picture(0, SECOND));
        TextReading hidden = first(CAMERA, picture(0, 9 * SECOND, person));
        assertThat(hidden.seen()).isFalse();
        assertThat(hidden.lines()).hasSize(1);
        assertThat(hidden.ageSeconds()).isEqualTo(8);
        finders.find(CAMERA, 2, List.of(zone(0.1, 200)));
        assertThat(first(CAMERA, picture(0, 10 * SECOND)).sight()).isEqualTo(TextSight.SMALL);
        height = 11;
        finders.find(CAMERA, 3, List.of(zone(0.1, 24)));
        TextReading low = first(CAMERA, picture(0, 100 * SECOND));
        assertThat(low.sight()).as("letters below the least height").isEqualTo(TextSight.SMALL);
        assertThat(low.lines()).isEmpty();
    }

    @Test
    void readingTakesItsShareOnlyAndTheZoneThatWaitedLongestComesNext() {
        finders.find(CAMERA, 1, List.of(zone(0.1, 24), zone(0.5, 24)));
        finders.find(OTHER, 1, List.of(zone(0.1, 24)));
        List<Long> readAt = new ArrayList<>();
        for (int second = 0; second < 20; second++) {
            int before = read;
            spent = second * SECOND;
            TextReading waits = first(second % 2 == 0 ? CAMERA : OTHER, picture(0, second * SECOND));
            assertThat(waits.sight()).isIn(TextSight.READ, TextSight.WAITING);
            if (read > before) {
                readAt.add((long) second);
                assertThat(read).as("one zone at a time").isEqualTo(before + 1);
            }
        }
        assertThat(read).as("each of the three once").isEqualTo(3);
        assertThat(readAt.get(1) - readAt.get(0)).isGreaterThanOrEqualTo(4);
        assertThat(readAt.get(2) - readAt.get(1)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void withoutAReaderThatIsSaidAndAFilmIsReadAtOnce() {
        try (var blind = new Finders(Finders.Tools.none(), LIMITS)) {
            blind.find(CAMERA, 1, List.of(zone(0.1, 24)));
            assertThat(blind.look(CAMERA, picture(0, 0)).texts())
                    .containsValue(TextReading.nothing(TextSight.NO_READER));
        }
        var film = new FindWatch(0, List.of(zone(0.1, 24), zone(0.5, 24)));
        assertThat(finders.once(film, picture(0, 0)).texts().values()).allMatch(TextReading::seen);
        finders.once(film, picture(0, SECOND));
        assertThat(read).as("film without change is read once").isEqualTo(2);
        assertThat(finders.look(CAMERA, picture(0, 0))).isEqualTo(FindAnswer.NONE);
    }

    @Test
    void aReaderThatGivesUpHasNotSeenAnEmptyZone() {
        voice.clear();
        finders.find(CAMERA, 1, List.of(zone(0.1, 24)));
        assertThat(first(CAMERA, picture(0, 0))).isEqualTo(TextReading.nothing(TextSight.NO_READER));
        assertThat(first(CAMERA, picture(0, SECOND)).seen()).isFalse();
        assertThat(read).as("it is not tried at each look").isEqualTo(1);
    }

    @Test
    void lightAloneIsNoChange() {
        byte[] before = new byte[64 * 32];
        byte[] lighter = new byte[before.length];
        byte[] other = new byte[before.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = (byte) (60 + i % 64);
            lighter[i] = (byte) (100 + i % 64 * 3 / 2);
            other[i] = (byte) (60 + (i + 32) % 64);
        }
        assertThat(Sketches.differing(before, lighter, 24)).isZero();
        assertThat(Sketches.differing(before, other, 24)).isGreaterThan(0.5);
    }
}
