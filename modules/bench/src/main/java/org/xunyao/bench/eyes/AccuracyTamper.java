package org.xunyao.bench.eyes;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.SceneLimits;
import org.xunyao.vision.tamper.Luma;
import org.xunyao.vision.tamper.TamperMeter;
import org.xunyao.vision.tamper.TamperVerdict;

/// The table of tampering: each scene with each disturbance beside the scene as it was, one
/// comparison.
record AccuracyTamper(RealPictures pictures) {
    private static final double LEAST_FLAGGED = 0.99;
    private static final double MOST_FALSE = 0.01;
    private static final double PERCENT = 100;

    /// What is done to a scene.
    private interface Disturbance {
        Shot of(Canvas scene, List<Canvas> all, RandomGenerator random);
    }

    private static Map<String, Disturbance> attacks() {
        Map<String, Disturbance> attacks = new LinkedHashMap<>();
        attacks.put("black", (_, _, random) -> Shot.plain((_, _, _) -> 6).noise(2, random));
        attacks.put(
                "covered grey", (_, _, random) -> Shot.plain((_, _, _) -> 110).noise(4, random));
        attacks.put("covered texture", (_, _, random) -> {
            double phase = random.nextDouble();
            return Shot.plain((_, x, y) -> 100 + 12 * Math.sin(x / 40.0 + phase) * Math.cos(y / 30.0))
                    .noise(4, random);
        });
        attacks.put(
                "blur sigma 3 at 320x180",
                (scene, _, random) -> scene.shot().blur(6).noise(2, random));
        attacks.put(
                "blur sigma 6 at 320x180",
                (scene, _, random) -> scene.shot().blur(12).noise(2, random));
        attacks.put("moved 5 %", (scene, _, random) -> scene.shot(32, 0, 0, 1).noise(2, random));
        attacks.put(
                "moved 15 %", (scene, _, random) -> scene.shot(-96, 30, 0, 1).noise(2, random));
        attacks.put(
                "rotated 6 degrees",
                (scene, _, random) -> scene.shot(0, 0, 6, 1).noise(2, random));
        attacks.put("zoom 1.2", (scene, _, random) -> scene.shot(0, 0, 0, 1.2).noise(2, random));
        attacks.put(
                "other scene",
                (scene, all, random) -> all.get((all.indexOf(scene) + 1 + random.nextInt(all.size() - 1)) % all.size())
                        .shot()
                        .noise(2, random));
        return attacks;
    }

    private static Map<String, Disturbance> harmless() {
        Map<String, Disturbance> harmless = new LinkedHashMap<>();
        harmless.put("noise 3", (scene, _, random) -> scene.shot().noise(3, random));
        harmless.put("noise 12", (scene, _, random) -> scene.shot().noise(12, random));
        harmless.put("gain 0.6", (scene, _, random) -> scene.shot().gain(0.6).noise(2, random));
        harmless.put("gain 1.5", (scene, _, random) -> scene.shot().gain(1.5).noise(2, random));
        harmless.put("gamma 0.6", (scene, _, random) -> scene.shot().gamma(0.6).noise(2, random));
        harmless.put("gamma 1.8", (scene, _, random) -> scene.shot().gamma(1.8).noise(2, random));
        harmless.put(
                "infrared grey", (scene, _, random) -> scene.shot().infrared().noise(2, random));
        harmless.put(
                "shake 2 px at 320x180",
                (scene, _, random) -> scene.shot(random.nextBoolean() ? 4 : -4, random.nextBoolean() ? 4 : -4, 0, 1)
                        .noise(2, random));
        harmless.put(
                "person of 15 %",
                (scene, all, random) -> {
                    Shot body = all.get((all.indexOf(scene) + 1) % all.size())
                            .shot()
                            .gain(0.7);
                    int left = random.nextInt(Canvas.WIDTH - 120);
                    return scene.shot().with(body, left, 72, 120, 288).noise(2, random);
                });
        harmless.put(
                "light from the side",
                (scene, _, random) -> scene.shot()
                        .each((value, x, _) -> value * (0.6 + 0.8 * x / Canvas.WIDTH))
                        .noise(2, random));
        return harmless;
    }

    /// Prints the table.
    ///
    /// @return whether at least 99 % of the attacks were seen and at most 1 % of the rest was taken
    ///     for one
    boolean run() throws IOException {
        OpenCv.load();
        List<Canvas> scenes = pictures.scenes();
        if (scenes.size() < 2) {
            System.out.println("bench accuracy-tamper: 未测 (opencv-doc is not installed)");
            return false;
        }
        System.out.println(scenes.size() + " scenes: "
                + String.join(", ", scenes.stream().map(Canvas::name).toList()));
        double seen = share(scenes, attacks(), true);
        double wrong = share(scenes, harmless(), false);
        boolean frozen = new FrozenFilm().run();
        System.out.printf(
                Locale.ROOT,
                "bench accuracy-tamper: flagged %.2f %%, false %.2f %%, frozen %s%n",
                seen * PERCENT,
                wrong * PERCENT,
                frozen ? "held" : "NOT held");
        return seen >= LEAST_FLAGGED && wrong <= MOST_FALSE && frozen;
    }

    private static double share(List<Canvas> scenes, Map<String, Disturbance> table, boolean wanted) {
        double flagged = 0;
        try (TamperMeter meter = new TamperMeter(SceneLimits.bundled().tamper())) {
            for (Map.Entry<String, Disturbance> row : table.entrySet()) {
                int of = 0;
                double least = Double.MAX_VALUE;
                double most = 0;
                StringBuilder strange = new StringBuilder();
                for (int i = 0; i < scenes.size(); i++) {
                    Canvas scene = scenes.get(i);
                    Luma before = scene.shot().noise(2, new Random(i)).luma();
                    Luma after = row.getValue()
                            .of(scene, scenes, new Random(1000L + i))
                            .luma();
                    TamperVerdict verdict = meter.compare(before, after).orElseThrow();
                    if (verdict.rule().isPresent()) {
                        of++;
                    }
                    least = Math.min(least, verdict.sharpness());
                    most = Math.max(most, verdict.sharpness());
                    if (verdict.rule().isPresent() != wanted) {
                        strange.append("; ").append(scene.name()).append(' ').append(said(verdict));
                    }
                }
                flagged += of;
                System.out.printf(
                        Locale.ROOT,
                        "%-26s %5.1f %% flagged, sharpness %.2f to %.2f%s%n",
                        row.getKey(),
                        PERCENT * of / scenes.size(),
                        least,
                        most,
                        strange);
            }
        }
        return flagged / scenes.size() / table.size();
    }

    private static String said(TamperVerdict verdict) {
        return String.format(
                Locale.ROOT,
                "%s deviation %.1f sharpness %.2f displacement %s gradient %.2f",
                verdict.rule().map(Enum::name).orElse("none"),
                verdict.deviation(),
                verdict.sharpness(),
                verdict.displacement().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.1f", verdict.displacement().getAsDouble())
                        : "none",
                verdict.gradient().orElse(Double.NaN));
    }
}
