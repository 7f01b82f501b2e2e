package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent.CameraClock;

/// Over a real connection to a camera with a clock of its own.
class CameraClockTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final CameraId CAMERA = new CameraId("c1");
    private static final Duration SHORT = Duration.ofMillis(1_200);

    private final Recorder recorder = new Recorder();

    private static SimulatedCamera camera(String path) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "xunyao-footage");
        return new SimulatedCamera(
                path, Footage.ofDebian(folder).clip(new Footage.Cut("six", 128, 0, 640, 360, 0, 6, 0)));
    }

    private static CameraStreams streams() {
        RtspLimits limits = RtspLimits.USUAL.within(SHORT, SHORT, SHORT);
        return new CameraStreams(
                CLOCK,
                Thread.ofVirtual().factory(),
                List.of(new RtspProtocol(CLOCK, limits)),
                new CameraStreams.Keeping(
                        4, org.xunyao.video.StreamHealth.Thresholds.USUAL, pause -> Thread.sleep(20), new Random(1)));
    }

    private CameraTimes connected() throws InterruptedException {
        CameraClock begins = recorder.next(CameraClock.class);
        CameraClock says = recorder.next(CameraClock.class);
        assertThat(begins.cameraTime()).isEmpty();
        assertThat(says.cameraTime()).isPresent();
        return CameraTimes.NONE.after(begins).after(says);
    }

    private static void assertAhead(CameraTimes times, AccessUnit unit, long seconds) {
        Duration off = Duration.between(unit.arrival(), times.at(unit).orElseThrow());
        assertThat(off).isBetween(Duration.ofSeconds(seconds - 9), Duration.ofSeconds(seconds + 1));
    }

    @Test
    void aCameraWhoseClockIsWrongClaimsItsOwnTimeAndDoesSoAgainAfterAReconnect()
            throws IOException, InterruptedException {
        SimulatedCamera wrong = camera("wrong").withClock(Optional.of(Duration.ofSeconds(4_600)));
        try (CameraServer server = new CameraServer(0, List.of(wrong));
                CameraStreams streams = streams()) {
            streams.start(CAMERA, StreamAddress.of(server.url("wrong")), recorder);
            AccessUnit first = recorder.units(3).getFirst();
            CameraTimes times = connected();
            assertAhead(times, first, 4_600);
            server.fault("wrong", Fault.DROP);
            recorder.next(org.xunyao.video.StreamEvent.Down.class);
            recorder.forget();
            server.fault("wrong", Fault.OK);
            AccessUnit next = recorder.units(3).getLast();
            CameraTimes again = connected();
            assertThat(again.at(first)).as("another connection").isEmpty();
            assertAhead(again, next, 4_600);
        }
    }

    @Test
    void aCameraThatNeverSaysWhatTimeItIsHasNone() throws IOException, InterruptedException {
        try (CameraServer server = new CameraServer(0, List.of(camera("mute").withClock(Optional.empty())));
                CameraStreams streams = streams()) {
            streams.start(CAMERA, StreamAddress.of(server.url("mute")), recorder);
            recorder.units(10);
            assertThat(recorder.events())
                    .filteredOn(CameraClock.class::isInstance)
                    .singleElement()
                    .satisfies(word ->
                            assertThat(((CameraClock) word).cameraTime()).isEmpty());
        }
    }
}
