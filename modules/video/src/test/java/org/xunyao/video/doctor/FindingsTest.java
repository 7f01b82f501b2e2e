package org.xunyao.video.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

class FindingsTest {
    private static final CameraId CAMERA = new CameraId("c1");
    private static final Instant T0 = Instant.parse("2026-11-22T08:00:00Z");
    private static final DoctorLimits LIMITS = new DoctorLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(8), 40, 2, Duration.ofSeconds(30), 2);

    private static Findings.Seen seen(int pictures, int dropped, int lost, int clockSeconds) {
        return new Findings.Seen(
                pictures, pictures, dropped, lost, Optional.of(Duration.ofSeconds(clockSeconds)), Optional.empty());
    }

    private static Optional<Cause> cause(Findings.Reach reach, Why why, long bytes) {
        return new Findings(reach, Optional.of(why), bytes, Findings.Seen.NOTHING, false).cause(LIMITS);
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING,UNREACHABLE,0,NAME_UNKNOWN",
        "NAMED,REFUSED,0,PORT_REFUSED",
        "NAMED,UNREACHABLE,0,NO_ROUTE",
        "NAMED,TIMEOUT,0,NO_MACHINE",
        "CONNECTED,TIMEOUT,0,NO_ANSWER",
        "CONNECTED,CLOSED,0,HUNG_UP",
        "CONNECTED,WRONG_PASSWORD,0,WRONG_PASSWORD",
        "CONNECTED,NOT_FOUND,0,NOT_FOUND",
        "CONNECTED,REDIRECTED_ELSEWHERE,0,REDIRECTED",
        "CONNECTED,GARBAGE,0,NOT_A_CAMERA",
        "CONNECTED,UNSUPPORTED_CODEC,0,CODEC",
        "CONNECTED,REJECTED,0,REJECTED",
        "AGREED,TIMEOUT,0,SILENT",
        "AGREED,NO_PICTURES,0,SILENT",
        "AGREED,NO_PICTURES,9000,NO_KEY_PICTURE",
        "AGREED,GARBAGE,9000,BROKEN_DATA",
        "AGREED,CLOSED,9000,CUT",
        "PICTURES,CLOSED,9000,CUT",
        "PICTURES,NO_PICTURES,9000,STALLED",
        "PICTURES,TIMEOUT,9000,STALLED"
    })
    void eachPlaceAndReasonHaveOneCause(Findings.Reach reach, Why why, long bytes, Cause cause) {
        assertThat(cause(reach, why, bytes)).contains(cause);
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void noReasonIsWithoutACauseAtAnyPlace(Why why) {
        for (Findings.Reach reach : Findings.Reach.values()) {
            assertThat(cause(reach, why, 1)).isPresent();
        }
    }

    @Test
    void aSecondCallerThatIsRefusedWhileOursStallsProvesTheStall() {
        assertThat(new Findings(Findings.Reach.CONNECTED, Optional.of(Why.REJECTED), 0, Findings.Seen.NOTHING, true)
                        .cause(LIMITS))
                .contains(Cause.STALLED);
    }

    @Test
    void figuresCountFromTheirLimitOn() {
        assertThat(pictures(seen(100, 0, 0, 0))).isEmpty();
        assertThat(pictures(seen(100, 0, 2, 0))).isEmpty();
        assertThat(pictures(seen(100, 0, 5, 0))).contains(Cause.LOSSY);
        assertThat(pictures(seen(10, 11, 0, 0))).contains(Cause.BROKEN_DATA);
        assertThat(pictures(seen(100, 0, 0, 30))).isEmpty();
        assertThat(pictures(seen(100, 0, 0, -31))).contains(Cause.CLOCK);
    }

    private static Optional<Cause> pictures(Findings.Seen seen) {
        return new Findings(Findings.Reach.PICTURES, Optional.empty(), 1, seen, false).cause(LIMITS);
    }

    @Test
    void aRunningStreamTellsItsFiguresOfTheLastSeconds() {
        var vitals = new Vitals(unit -> {});
        vitals.event(new StreamEvent.Started(CAMERA, T0, Codec.H264, new PictureSize(640, 360)));
        vitals.event(new StreamEvent.CameraClock(CAMERA, T0, 0, Optional.empty()));
        vitals.event(new StreamEvent.CameraClock(CAMERA, T0, 0, Optional.of(T0.plusSeconds(46))));
        for (int i = 0; i < 300; i++) {
            vitals.unit(unit(i, T0.plusMillis(100L * i)));
        }
        vitals.event(new StreamEvent.Dropped(CAMERA, T0.plusSeconds(30), 7, 9));
        RunningStream running = vitals.running(new StreamHealth.Live(T0), Optional.empty());
        assertThat(running.since()).contains(T0);
        assertThat(running.seen().pictures()).isEqualTo(100);
        assertThat(running.bytes()).isEqualTo(100_000);
        assertThat(running.seen().lost()).isEqualTo(9);
        assertThat(running.seen().clock()).contains(Duration.ofSeconds(46));
        assertThat(running.cause(LIMITS)).contains(Cause.LOSSY);
        assertThat(vitals.good().orElseThrow().at()).isEqualTo(T0.plusMillis(29_900));
        vitals.event(new StreamEvent.Down(CAMERA, T0.plusSeconds(31), Why.CLOSED, 1, T0.plusSeconds(32)));
        assertThat(vitals.running(new StreamHealth.Idle(), Optional.empty()).since())
                .isEmpty();
        assertThat(vitals.good()).isPresent();
    }

    @Test
    void whatVitalsHearTheNextHearsToo() {
        var heard = new int[2];
        var vitals = new Vitals(new UnitListener() {
            @Override
            public void unit(AccessUnit unit) {
                heard[0]++;
            }

            @Override
            public void event(StreamEvent event) {
                heard[1]++;
            }
        });
        vitals.unit(unit(0, T0));
        vitals.event(new StreamEvent.Stopped(CAMERA, T0));
        assertThat(heard).containsExactly(1, 1);
    }

    private static AccessUnit unit(int number, Instant at) {
        return new AccessUnit(CAMERA, number, Codec.H264, number % 20 == 0, number * 9_000L, at, 0, new byte[1_000]);
    }
}
