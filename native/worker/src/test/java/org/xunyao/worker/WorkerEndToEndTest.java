package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.FrameSource;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.video.CameraId;
import org.xunyao.video.fit.CameraStream;

class WorkerEndToEndTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Sandbox PLAIN = Sandbox.none("MEDIA-SANDBOX-OFF");

    private static H264Clip red;
    private static H264Clip blue;

    @BeforeAll
    static void films() throws Exception {
        red = H264Clip.make("0xC02020", 640, 360, Rig.FPS, 4);
        blue = H264Clip.make("0x2020C0", 352, 288, Rig.FPS, 4);
    }

    @ParameterizedTest
    @EnumSource
    void picturesOfTwoCamerasComeInTheirOwnColoursAndProportions(DecodingEngine engine) throws Exception {
        try (Rig rig = new Rig(engine, PLAIN, Optional.empty(), Optional.empty())) {
            FrameSource first = rig.play("RED", red, 640, 360);
            FrameSource second = rig.play("BLUE", blue, 352, 288);
            int slot = Rig.picture(first, LONG);
            assertThat(slot).isBetween(0, 2);
            assertThat(first.width()).isEqualTo(320);
            assertThat(first.height()).isEqualTo(180);
            int[] mean = Rig.mean(first, slot);
            assertThat(mean[2]).as("red").isBetween(170, 215);
            assertThat(mean[0]).as("blue").isBetween(10, 60);
            assertThat(mean[3]).as("alpha").isEqualTo(255);

            int other = Rig.picture(second, LONG);
            assertThat(second.width()).isEqualTo(220);
            assertThat(second.height()).isEqualTo(180);
            assertThat(Rig.mean(second, other)[0]).as("blue").isBetween(170, 215);
            assertThat(Rig.mean(second, other)[2]).as("red").isBetween(10, 60);

            rig.worker.still(CameraStream.main(new CameraId("RED")));
            byte[] jpeg = rig.stills.poll(10, TimeUnit.SECONDS);
            assertThat(jpeg).isNotNull();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            assertThat(image.getWidth()).isEqualTo(640);
            assertThat(image.getHeight()).isEqualTo(360);
        }
        assertThat(Rig.eventually(LONG, () -> Rig.workers().isEmpty()))
                .as("worker gone")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aKilledWorkerComesBackWithPicturesInNewBuffers(DecodingEngine engine) {
        try (Rig rig = new Rig(engine, PLAIN, Optional.empty(), Optional.empty())) {
            FrameSource source = rig.play("RED", red, 640, 360);
            assertThat(Rig.picture(source, LONG)).isBetween(0, 2);
            long binding = source.binding();
            var old = source.buffers().getFirst();
            Rig.sleep(700);
            long killed = System.nanoTime();
            Rig.workers().forEach(ProcessHandle::destroyForcibly);
            assertThat(Rig.eventually(LONG, () -> source.poll() >= 0 && source.binding() > binding))
                    .as("pictures of the new worker")
                    .isTrue();
            System.getLogger("measure")
                    .log(System.Logger.Level.INFO, "kill to pictures {0} ms", (System.nanoTime() - killed) / 1_000_000);
            assertThat(source.buffers().getFirst()).isNotSameAs(old);
            assertThat(rig.states).anyMatch(WorkerState.Restarting.class::isInstance);
            int slot = Rig.picture(source, LONG);
            assertThat(Rig.mean(source, slot)[2]).isBetween(170, 215);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWorkerDecodesInsideTheSandboxWithoutNetworkOrHome(DecodingEngine engine) throws Exception {
        Sandbox sandbox = Bubblewrap.probe(Path.of("/usr/bin/bwrap"));
        Assumptions.assumeTrue(sandbox.confinement().on(), "bubblewrap does not work here");
        try (Rig rig = new Rig(engine, sandbox, Optional.empty(), Optional.empty())) {
            FrameSource source = rig.play("RED", red, 640, 360);
            int slot = Rig.picture(source, LONG);
            assertThat(slot).isBetween(0, 2);
            assertThat(Rig.mean(source, slot)[2]).isBetween(170, 215);
            assertThat(Rig.eventually(LONG, () -> rig.worker.state() instanceof WorkerState.Running))
                    .isTrue();
            assertThat(((WorkerState.Running) rig.worker.state()).confinement().on())
                    .isTrue();
            ProcessHandle inside = Rig.workers().getLast();
            assertThat(Files.readAllLines(Path.of("/proc/" + inside.pid() + "/net/dev")))
                    .as("only the header and lo")
                    .hasSize(3);
            long binding = source.binding();
            inside.destroyForcibly();
            assertThat(Rig.eventually(LONG, () -> source.poll() >= 0 && source.binding() > binding))
                    .isTrue();
        }
        assertThat(Rig.eventually(LONG, () -> Rig.workers().isEmpty()))
                .as("sandbox gone")
                .isTrue();
    }

    @Test
    void aStoppedWorkerIsNoticedByItsHeartbeatAndReplaced() throws Exception {
        try (Rig rig = new Rig(PLAIN, Optional.empty(), Optional.empty())) {
            FrameSource source = rig.play("RED", red, 640, 360);
            assertThat(Rig.picture(source, LONG)).isBetween(0, 2);
            // Until it is ready the heartbeat has more patience.
            assertThat(Rig.eventually(LONG, () -> rig.worker.state() instanceof WorkerState.Running))
                    .isTrue();
            long binding = source.binding();
            long pid = Rig.workers().getFirst().pid();
            new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
            assertThat(Rig.eventually(LONG, () -> source.poll() >= 0 && source.binding() > binding))
                    .isTrue();
            assertThat(rig.states)
                    .anyMatch(state -> state instanceof WorkerState.Restarting restarting
                            && restarting.cause().equals("MEDIA-HUNG"));
        }
    }

    /// What the scale step and the detector take must not grow with each camera until nothing is left.
    @Test
    void aWorkerWithLittleDirectMemoryServesNineCameras(@TempDir Path empty) {
        List<String> flags = new ArrayList<>(WorkerCommand.FLAGS);
        flags.add("-XX:MaxDirectMemorySize=2500k");
        try (Rig rig = new Rig(DecodingEngine.FFMPEG, PLAIN, Optional.empty(), Optional.of(empty), flags)) {
            for (int camera = 0; camera < 9; camera++) {
                rig.play("CAM-" + camera, red, 640, 360);
            }
            assertThat(Rig.eventually(
                            LONG,
                            () -> rig.all.stream()
                                            .map(look -> look.camera())
                                            .distinct()
                                            .count()
                                    == 9))
                    .as("all are looked at")
                    .isTrue();
            assertThat(rig.states).noneMatch(WorkerState.Restarting.class::isInstance);
        }
    }

    @Test
    void withoutLibVlcTheWorkerFailsOnceAndIsNotTriedAgain(@TempDir Path empty) {
        try (Rig rig = new Rig(DecodingEngine.VLC, PLAIN, Optional.of(empty), Optional.empty())) {
            assertThat(Rig.eventually(LONG, () -> rig.worker.state() instanceof WorkerState.Failed))
                    .isTrue();
            assertThat(rig.worker.state()).isEqualTo(new WorkerState.Failed("MEDIA-NO-LIBVLC"));
            Rig.sleep(300);
            assertThat(Rig.workers()).isEmpty();
            assertThat(rig.states.stream().filter(WorkerState.Starting.class::isInstance))
                    .hasSize(1);
        }
    }
}
