package org.xunyao.bench.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.xunyao.video.CameraId;
import org.xunyao.vision.I420;
import org.xunyao.vision.Looks;
import org.xunyao.vision.SceneLimits;
import org.xunyao.worker.Eyes;

/// Resident memory of a process that looks 20,000 times at eight cameras' pictures: gate, checks of the scene,
/// detector. Two stages share the looks, each in turn on a thread of its own, as two workers would: on two cores
/// that takes half the time. What the first tenth takes is the stages themselves and does not count.
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
    private static final int STAGES = 2;
    private static final int SAID = 10;
    private static final long STEP = 500_000_000L;
    private static final double KIB = 1_024;

    /// Measures.
    ///
    /// @return whether resident memory grew by less than 50 MiB
    boolean run() throws IOException, InterruptedException {
        if (!Files.exists(film)) {
            System.out.println("bench rss: 未测, the film is not on this machine");
            return false;
        }
        int part = Math.ceilDiv(looks, SAID * STAGES);
        double begun = 0;
        double last = 0;
        try (var threads = Executors.newFixedThreadPool(STAGES);
                var one = new Stage(film, models);
                var other = new Stage(film, models)) {
            for (int tenth = 1; tenth <= SAID; tenth++) {
                for (Future<Integer> done : threads.invokeAll(
                        List.<Callable<Integer>>of(() -> one.looked(part), () -> other.looked(part)))) {
                    done.get();
                }
                last = resident();
                begun = tenth == 1 ? last : begun;
                System.out.printf(Locale.ROOT, "after %d looks %.1f MiB%n", tenth * STAGES * part, last);
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
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

    /// What one worker has: a detector and its cameras.
    private static final class Stage implements AutoCloseable {
        private final List<I420> pictures;
        private final Looks stage;
        private int number;

        Stage(Path film, Optional<Path> models) throws IOException {
            pictures = Pictures.of(film, PICTURES);
            stage = new Looks(Eyes.detector(models, 0.4), SceneLimits.bundled());
        }

        /// Looks so many times more.
        ///
        /// @return how often it has looked by now
        int looked(int more) {
            for (int i = 0; i < more; i++) {
                var camera = new CameraId("c" + number % CAMERAS);
                I420 picture = pictures.get(number % pictures.size());
                stage.due(camera, picture, number * STEP);
                stage.look(camera, picture, number * STEP);
                number++;
            }
            return number;
        }

        @Override
        public void close() {
            stage.close();
        }
    }

    private static double resident() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB)
                .sum();
    }
}
