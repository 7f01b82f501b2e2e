package org.xunyao.vision.tamper;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.vision.mat.MatScope;

/// Compares pictures with baselines by the rules of design/vision.md §6. It serves any number of
/// cameras on one thread; its native memory is allocated once and reused. OpenCV must be loaded.
public final class TamperMeter implements AutoCloseable {
    /// Width of the pictures that are compared.
    public static final int WIDTH = 320;
    /// Their height.
    public static final int HEIGHT = 180;

    private final TamperLimits limits;
    private final Sketch now = new Sketch();
    private final Displacement displacement = new Displacement();
    private final Mat correlation = new Mat();

    /// @param limits which rule fires from which measure on
    public TamperMeter(TamperLimits limits) {
        this.limits = limits;
    }

    /// Compares two pictures of any sizes, as the technician's command does.
    ///
    /// @return empty when the baseline is itself covered and nothing can be compared with it
    public Optional<TamperVerdict> compare(Luma baseline, Luma picture) {
        try (MatScope scope = new MatScope()) {
            Mat first = grey(baseline, scope);
            if (covered(first)) {
                return Optional.empty();
            }
            try (Baseline remembered = new Baseline(first)) {
                return Optional.of(judge(remembered, grey(picture, scope), true));
            }
        }
    }

    /// Whether a picture says nothing at all, so that it can be no baseline either.
    boolean covered(Mat grey) {
        now.take(grey);
        return now.deviation() < limits.coveredDeviation();
    }

    /// Compares a grey picture of 320x180 with a baseline.
    ///
    /// @param structure whether edges and corners are compared, too, which costs ten times as much
    TamperVerdict judge(Baseline baseline, Mat grey, boolean structure) {
        now.take(grey);
        double sharpness = now.sharpness() / baseline.sketch().sharpness();
        if (now.deviation() < limits.coveredDeviation()) {
            return verdict(TamperRule.COVERED, sharpness);
        }
        if (sharpness < limits.blurredShare()) {
            return verdict(TamperRule.BLURRED, sharpness);
        }
        return structure && baseline.structured(limits.leastMatches())
                ? moved(baseline, grey, sharpness)
                : verdict(null, sharpness);
    }

    private TamperVerdict moved(Baseline baseline, Mat grey, double sharpness) {
        now.structure(grey);
        OptionalDouble way = displacement.measure(baseline.sketch(), now, limits.leastMatches());
        Imgproc.matchTemplate(now.edges(), baseline.sketch().edges(), correlation, Imgproc.TM_CCOEFF_NORMED);
        double gradient = correlation.get(0, 0)[0];
        boolean moved = way.isPresent() ? way.getAsDouble() > limits.movedPixels() : gradient < limits.gradientLeast();
        Optional<TamperRule> rule = moved ? Optional.of(TamperRule.MOVED) : Optional.empty();
        return new TamperVerdict(rule, now.deviation(), sharpness, way, OptionalDouble.of(gradient));
    }

    private TamperVerdict verdict(@Nullable TamperRule rule, double sharpness) {
        return new TamperVerdict(
                Optional.ofNullable(rule), now.deviation(), sharpness, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static Mat grey(Luma picture, MatScope scope) {
        Mat whole = scope.hold(new Mat(
                picture.height(),
                picture.width(),
                CvType.CV_8UC1,
                picture.plane().slice(),
                picture.stride()));
        Mat small = scope.mat();
        Imgproc.resize(whole, small, new Size(WIDTH, HEIGHT), 0, 0, Imgproc.INTER_AREA);
        return small;
    }

    @Override
    public void close() {
        now.close();
        displacement.close();
        correlation.release();
    }
}
