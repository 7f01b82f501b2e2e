package org.xunyao.vision.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules that need no model.
class FaceRulesTest {
    private static final FaceLimits LIMITS = new FaceLimits(0.5, 0.3, 40, 0.6, 0.7, 5, 30);

    private static IdentitySample sample(double seconds, int pixels, double distance) {
        return new IdentitySample(seconds, pixels, distance);
    }

    private static List<IdentitySample> others(int count, double each) {
        List<IdentitySample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            samples.add(sample(i * each, 60, 0.9));
        }
        return samples;
    }

    private static Identity judge(List<IdentitySample> samples) {
        return new IdentityRule(LIMITS).judge(samples);
    }

    @Test
    void theLimitsThemselvesBelongToSameAndToUndecided() {
        assertThat(Likeness.of(0.60, LIMITS)).isEqualTo(Likeness.SAME);
        assertThat(Likeness.of(Math.nextUp(0.60), LIMITS)).isEqualTo(Likeness.UNDECIDED);
        assertThat(Likeness.of(0.70, LIMITS)).isEqualTo(Likeness.UNDECIDED);
        assertThat(Likeness.of(Math.nextUp(0.70), LIMITS)).isEqualTo(Likeness.OTHER);
        assertThat(Likeness.of(Double.NaN, LIMITS)).isEqualTo(Likeness.UNDECIDED);
    }

    @Test
    void anotherPersonTakesFiveSamplesOverHalfAMinute() {
        assertThat(judge(others(5, 7.5))).isEqualTo(Identity.OTHER);
        assertThat(judge(others(5, 7.4))).isEqualTo(Identity.TOO_FEW);
        assertThat(judge(others(4, 20))).isEqualTo(Identity.TOO_FEW);
    }

    @Test
    void oneSampleOfTheEnrolledPersonOutweighsAnyNumberOfOthers() {
        List<IdentitySample> samples = others(20, 10);
        samples.add(sample(3, 40, 0.6));
        assertThat(judge(samples)).isEqualTo(Identity.ACCEPTED);
    }

    @Test
    void aSmallFaceCountsNeitherForNorAgainst() {
        assertThat(judge(List.of(sample(0, 39, 0.1)))).isEqualTo(Identity.TOO_SMALL);
        List<IdentitySample> samples = new ArrayList<>(others(4, 1));
        samples.add(sample(100, 39, 0.9));
        assertThat(judge(samples)).isEqualTo(Identity.TOO_FEW);
    }

    @Test
    void withoutAFaceOrBetweenTheLimitsNobodyIsNamed() {
        assertThat(judge(List.of())).isEqualTo(Identity.NO_FACE);
        assertThat(judge(List.of(sample(0, 0, 0)))).isEqualTo(Identity.NO_FACE);
        assertThat(judge(List.of(sample(0, 80, 0.65), sample(40, 80, 0.7)))).isEqualTo(Identity.BETWEEN);
        assertThat(judge(List.of(sample(0, 80, Double.NaN)))).isEqualTo(Identity.BETWEEN);
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new FaceLimits(0.5, 0.3, 40, 0.7, 0.6, 5, 30))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FaceLimits(0.5, 0.3, 0, 0.6, 0.7, 5, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Sets one anchor's box about its own centre, with all points at that centre.
    private static void box(float[] scores, float[] numbers, int anchor, float raw, float side) {
        scores[anchor] = raw;
        numbers[anchor * BlazeFaceDecoder.NUMBERS + 2] = side;
        numbers[anchor * BlazeFaceDecoder.NUMBERS + 3] = side;
    }

    @Test
    void proposalsThatLieOnOneAnotherAreOneFaceOfTheirWeightedMean() {
        float[] scores = new float[BlazeFaceDecoder.ANCHORS];
        Arrays.fill(scores, -50);
        float[] numbers = new float[BlazeFaceDecoder.ANCHORS * BlazeFaceDecoder.NUMBERS];
        box(scores, numbers, 0, 0.0f, 40);
        box(scores, numbers, 2, (float) Math.log(3), 40);
        box(scores, numbers, 512 + 6 * 63, 5, 30);
        box(scores, numbers, 100, -0.001f, 40);
        List<Face> faces = new BlazeFaceDecoder(LIMITS).decode(scores, numbers);

        assertThat(faces).hasSize(2);
        assertThat(faces.getFirst().x()).as("last coarse cell").isCloseTo(120 - 15, within(1e-6));
        Face merged = faces.getLast();
        assertThat(merged.score()).isCloseTo(0.75, within(1e-6));
        assertThat(merged.points().getFirst().x())
                .as("cells at 4 and 12, weights 0.5 and 0.75")
                .isCloseTo((0.5 * 4 + 0.75 * 12) / 1.25, within(1e-6));
        assertThat(merged.pixels()).isEqualTo(40);
    }

    @Test
    void aTurnedScaledAndShiftedFaceIsBroughtBackExactly() {
        List<FacePoint> places =
                List.of(new FacePoint(10, 10), new FacePoint(50, 12), new FacePoint(30, 35), new FacePoint(29, 60));
        double angle = 0.4;
        List<FacePoint> turned = places.stream()
                .map(point -> new FacePoint(
                        2.5 * (point.x() * Math.cos(angle) - point.y() * Math.sin(angle)) + 7,
                        2.5 * (point.x() * Math.sin(angle) + point.y() * Math.cos(angle)) - 11))
                .toList();
        double[] back = FaceAlignment.similarity(turned, places);
        for (int i = 0; i < places.size(); i++) {
            FacePoint from = turned.get(i);
            assertThat(back[0] * from.x() - back[1] * from.y() + back[2])
                    .isCloseTo(places.get(i).x(), within(1e-9));
            assertThat(back[1] * from.x() + back[0] * from.y() + back[3])
                    .isCloseTo(places.get(i).y(), within(1e-9));
        }
    }

    @Test
    void pointsInOnePlaceGiveNoInfiniteTurn() {
        FacePoint one = new FacePoint(3, 3);
        assertThat(FaceAlignment.similarity(List.of(one, one, one, one), List.of(one, one, one, one)))
                .containsExactly(0, 0, 3, 3);
    }
}
