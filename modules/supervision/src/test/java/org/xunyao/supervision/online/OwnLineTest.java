package org.xunyao.supervision.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.supervision.online.OwnLine.Second;
import org.xunyao.video.CameraId;

class OwnLineTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant MIDNIGHT = DAY.atStartOfDay(ZONE).toInstant();
    private static final OnlineLimits LIMITS = new OnlineLimits(50, 50, Duration.ofMinutes(5), 400, 90, 2);
    private static final CameraId A = new CameraId("A1");
    private static final CameraId A2 = new CameraId("A2");
    private static final CameraId B = new CameraId("B1");

    private final OwnLine line = new OwnLine(Map.of(A, "甲店", A2, "甲店", B, "乙店"), LIMITS.ownLineShops());

    private static Second silent(Minute why) {
        return new Second(why, false);
    }

    @Test
    void twoSilentShopsAndNothingElseIsOurOwnLine() {
        assertThat(line.judge(
                        Map.of(A, silent(Minute.TIMEOUT), A2, silent(Minute.UNREACHABLE), B, silent(Minute.STALLED))))
                .containsOnly(
                        Map.entry(A, Minute.OWN_LINE), Map.entry(A2, Minute.OWN_LINE), Map.entry(B, Minute.OWN_LINE));
    }

    @Test
    void oneShopAloneMayHaveLostItsOwnLine() {
        assertThat(line.judge(Map.of(A, silent(Minute.TIMEOUT), A2, silent(Minute.TIMEOUT))))
                .containsOnly(Map.entry(A, Minute.TIMEOUT), Map.entry(A2, Minute.TIMEOUT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Minute.class,
            names = {"WRONG_PASSWORD", "NOT_FOUND", "GARBAGE", "FROZEN", "DARK", "USABLE"})
    void whateverAnswersProvesTheLine(Minute answer) {
        var all = Map.of(A, silent(Minute.TIMEOUT), B, silent(Minute.TIMEOUT), A2, silent(answer));
        assertThat(line.judge(all)).containsEntry(A, Minute.TIMEOUT).containsEntry(B, Minute.TIMEOUT);
    }

    @Test
    void picturesThatComeAndAreNotLookedAtProveTheLineToo() {
        var all = Map.of(A, silent(Minute.TIMEOUT), B, silent(Minute.TIMEOUT), A2, new Second(Minute.UNKNOWN, true));
        assertThat(line.judge(all)).containsEntry(A, Minute.TIMEOUT);
    }

    @Test
    void aCameraThatIsJustBeingCalledSaysNothing() {
        var all = Map.of(A, silent(Minute.TIMEOUT), B, silent(Minute.TIMEOUT), A2, silent(Minute.UNKNOWN));
        assertThat(line.judge(all)).containsEntry(A, Minute.OWN_LINE).containsEntry(A2, Minute.UNKNOWN);
    }

    @Test
    void anOutageOfOurLineCountsForNoShopNotEvenInItsFirstAndLastMinute() {
        var recorders = new HashMap<CameraId, CameraRecorder>();
        for (CameraId camera : List.of(A, A2, B)) {
            recorders.put(camera, new CameraRecorder(camera, ZONE, LIMITS));
        }
        for (int second = 0; second <= 300; second++) {
            var all = new HashMap<CameraId, Second>();
            // From 80 on nothing comes, which one camera notices two seconds after the others; at 200 all is well.
            for (CameraId camera : List.of(A, A2, B)) {
                boolean gone = second >= (camera.equals(B) ? 82 : 80) && second < 200;
                all.put(camera, gone ? silent(Minute.STALLED) : new Second(Minute.USABLE, true));
            }
            Instant at = MIDNIGHT.plusSeconds(second);
            line.judge(all)
                    .forEach((camera, seen) ->
                            Objects.requireNonNull(recorders.get(camera)).look(at, seen));
        }
        for (CameraId camera : List.of(A, A2, B)) {
            CameraDay day =
                    Objects.requireNonNull(recorders.get(camera)).unwritten().getLast();
            assertThat(day.minutes()).startsWith("ulllu.");
            assertThat(day.dropouts()).isZero();
        }
        var rate = OnlineRate.of(
                List.of(Objects.requireNonNull(recorders.get(A)).unwritten().getLast()),
                new DutyMinutes(Optional.empty(), ZONE),
                DAY,
                DAY,
                MIDNIGHT.plusSeconds(300));
        assertThat(rate.permille()).hasValue(1_000);
        assertThat(rate.unknown()).isEqualTo(3);
        assertThat(rate.ownLine()).isEqualTo(3);
        assertThat(rate.with(rate).ownLine()).isEqualTo(6);
    }

    @Test
    void aCameraThatIsCalledAnewBehindAnOutageOfOurLineIsNotOutYet() {
        var slow = new CameraRecorder(A, ZONE, LIMITS);
        var dead = new CameraRecorder(B, ZONE, LIMITS);
        for (int second = 0; second < 420; second++) {
            Instant at = MIDNIGHT.plusSeconds(second);
            boolean ours = second >= 60 && second < 120;
            Minute then = second < 60 || second >= 150 ? Minute.USABLE : Minute.TIMEOUT;
            slow.look(at, ours ? Minute.OWN_LINE : then);
            dead.look(at, ours ? Minute.OWN_LINE : second < 60 ? Minute.USABLE : Minute.TIMEOUT);
        }
        CameraDay late = slow.unwritten().getLast();
        assertThat(late.minutes()).startsWith("ullu");
        assertThat(late.dropouts()).isZero();
        CameraDay out = dead.unwritten().getLast();
        assertThat(out.minutes()).as("for a minute, no longer").startsWith("ullttt");
    }

    @Test
    void anAnswerEndsWhatOurLineExcuses() {
        var refused = new CameraRecorder(A, ZONE, LIMITS);
        for (int second = 0; second < 180; second++) {
            Minute then = second < 62 ? Minute.WRONG_PASSWORD : Minute.TIMEOUT;
            refused.look(MIDNIGHT.plusSeconds(second), second < 60 ? Minute.OWN_LINE : then);
        }
        assertThat(refused.unwritten().getLast().minutes()).startsWith("lt");
    }

    @Test
    void anotherStationsLineMayHaveBeenInOrder() {
        CameraDay ours = day("lll.");
        CameraDay theirs = day("uc.l");
        assertThat(ours.with(theirs).minutes()).startsWith("ucll.");
        assertThat(theirs.with(ours).minutes()).startsWith("ucll.");
    }

    private static CameraDay day(String minutes) {
        String rest = ".".repeat(CameraDay.MINUTES - minutes.length());
        return new CameraDay(A, DAY, minutes + rest, 0, Optional.empty());
    }

    @Test
    void oneShopIsNoThreshold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OnlineLimits(50, 50, Duration.ofMinutes(5), 400, 90, 1));
    }
}
