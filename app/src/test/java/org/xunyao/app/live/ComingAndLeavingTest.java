package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.fit.Strain;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.lease.Standing;
import org.xunyao.wire.CameraPoint;

/// Cameras that come and leave while the program runs; no worker, for what is fetched does not depend on it.
class ComingAndLeavingTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final CameraId FIRST = new CameraId("C01");
    private static final CameraId LATER = new CameraId("C02");

    private final List<CameraId> entered = new ArrayList<>();
    private CameraServer server;
    private @Nullable Pipeline opened;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        Path clip = Footage.ofDebian(Path.of(System.getProperty("java.io.tmpdir"), "xunyao-footage"))
                .clip(new Footage.Cut("six", 128, 0, 640, 360, 0, 6, 0));
        server = new CameraServer(0, List.of(new SimulatedCamera("one", clip), new SimulatedCamera("two", clip)));
    }

    @AfterEach
    void shut() {
        pipeline().close();
        server.close();
    }

    private void start(List<CameraPoint> points) {
        var limits = new FitLimits(
                new FitLimits.CellLimits(125, 105, new PictureSize(640, 360)),
                new FitLimits.Times(SECOND, SECOND, SECOND, SECOND),
                4,
                new FitLimits.Budget(20_000, Map.of(), 90, 4_096, 512),
                new Strain.Limits(Duration.ofSeconds(5), 85, Duration.ofSeconds(60)));
        var command = new WorkerCommand(
                Path.of("no", "java"),
                List.of(),
                WorkerCommand.FLAGS,
                Path.of(System.getProperty("java.io.tmpdir"), "none"),
                Optional.empty(),
                Optional.empty());
        Watching alone = Watching.nothing();
        var told = new Attendance() {
            @Override
            public Standing of(CameraId camera) {
                return alone.attendance().of(camera);
            }

            @Override
            public void enter(CameraId camera) {
                entered.add(camera);
            }
        };
        var watching = new Watching(alone.posts(), alone.raising(), alone.executor(), told);
        opened = new Pipeline(command, points, watching, limits, new SystemClock(SystemClock.CHINA));
        pipeline().start();
    }

    private Pipeline pipeline() {
        return Objects.requireNonNull(opened);
    }

    private CameraPoint point(CameraId camera, String shop, String path) {
        return new CameraPoint(camera, shop, "营业厅", server.url(path), Optional.empty(), Optional.empty());
    }

    private boolean live(CameraId camera) {
        return pipeline().health(camera).stream() instanceof StreamHealth.Live;
    }

    private static void until(String what, Callable<Boolean> wanted) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, wanted);
        } catch (TimeoutException late) {
            throw new AssertionError("never: " + what, late);
        }
    }

    @Test
    void aCameraThatComesIsFetchedAtOnceAndOneThatLeavesIsStopped() {
        start(List.of(point(FIRST, "甲店", "one")));
        assertThat(pipeline().has(LATER)).isFalse();
        assertThat(pipeline().enter(point(LATER, "乙店", "two"))).isTrue();
        until("the new one is live", () -> live(LATER));
        assertThat(entered).as("its lease is asked for").containsExactly(LATER);
        assertThat(pipeline().wall()).extracting(WallCamera::shop).containsExactly("甲店", "乙店");

        assertThat(pipeline().leave(FIRST)).isTrue();
        until("the other is stopped", () -> server.open("one") == 0);
        assertThat(pipeline().wall()).extracting(WallCamera::id).containsExactly(LATER);
        assertThat(pipeline().has(FIRST)).isFalse();

        assertThat(pipeline().enter(point(FIRST, "甲店", "one"))).isTrue();
        pipeline().rewire(FIRST, Map.of(StreamKind.MAIN, StreamAddress.of(server.url("one"))));
        until("it is back", () -> live(FIRST));
        assertThat(pipeline().wall()).extracting(WallCamera::id).containsExactly(LATER, FIRST);
    }

    @Test
    void theFirstCameraOfAStationNeedsNoRestartAndANewNameNeither() {
        start(List.of());
        assertThat(pipeline().enter(point(FIRST, "甲店", "one"))).isTrue();
        until("the first one is live", () -> live(FIRST));
        assertThat(pipeline().enter(point(FIRST, "甲店（新址）", "one"))).isTrue();
        assertThat(pipeline().wall()).extracting(WallCamera::shop).containsExactly("甲店（新址）");
        assertThat(server.connections("one")).as("a name disturbs no stream").isEqualTo(1);
    }

    @Test
    void noMoreComeThanThereIsRoomFor() {
        start(List.of());
        int came = 0;
        while (came < 100
                && pipeline()
                        .enter(new CameraPoint(
                                new CameraId("X" + came),
                                "甲店",
                                "",
                                "ftp://nowhere",
                                Optional.empty(),
                                Optional.empty()))) {
            came++;
        }
        assertThat(came).isBetween(1, 64);
        assertThat(pipeline().points()).hasSize(came);
    }
}
