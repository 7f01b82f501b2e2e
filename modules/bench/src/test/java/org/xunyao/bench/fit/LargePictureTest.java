package org.xunyao.bench.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.Watching;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.fit.Strain;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.stream.FitTables;
import org.xunyao.worker.WorkerMain;

/// A camera with two streams, a real worker, and the pictures as the screen takes them.
class LargePictureTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources");
    private static final int PATIENCE = 60_000;
    private static final int SMALL = 480;
    private static final int LARGE = 1_280;

    private final List<Integer> widths = new ArrayList<>();

    @Test
    void theSmallPictureMovesOnUntilTheLargeOneIsThereAndNothingComesBetween()
            throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "xunyao-footage");
        var cut = new Footage.Cut("six", 128, 0, 640, 360, 0, 6, 0);
        Footage footage = Footage.ofDebian(folder);
        var cameras = List.of(
                new SimulatedCamera("large", footage.sharp(cut)), new SimulatedCamera("small", footage.clip(cut)));
        assertThat(WorkerCommand.MAIN_CLASS).isEqualTo(WorkerMain.class.getName());
        try (CameraServer server = new CameraServer(0, cameras);
                Pipeline pipeline = pipeline(server)) {
            pipeline.start();
            pipeline.showing(Map.of(CAMERA, new PictureSize(SMALL, 270)));
            TilePicture picture = pipeline.picture(CAMERA).orElseThrow();
            drawn(picture, () -> widths.size() >= 10 && widths.getLast() == SMALL);
            widths.clear();
            server.fault("large", Fault.HANG);
            pipeline.showing(Map.of(CAMERA, new PictureSize(1_900, 1_000)));
            drawn(picture, () -> widths.size() >= 10);
            assertThat(widths).as("small ones go on meanwhile").containsOnly(SMALL);
            server.fault("large", Fault.OK);
            drawn(picture, () -> widths.contains(LARGE) && widths.size() - widths.indexOf(LARGE) > 15);
            assertThat(widths.stream().distinct()).as("one change of size").containsExactly(SMALL, LARGE);
            widths.clear();
            pipeline.showing(Map.of(CAMERA, new PictureSize(SMALL, 270)));
            drawn(picture, () -> widths.contains(SMALL) && widths.size() - widths.indexOf(SMALL) > 15);
            assertThat(widths.stream().distinct()).containsSubsequence(SMALL).hasSizeLessThanOrEqualTo(2);
            assertThat(widths.getLast()).isEqualTo(SMALL);
        }
    }

    /// Takes pictures as the screen does until enough was seen.
    private void drawn(TilePicture picture, BooleanSupplier enough) throws InterruptedException {
        long begun = System.nanoTime();
        while (!enough.getAsBoolean()) {
            assertThat((System.nanoTime() - begun) / 1_000_000)
                    .as("widths so far " + widths)
                    .isLessThan(PATIENCE);
            int slot = picture.poll();
            if (slot >= 0) {
                widths.add(picture.width());
                assertThat(picture.slots()[slot].capacity()).isEqualTo(picture.width() * picture.height() * 4);
            }
            Thread.sleep(10);
        }
    }

    /// The shipped ones, but no machine is too slow for this test.
    private static FitLimits limits() {
        FitLimits shipped = new FitTables(RESOURCES.resolve("station")).limits();
        var times = new FitLimits.Times(
                Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(60));
        return new FitLimits(
                shipped.cell(),
                times,
                shipped.most(),
                shipped.budget(),
                new Strain.Limits(Duration.ofSeconds(60), 1, Duration.ofSeconds(1)));
    }

    private static Pipeline pipeline(CameraServer server) {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.isBlank() && !part.contains("junit") && new File(part).exists())
                .map(part -> Path.of(part).toAbsolutePath())
                .toList();
        var command = new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                classPath,
                WorkerCommand.FLAGS,
                Path.of(System.getProperty("java.io.tmpdir"), "natives").toAbsolutePath(),
                Optional.empty(),
                Optional.empty());
        var point = new CameraPoint(
                CAMERA, "样例药店", "营业厅", server.url("large"), Optional.of(server.url("small")), Optional.empty());
        return new Pipeline(command, List.of(point), Watching.nothing(), limits(), new SystemClock(SystemClock.CHINA));
    }
}
