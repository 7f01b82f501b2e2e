package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.video.Observation;

class DetectionTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Sandbox PLAIN = Sandbox.none("MEDIA-SANDBOX-OFF");

    private static H264Clip persons;
    private static H264Clip black;
    private static H264Clip grey;

    @TempDir
    static Path models;

    @BeforeAll
    static void films() throws Exception {
        persons = H264Clip.persons(Rig.FPS, 6);
        black = H264Clip.make("0x050505", 640, 360, Rig.FPS, 4);
        grey = H264Clip.make("0x808080", 640, 360, Rig.FPS, 4);
        Path weights = Path.of(System.getProperty("xunyao.root", "."))
                .resolveSibling("shared/testdata/nanodet_g_256x416.onnx");
        if (Files.exists(weights)) {
            Files.copy(weights, models.resolve("nanodet_g_256x416.onnx"));
        }
    }

    @Test
    void theModelFindsPersonsAndNobodyInDarkOrCoveredPictures() throws Exception {
        assumeThat(models.resolve("nanodet_g_256x416.onnx")).exists();
        seesAll(DecodingEngine.FFMPEG, PLAIN, Optional.of(models), "nanodet-g-256x416");
    }

    @Test
    void theModelWorksInsideTheSandbox() throws Exception {
        assumeThat(models.resolve("nanodet_g_256x416.onnx")).exists();
        Sandbox sandbox = Bubblewrap.probe(Path.of("/usr/bin/bwrap"));
        assumeThat(sandbox.confinement().on()).as("bubblewrap works here").isTrue();
        seesAll(DecodingEngine.VLC, sandbox, Optional.of(models), "nanodet-g-256x416");
    }

    @Test
    void withoutAModelTheDetectorOfOpenCvLooksAndSaysSo(@TempDir Path empty) throws Exception {
        seesAll(DecodingEngine.USUAL, PLAIN, Optional.of(empty), "opencv-hog");
    }

    private static void seesAll(DecodingEngine engine, Sandbox sandbox, Optional<Path> folder, String detector)
            throws Exception {
        try (Rig rig = new Rig(engine, sandbox, Optional.empty(), folder)) {
            rig.play("PERSONS", persons, 640, 360);
            rig.play("BLACK", black, 640, 360);
            rig.play("GREY", grey, 640, 360);
            Observation seen = await(
                    rig,
                    o -> o.camera().code().equals("PERSONS") && !o.persons().isEmpty());
            assertThat(seen.usable()).isTrue();
            assertThat(seen.detector()).isEqualTo(detector);
            if (engine == DecodingEngine.FFMPEG) {
                assertThat(seen.firstUnit()).as("one certain unit").isEqualTo(seen.lastUnit());
            } else {
                assertThat(seen.firstUnit()).isLessThanOrEqualTo(seen.lastUnit());
            }
            assertThat(rig.worker.state())
                    .isInstanceOfSatisfying(
                            WorkerState.Running.class,
                            running -> assertThat(running.detector()).isEqualTo(detector));
            assertThat(rig.faults).isEmpty();
            for (Observation o : rig.all) {
                switch (o.camera().code()) {
                    case "BLACK" -> says(o, "dark");
                    case "GREY" -> says(o, "covered");
                    default -> assertThat(o.usable()).isTrue();
                }
            }
            says(await(rig, o -> o.camera().code().equals("BLACK")), "dark");
            says(await(rig, o -> o.camera().code().equals("GREY")), "covered");
        }
        assertThat(Rig.eventually(LONG, () -> Rig.workers().isEmpty()))
                .as("worker gone")
                .isTrue();
    }

    private static void says(Observation observation, String why) {
        assertThat(observation.usable()).isFalse();
        assertThat(observation.why()).isEqualTo(why);
        assertThat(observation.persons()).isEmpty();
    }

    /// What was heard before counts too.
    private static Observation await(Rig rig, Predicate<Observation> wanted) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            Optional<Observation> found = rig.all.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            rig.observations.poll(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("not observed; heard " + rig.all + ", faults " + rig.faults + ", " + rig.states);
    }
}
