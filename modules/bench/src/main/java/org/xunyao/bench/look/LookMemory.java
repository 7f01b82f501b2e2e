package org.xunyao.bench.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.video.CameraId;
import org.xunyao.vision.I420;
import org.xunyao.vision.Looks;
import org.xunyao.vision.SceneLimits;
import org.xunyao.worker.Eyes;

/// Resident memory of a process that looks 20,000 times at four cameras' pictures: gate, checks of the
/// scene, detector. What the first tenth takes is the stage itself and does not count.
///
/// @param film whose pictures are looked at
/// @param models folder of the weights, if there is one
/// @param looks how many
record LookMemory(Path film, Optional<Path> models, int looks) {
    /// As many as vision.md asks for.
    static final int USUAL = 20_000;

    private static final double MOST = 50;
    private static final int PICTURES = 40;
    private static final int CAMERAS = 4;
    private static final int SAID = 10;
    private static final long STEP = 500_000_000L;
    private static final double KIB = 1_024;

    /// Measures.
    ///
    /// @return whether resident memory grew by less than 50 MiB
    boolean run() throws IOException {
        if (!Files.exists(film)) {
            System.out.println("bench rss: 未测, the film is not on this machine");
            return false;
        }
        List<I420> pictures = Pictures.of(film, PICTURES);
        double begun = 0;
        double last = 0;
        try (Looks stage = new Looks(Eyes.detector(models, 0.4), SceneLimits.bundled())) {
            for (int i = 0; i <= looks; i++) {
                var camera = new CameraId("c" + i % CAMERAS);
                I420 picture = pictures.get(i % pictures.size());
                stage.due(camera, picture, i * STEP);
                stage.look(camera, picture, i * STEP);
                if (i % Math.max(1, looks / SAID) == 0) {
                    last = resident();
                    begun = i <= looks / SAID ? last : begun;
                    System.out.printf(Locale.ROOT, "after %d looks %.1f MiB%n", i, last);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "bench rss: %+.1f MiB in %d looks after the first tenth, wanted less than %.0f%s%n",
                last - begun,
                looks - looks / SAID,
                MOST,
                looks < USUAL ? "; fewer looks than are asked for: INVALID" : "");
        return last - begun < MOST && looks >= USUAL;
    }

    private static double resident() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB)
                .sum();
    }
}
