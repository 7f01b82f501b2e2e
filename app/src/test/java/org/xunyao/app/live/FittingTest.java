package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.fit.Fit;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.fit.Reason;
import org.xunyao.video.fit.Strain;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.wire.CameraPoint;

/// Real streams of simulated cameras; no worker, for what is fetched does not depend on it.
class FittingTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final CameraId CAMERA = new CameraId("C01");
    private static final PictureSize SMALL = new PictureSize(480, 270);
    private static final PictureSize LARGE = new PictureSize(1_900, 1_000);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static Path clip;
    private static Path sharp;

    private CameraServer server;
    private @Nullable Pipeline opened;

    @BeforeAll
    static void film() throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "xunyao-footage");
        var cut = new Footage.Cut("six", 128, 0, 640, 360, 0, 6, 0);
        clip = Footage.ofDebian(folder).clip(cut);
        sharp = Footage.ofDebian(folder).sharp(cut);
    }

    @BeforeEach
    void serve() throws IOException {
        server = new CameraServer(0, List.of(new SimulatedCamera("large", sharp), new SimulatedCamera("small", clip)));
    }

    @AfterEach
    void shut() {
        pipeline().close();
        server.close();
    }

    private void start(String main, Optional<String> sub, int budget) {
        var limits = new FitLimits(
                new FitLimits.CellLimits(125, 105, new PictureSize(640, 360)),
                new FitLimits.Times(SECOND, SECOND, Duration.ofSeconds(2), SECOND),
                4,
                new FitLimits.Budget(20_000, Map.of("样例药店", budget), 90, 4_096, 512),
                new Strain.Limits(Duration.ofSeconds(5), 85, Duration.ofSeconds(60)));
        var command = new WorkerCommand(
                Path.of("no", "java"),
                List.of(),
                WorkerCommand.FLAGS,
                Path.of(System.getProperty("java.io.tmpdir"), "none"),
                Optional.empty(),
                Optional.empty());
        var point = new CameraPoint(CAMERA, "样例药店", "营业厅", main, sub, Optional.empty());
        opened = new Pipeline(command, List.of(point), Watching.nothing(), limits, CLOCK);
        pipeline().start();
    }

    private Pipeline pipeline() {
        return Objects.requireNonNull(opened);
    }

    private Fit fit() {
        return pipeline().stream(CAMERA).orElseThrow().fit();
    }

    private boolean live() {
        return pipeline().health(CAMERA).stream() instanceof StreamHealth.Live;
    }

    private static void until(String what, Callable<Boolean> wanted) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, wanted);
        } catch (TimeoutException late) {
            throw new AssertionError("never: " + what, late);
        }
    }

    @Test
    void theLargeStreamIsFetchedWhileATileIsLargeAndClosedAWhileAfterwards() {
        start(server.url("large"), Optional.of(server.url("small")), 20_000);
        pipeline().showing(Map.of(CAMERA, SMALL));
        until("the small stream is live", this::live);
        assertThat(fit().shown()).isEqualTo(StreamKind.SUB);
        assertThat(server.connections("large")).as("nobody asked for it").isZero();

        pipeline().showing(Map.of(CAMERA, LARGE));
        until("the large stream is shown", () -> fit().reason() == Reason.LARGE);
        assertThat(server.open("small"))
                .as("the detector goes on with the small one")
                .isEqualTo(1);
        assertThat(live()).isTrue();

        pipeline().showing(Map.of(CAMERA, SMALL));
        until("the small one is shown again", () -> fit().shown() == StreamKind.SUB);
        assertThat(server.open("large")).as("a little longer").isEqualTo(1);
        until("the large one is closed", () -> server.open("large") == 0);
        assertThat(live()).isTrue();
    }

    @Test
    void aDeadSmallStreamIsStoodInForByTheLargeOneAndTheTileSaysSo() {
        start(server.url("large"), Optional.of(server.url("nowhere")), 20_000);
        pipeline().showing(Map.of(CAMERA, SMALL));
        until("the large stream stands in", () -> fit().reason() == Reason.SUB_DEAD && live());
        assertThat(fit().shown()).isEqualTo(StreamKind.MAIN);
    }

    @Test
    void aLargeStreamThatDiesWhileItIsShownGivesTheTileBackToTheSmallOne() {
        start(server.url("large"), Optional.of(server.url("small")), 20_000);
        pipeline().showing(Map.of(CAMERA, LARGE));
        until("the large stream is shown", () -> fit().reason() == Reason.LARGE);
        server.fault("large", Fault.DROP);
        until("the small one is shown", () -> fit().reason() == Reason.MAIN_DEAD && live());
        assertThat(fit().shown()).isEqualTo(StreamKind.SUB);
        server.fault("large", Fault.OK);
        until("the large one again", () -> fit().reason() == Reason.LARGE);
    }

    @Test
    void onANarrowLineTheLargeStreamIsNotFetched() {
        start(server.url("large"), Optional.of(server.url("small")), 1_200);
        pipeline().showing(Map.of(CAMERA, LARGE));
        until("it says why", () -> fit().reason() == Reason.BUDGET && live());
        assertThat(server.connections("large")).isZero();
    }

    @Test
    void aCameraWithOneStreamIsWhatItWasAndIsDecodedByKeyFramesWhileNobodySeesIt() {
        start(server.url("small"), Optional.empty(), 20_000);
        until("live", this::live);
        until("hidden", () -> fit().slowed() == Fit.Slowed.HIDDEN);
        pipeline().showing(Map.of(CAMERA, SMALL));
        until("seen", () -> fit().slowed() == Fit.Slowed.NO);
        assertThat(fit().reason()).isEqualTo(Reason.ONLY);
        assertThat(server.connections("small")).isEqualTo(1);
    }

    @Test
    void aCameraWhosePicturesTakeAnotherWaySaysSo() {
        server.fault("small", Fault.NO_UDP);
        start(server.url("small").replace("rtsp://", "rtspu://"), Optional.empty(), 20_000);
        until("live", this::live);
        assertThat(pipeline().stream(CAMERA).orElseThrow().rerouted()).contains(StreamEvent.Route.TCP);
    }
}
