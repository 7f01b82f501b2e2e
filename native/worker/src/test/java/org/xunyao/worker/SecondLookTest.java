package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.FrameSource;
import org.xunyao.media.link.SealedStill;
import org.xunyao.media.link.SecondLook;
import org.xunyao.media.link.WorkerState;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;

class SecondLookTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final CameraId CAMERA = new CameraId("SEALED");

    @TempDir
    static Path models;

    @Test
    void sealedUnitsAreSeenAgainWithTheirExactNumbersAndGarbageCannotBe() throws Exception {
        Path weights = Path.of(System.getProperty("xunyao.root", "."))
                .resolveSibling("shared/testdata/nanodet_g_256x416.onnx");
        assumeThat(weights).exists();
        Files.copy(weights, models.resolve("nanodet_g_256x416.onnx"));
        H264Clip walk = H264Clip.persons(Rig.FPS, 6);
        H264Clip grey = H264Clip.make("0x808080", 640, 360, Rig.FPS, 4);
        try (Rig rig = new Rig(Bubblewrap.probe(Path.of("/usr/bin/bwrap")), Optional.empty(), Optional.of(models))) {
            FrameSource live = rig.play("LIVE", walk, 640, 360);
            assertThat(Rig.eventually(LONG, () -> rig.worker.state() instanceof WorkerState.Running))
                    .isTrue();
            List<AccessUnit> units = units(walk, 90);
            long began = System.nanoTime();
            SecondLook.Seen seen = (SecondLook.Seen)
                    rig.worker.secondLook(CAMERA, units, Duration.ofSeconds(1)).get(30, TimeUnit.SECONDS);
            System.getLogger("measure")
                    .log(System.Logger.Level.INFO, "second look {0} ms", (System.nanoTime() - began) / 1_000_000);
            assertThat(seen.pictures()).isEqualTo(90);
            assertThat(seen.looks()).extracting(SecondLook.Look::unit).containsExactly(0L, 15L, 30L, 45L, 60L, 75L);
            assertThat(seen.looks())
                    .allMatch(look -> look.pts() == units.get((int) look.unit()).pts());
            assertThat(seen.looks()).allMatch(SecondLook.Look::usable);
            assertThat(seen.looks()).anyMatch(look -> !look.persons().isEmpty());
            assertThat(seen.detector()).isEqualTo("nanodet-g-256x416");

            SecondLook.Seen nobody = (SecondLook.Seen) rig.worker
                    .secondLook(CAMERA, units(grey, 60), Duration.ofSeconds(2))
                    .get(30, TimeUnit.SECONDS);
            assertThat(nobody.looks()).hasSize(2).allMatch(look -> look.why().equals("covered"));

            SealedStill.Developed still = (SealedStill.Developed)
                    rig.worker.sealedStill(CAMERA, units(walk, 41)).get(30, TimeUnit.SECONDS);
            assertThat(still.unit()).isEqualTo(40);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(still.jpeg()));
            assertThat(image.getWidth()).isEqualTo(640);
            assertThat(image.getHeight()).isEqualTo(360);

            assertThat(rig.worker
                            .secondLook(CAMERA, garbage(), Duration.ofSeconds(1))
                            .get(30, TimeUnit.SECONDS))
                    .isEqualTo(new SecondLook.Cannot("MEDIA-CANNOT-DECODE"));
            assertThat(Rig.picture(live, LONG)).as("the worker lives").isBetween(0, 2);
            assertThat(rig.states).noneMatch(WorkerState.Restarting.class::isInstance);

            var answer = rig.worker.secondLook(CAMERA, units(walk, 90), Duration.ofMillis(1));
            Rig.workers().forEach(ProcessHandle::destroyForcibly);
            assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(new SecondLook.Cannot("MEDIA-WORKER-LOST"));
        }
    }

    private static List<AccessUnit> units(H264Clip clip, int count) {
        return LongStream.range(0, count)
                .mapToObj(number -> clip.unit(CAMERA, number, Rig.FPS))
                .toList();
    }

    private static List<AccessUnit> garbage() {
        Random random = new Random(7);
        return LongStream.range(0, 30)
                .mapToObj(number -> {
                    byte[] bytes = new byte[2_000];
                    random.nextBytes(bytes);
                    bytes[0] = 0;
                    bytes[1] = 0;
                    bytes[2] = 0;
                    bytes[3] = 1;
                    bytes[4] = (byte) (number == 0 ? 0x67 : 0x65);
                    return new AccessUnit(
                            CAMERA, number, Codec.H264, number == 0, number * 6_000, java.time.Instant.EPOCH, 0, bytes);
                })
                .toList();
    }
}
