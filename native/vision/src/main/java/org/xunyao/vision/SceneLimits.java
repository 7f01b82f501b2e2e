package org.xunyao.vision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.vision.cells.CellLimits;
import org.xunyao.vision.cells.CellLimits.LearningLimits;
import org.xunyao.vision.found.FindLimits;
import org.xunyao.vision.tamper.FrozenLimits;
import org.xunyao.vision.tamper.TamperLimits;

/// From which measured values on a picture says nothing, and when a look is due. All luma is of the
/// picture at 320x180.
///
/// @param darkMean mean luma below which the scene is dark, 0..255
/// @param tamper when the camera cannot see what it was put up for
/// @param frozen when it sends the same picture again and again
/// @param baselineSeconds how long a camera's baseline outlives its place, s
/// @param forcedSeconds a look at least so often, motion or not
/// @param motionDifference luma step that counts as change
/// @param motionPixels changed pixels that count as motion
/// @param motionLearning share of a new picture in the background, 0..1
/// @param cells when a cell of a zone looks otherwise than its baseline
/// @param found when the words of a zone are read
public record SceneLimits(
        double darkMean,
        TamperLimits tamper,
        FrozenLimits frozen,
        double baselineSeconds,
        double forcedSeconds,
        double motionDifference,
        int motionPixels,
        double motionLearning,
        CellLimits cells,
        FindLimits found) {
    private static final String RESOURCE = "scene-limits.csv";

    /// The limits that this build carries, from the resource `scene-limits.csv`.
    ///
    /// @throws IllegalStateException when the build is broken: the resource or one of its rows is
    ///     missing
    public static SceneLimits bundled() {
        Map<String, Double> rows = read();
        return new SceneLimits(
                value(rows, "dark_mean"),
                tamper(rows),
                new FrozenLimits(
                        value(rows, "frozen_seconds"), value(rows, "frozen_difference"), value(rows, "frozen_share")),
                value(rows, "baseline_seconds"),
                value(rows, "forced_seconds"),
                value(rows, "motion_difference"),
                (int) value(rows, "motion_pixels"),
                value(rows, "motion_learning"),
                cells(rows),
                found(rows));
    }

    /// One of the limits that this build carries, for what is measured beside the scene.
    ///
    /// @throws IllegalStateException when the build is broken: the resource or the row is missing
    public static double bundled(String name) {
        return value(read(), name);
    }

    /// One word for why nothing may be concluded: `frozen`, `dark`, `covered`, or empty when the
    /// picture is good.
    String unusable(SceneMeasures measures) {
        if (measures.stillSeconds() >= frozen.seconds()) {
            return "frozen";
        }
        if (measures.mean() < darkMean) {
            return "dark";
        }
        return measures.deviation() < tamper.coveredDeviation() ? "covered" : "";
    }

    private static TamperLimits tamper(Map<String, Double> rows) {
        return new TamperLimits(
                value(rows, "covered_deviation"),
                value(rows, "blurred_share"),
                value(rows, "moved_pixels"),
                value(rows, "gradient_least"),
                (int) value(rows, "least_matches"),
                value(rows, "structure_seconds"),
                (int) value(rows, "failed_in_a_row"),
                value(rows, "occluding_share"));
    }

    private static FindLimits found(Map<String, Double> rows) {
        return new FindLimits(
                value(rows, "find_share"),
                value(rows, "find_margin"),
                value(rows, "find_moving"),
                value(rows, "find_step"),
                value(rows, "find_changed"),
                value(rows, "find_late"));
    }

    private static CellLimits cells(Map<String, Double> rows) {
        return new CellLimits(
                value(rows, "cell_flat"),
                value(rows, "cell_least"),
                value(rows, "cell_unexplained"),
                (int) value(rows, "cell_quarters"),
                value(rows, "cell_chroma"),
                value(rows, "cell_sure"),
                value(rows, "cell_luma"),
                (int) value(rows, "cell_shift"),
                value(rows, "cell_moving"),
                value(rows, "cell_margin"),
                value(rows, "cell_displaced"),
                new LearningLimits(
                        (int) value(rows, "learn_looks"), value(rows, "learn_seconds"), value(rows, "learn_agree")));
    }

    private static Map<String, Double> read() {
        try (InputStream in = SceneLimits.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in this build");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
            Map<String, Double> rows = new HashMap<>();
            for (String line : lines) {
                String[] cells = line.split(",", 3);
                rows.put(cells[0], Double.valueOf(cells[1]));
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE, e);
        }
    }

    private static double value(Map<String, Double> rows, String name) {
        Double value = rows.get(name);
        if (value == null) {
            throw new IllegalStateException(RESOURCE + " has no row " + name);
        }
        return value;
    }
}
