package org.xunyao.vision.tamper;

import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/// Whether one camera still sees what it saw at first. The first good picture is the baseline until
/// the camera leaves its place. One failed comparison already forbids to conclude anything from a
/// look; only several in a row say what was done, and the next ones are made at once. One thread.
public final class TamperWatch implements AutoCloseable {
    /// Something differs and it is not yet known whether it stays.
    public static final String DOUBTFUL = "doubtful";

    private static final double NANOS = 1e9;

    private final TamperLimits limits;
    private @Nullable Baseline baseline;
    private long compared;
    private int failed;
    private String said = "";

    /// @param limits of the meter that is used
    public TamperWatch(TamperLimits limits) {
        this.limits = limits;
    }

    /// Judges a picture that is neither dark nor covered.
    ///
    /// @param grey of 320x180
    /// @param peopleShare share of the picture that people fill, 0..1; who stands before the lens
    ///     hides the scene and does no harm to the camera: that is no failed comparison, but what
    ///     was in doubt before stays so until one is passed
    /// @return why nothing may be concluded: `blurred`, `moved`, `doubtful`; or empty
    public String judge(TamperMeter meter, Mat grey, long nanos, double peopleShare) {
        boolean hidden = peopleShare >= limits.occludingShare();
        if (hidden && failed == 0) {
            return "";
        }
        Baseline before = baseline;
        if (before == null) {
            baseline = new Baseline(grey);
            compared = nanos;
            return "";
        }
        boolean structure = failed > 0 || (nanos - compared) / NANOS >= limits.structureSeconds();
        TamperVerdict verdict = meter.judge(before, grey, structure);
        if (structure) {
            compared = nanos;
        }
        if (hidden && verdict.rule().isPresent()) {
            return said;
        }
        failed = verdict.rule().isEmpty() ? 0 : failed + 1;
        said = verdict.rule()
                .map(rule -> failed < limits.inARow() ? DOUBTFUL : rule.word())
                .orElse("");
        return said;
    }

    /// Whether the next picture should be compared at once.
    public boolean doubtful() {
        return failed > 0 && failed < limits.inARow();
    }

    @Override
    public void close() {
        Baseline before = baseline;
        baseline = null;
        if (before != null) {
            before.close();
        }
    }
}
