package org.xunyao.worker.command;

import java.util.Locale;
import java.util.Optional;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.SceneLimits;
import org.xunyao.vision.tamper.Luma;
import org.xunyao.vision.tamper.TamperLimits;
import org.xunyao.vision.tamper.TamperMeter;
import org.xunyao.vision.tamper.TamperRule;
import org.xunyao.vision.tamper.TamperVerdict;

/// `./run tamper BASELINE PICTURE`: whether the camera that took the picture still sees what the
/// baseline shows.
public final class TamperMain {
    private static final int CANNOT = 2;
    private static final String USAGE = "用法 usage: ./run tamper BASELINE.png PICTURE.png";

    private TamperMain() {}

    /// Writes the verdict and each measure beside its threshold. Exit code 0 = nothing found, 1 = a
    /// rule fired, 2 with one sentence = cannot be judged.
    public static void main(String[] words) {
        int status;
        try {
            OpenCv.load();
            TamperVerdict verdict = judge(words);
            System.out.print(said(verdict, SceneLimits.bundled().tamper()));
            status = verdict.rule().isPresent() ? 1 : 0;
        } catch (UsageException wrong) {
            System.err.println(wrong.getMessage());
            status = CANNOT;
        }
        System.exit(status);
    }

    static TamperVerdict judge(String[] words) throws UsageException {
        if (words.length != 2) {
            throw new UsageException(USAGE);
        }
        Luma baseline = GreyPicture.read(words[0]);
        Luma picture = GreyPicture.read(words[1]);
        try (TamperMeter meter = new TamperMeter(SceneLimits.bundled().tamper())) {
            return meter.compare(baseline, picture)
                    .orElseThrow(() -> new UsageException(
                            "基准图本身就是遮挡的，没有可比的 / The baseline itself is covered, so nothing can be compared: "
                                    + words[0]));
        }
    }

    /// The verdict and its reasons, a line each.
    static String said(TamperVerdict verdict, TamperLimits limits) {
        StringBuilder lines = new StringBuilder("verdict: ")
                .append(verdict.rule().map(TamperRule::word).orElse("none"))
                .append(verdict.rule().map(rule -> "（" + chinese(rule) + "）").orElse("（正常）"))
                .append('\n');
        line(lines, TamperRule.COVERED, verdict, "deviation", verdict.deviation(), "<", limits.coveredDeviation());
        line(lines, TamperRule.BLURRED, verdict, "sharpness", verdict.sharpness(), "<", limits.blurredShare());
        if (verdict.displacement().isPresent()) {
            double way = verdict.displacement().getAsDouble();
            line(lines, TamperRule.MOVED, verdict, "displacement", way, ">", limits.movedPixels());
        } else if (verdict.gradient().isPresent()) {
            double gradient = verdict.gradient().getAsDouble();
            line(lines, TamperRule.MOVED, verdict, "gradient", gradient, "<", limits.gradientLeast());
        } else {
            lines.append("moved: not measured\n");
        }
        return lines.toString();
    }

    private static void line(
            StringBuilder lines,
            TamperRule rule,
            TamperVerdict verdict,
            String measure,
            double value,
            String fires,
            double threshold) {
        boolean fired = verdict.rule().equals(Optional.of(rule));
        lines.append(String.format(
                Locale.ROOT,
                "%s: %s %.3f, fires at %s %.2f%s%n",
                rule.word(),
                measure,
                value,
                fires,
                threshold,
                fired ? ", FIRED" : ""));
    }

    private static String chinese(TamperRule rule) {
        return switch (rule) {
            case COVERED -> "遮挡";
            case BLURRED -> "失焦";
            case MOVED -> "移位";
        };
    }
}
