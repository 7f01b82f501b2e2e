package org.xunyao.ingest.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.onvif.OnvifDevice;
import org.xunyao.testkit.onvif.OnvifFault;
import org.xunyao.testkit.onvif.SimulatedDevice;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.DeviceFault;
import org.xunyao.video.ptz.PtzMove;
import org.xunyao.video.ptz.Steering;
import org.xunyao.video.ptz.SteeringLimits;

/// The dead man against a device that counts how long it turned. The device alone would turn for an hour,
/// so whatever ends before is the dead man's work.
class DeadManTest {
    private static final PtzMove LEFT = new PtzMove(-1, 0, 0);
    private static final PtzMove UP = new PtzMove(0, 1, 0);
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final SteeringLimits LIMITS = new SteeringLimits(
            Duration.ofMillis(400),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofHours(1),
            3,
            Duration.ofMillis(300));
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final OnvifDevice device = opened();
    private final Steering steering = new Steering(
            new OnvifDevices(CLOCK, OnvifLimits.USUAL.within(Duration.ofSeconds(2), Duration.ofSeconds(2)))
                    .open(StreamAddress.of(device.url()))
                    .got()
                    .orElseThrow(),
            CLOCK,
            timer,
            calls,
            LIMITS);

    private static OnvifDevice opened() {
        try {
            return new OnvifDevice(SimulatedDevice.usual("op", "word", "rtsp://127.0.0.1/x"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void shut() {
        steering.close();
        timer.shutdownNow();
        calls.shutdownNow();
        device.close();
    }

    private static void until(BooleanSupplier so) {
        long begun = CLOCK.nanoTime();
        while (!so.getAsBoolean()) {
            assertThat(CLOCK.nanoTime() - begun).isLessThan(PATIENT.toNanos());
            pause(10);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aKeyThatGoesUpStopsTheCamera() {
        steering.hold(LEFT);
        until(device::moving);

        steering.release();

        until(() -> !device.moving());
        assertThat(device.count("Stop")).isPositive();
        assertThat(steering.moving()).isFalse();
    }

    @Test
    void aPersonWhoIsNotHeardOfStopsTheCamera() {
        steering.hold(LEFT);
        until(device::moving);

        until(() -> !device.moving());
        assertThat(device.count("Stop")).isPositive();
        assertThat(steering.moving()).isFalse();
    }

    @Test
    void aPersonWhoIsHeardOfKeepsItTurningAndTheCameraIsToldSoAgain() {
        until(() -> {
            steering.hold(LEFT);
            return device.count("ContinuousMove") >= 5;
        });

        assertThat(device.moving()).isTrue();
        assertThat(device.count("Stop")).isZero();
        assertThat(device.moved()).isGreaterThan(LIMITS.unheard());
    }

    @Test
    void anotherDirectionIsTakenWithoutAStop() {
        steering.hold(LEFT);
        until(device::moving);
        until(() -> {
            steering.hold(UP);
            return device.last().equals("0.00 1.00 0.00");
        });

        assertThat(device.count("Stop")).isZero();
    }

    @Test
    void anOrderThatComesThroughAfterTheStopIsStoppedAgain() {
        device.fault(OnvifFault.LATE_MOVES);

        steering.hold(LEFT);
        steering.release();

        until(() -> device.count("ContinuousMove") == 1 && device.count("Stop") >= 1);
        until(() -> !device.moving() && device.count("Stop") >= 2);
        pause(400);
        assertThat(device.moving()).as("nothing is left turning").isFalse();
    }

    @Test
    void whoWaitsUntilItIsQuietHasTheLastStopBehindThem() {
        device.fault(OnvifFault.LATE_MOVES);
        steering.hold(LEFT);
        until(() -> device.count("ContinuousMove") == 1);
        steering.release();

        assertThat(steering.awaitQuiet()).isTrue();

        assertThat(device.count("Stop"))
                .as("the second comes after the late order")
                .isGreaterThanOrEqualTo(2);
        assertThat(device.moving()).isFalse();
    }

    @Test
    void whatComesThroughAfterThePersonLeftIsStoppedAllTheSame() {
        device.fault(OnvifFault.LATE_MOVES);
        steering.hold(LEFT);
        until(() -> device.count("ContinuousMove") == 1);

        steering.close();
        calls.shutdown();
        timer.shutdown();

        until(() -> device.count("Stop") >= 2);
        until(() -> !device.moving());
    }

    @Test
    void aStopThatIsNotConfirmedIsSaid() {
        steering.hold(LEFT);
        until(device::moving);
        device.fault(OnvifFault.STALLED_STOP);

        steering.release();

        until(() -> steering.trouble().isPresent());
        assertThat(steering.trouble()).contains(DeviceFault.TIMEOUT);
        assertThat(device.moving()).as("the device took the order all the same").isFalse();
    }

    @Test
    void aCameraThatConfirmsTheStopAndTurnsOnIsToldAgainAndThenSaid() {
        device.fault(OnvifFault.DEAF);
        steering.hold(LEFT);
        until(device::moving);

        steering.release();

        until(() -> steering.trouble().isPresent());
        assertThat(steering.trouble()).contains(DeviceFault.STILL_TURNING);
        assertThat(device.count("Stop")).isGreaterThan(LIMITS.stops());
        assertThat(device.moving()).isTrue();

        device.fault(OnvifFault.OK);
        steering.hold(LEFT);
        steering.release();
        until(() -> !device.moving() && steering.trouble().isEmpty());
    }

    @Test
    void afterItsCloseNothingMoves() {
        steering.close();

        steering.hold(LEFT);

        assertThat(steering.moving()).isFalse();
        pause(100);
        assertThat(device.count("ContinuousMove")).isZero();
    }

    @Test
    void aPasswordThatIsRefusedMeanwhileIsNotTriedAgainAndAgain() {
        device.fault(OnvifFault.WRONG_PASSWORD);

        until(() -> {
            steering.hold(LEFT);
            return steering.trouble().isPresent();
        });
        for (int i = 0; i < 20; i++) {
            steering.hold(LEFT);
            pause(20);
        }

        assertThat(steering.trouble()).contains(DeviceFault.WRONG_PASSWORD);
        assertThat(device.refused()).isEqualTo(1);
    }
}
