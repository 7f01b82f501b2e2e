package org.xunyao.supervision.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.video.CameraId;
import org.xunyao.video.Why;

class OnlineTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CameraId CAMERA = new CameraId("C01");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant MIDNIGHT = DAY.atStartOfDay(ZONE).toInstant();
    private static final OnlineLimits LIMITS = new OnlineLimits(50, 50, Duration.ofMinutes(5), 400, 90, 2);

    private final CameraRecorder recorder = new CameraRecorder(CAMERA, ZONE, LIMITS);

    private void look(int fromSecond, int toSecond, Minute seen) {
        for (int second = fromSecond; second < toSecond; second++) {
            recorder.look(MIDNIGHT.plusSeconds(second), seen);
        }
    }

    private CameraDay today() {
        return recorder.unwritten().getLast();
    }

    @Test
    void aMinuteIsWhatMostOfItWasAndTheRunningOneIsNotToldYet() {
        look(0, 60, Minute.USABLE);
        look(60, 115, Minute.USABLE);
        look(115, 120, Minute.CLOSED);
        look(120, 140, Minute.USABLE);
        look(140, 155, Minute.CLOSED);
        look(155, 180, Minute.REFUSED);
        look(180, 239, Minute.USABLE);
        assertThat(today().minutes()).startsWith("uur....");
        assertThat(today().dropouts()).isEqualTo(2);
        assertThat(today().lastGood()).contains(MIDNIGHT.plusSeconds(238));
    }

    @Test
    void whatWasNotLookedAtIsNotKnown() {
        look(0, 49, Minute.USABLE);
        look(120, 180, Minute.UNKNOWN);
        look(180, 240, Minute.USABLE);
        look(600, 601, Minute.USABLE);
        assertThat(today().minutes()).startsWith("...u......");
    }

    @Test
    void halfAMinuteOfFlappingIsNoUsableMinute() {
        for (int second = 0; second < 121; second++) {
            recorder.look(MIDNIGHT.plusSeconds(second), second % 2 == 0 ? Minute.USABLE : Minute.CLOSED);
        }
        assertThat(today().minutes()).startsWith("cc.");
        assertThat(today().dropouts()).isEqualTo(60);
    }

    @Test
    void midnightBeginsANewDayAndWhatIsWrittenIsNotToldAgain() {
        look(86_340, 86_400, Minute.USABLE);
        look(86_400, 86_461, Minute.FROZEN);
        List<CameraDay> both = recorder.unwritten();
        assertThat(both).extracting(CameraDay::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(both.getFirst().minutes()).endsWith(".u");
        assertThat(both.getLast().minutes()).startsWith("f.");
        recorder.written(both);
        assertThat(recorder.unwritten()).isEmpty();
        look(86_461, 86_521, Minute.FROZEN);
        assertThat(recorder.unwritten()).hasSize(1);
    }

    @Test
    void whatCameWhileItWasWrittenIsToldAgain() {
        look(0, 61, Minute.USABLE);
        List<CameraDay> first = recorder.unwritten();
        look(61, 121, Minute.USABLE);
        recorder.written(first);
        assertThat(recorder.unwritten()).hasSize(1);
    }

    @Test
    void everyLetterIsItsOwnAndStandsForItself() {
        assertThat(Arrays.stream(Minute.values()).map(Minute::letter)).doesNotHaveDuplicates();
        for (Minute each : Minute.values()) {
            assertThat(Minute.of(each.letter())).isEqualTo(each);
        }
        assertThat(Minute.of('?')).isEqualTo(Minute.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void eachReasonOfADownIsOutAndHasACause(Why why) {
        assertThat(Minute.down(why).out()).isTrue();
        assertThat(Minute.down(why).cause()).isPresent();
    }

    @Test
    void twoStationsKnowMoreThanOneAndAPictureThatOneHadWasThere() {
        CameraDay one = day("u.cu");
        CameraDay other = day(".crr");
        assertThat(one.with(other).minutes()).startsWith("uccu.");
        assertThat(other.with(one).minutes()).startsWith("ucru.");
    }

    private static CameraDay day(String minutes) {
        String rest = ".".repeat(CameraDay.MINUTES - minutes.length());
        return new CameraDay(CAMERA, DAY, minutes + rest, 1, Optional.empty());
    }

    @Test
    void theRateCountsDutyMinutesOnlyAndTheUnknownForNeitherSide() {
        var hours = hours(LocalTime.of(0, 0), LocalTime.of(0, 10));
        CameraDay known = day("uuuuffu" + "..." + "cccc");
        OnlineRate rate = OnlineRate.of(
                List.of(known), new DutyMinutes(Optional.of(hours), ZONE), DAY, DAY, MIDNIGHT.plusSeconds(86_400));
        assertThat(rate.duty()).isEqualTo(10);
        assertThat(rate.usable()).isEqualTo(5);
        assertThat(rate.unknown()).isEqualTo(3);
        assertThat(rate.out()).isEqualTo(Map.of(Minute.FROZEN, 2));
        assertThat(rate.permille()).hasValue(714);
        assertThat(rate.wholeDays()).isFalse();
        assertThat(rate.scant(90)).isTrue();
        assertThat(rate.scant(70)).isFalse();
    }

    @Test
    void withoutHoursWholeDaysCountAndTheFutureDoesNot() {
        var duty = new DutyMinutes(Optional.empty(), ZONE);
        OnlineRate rate =
                OnlineRate.of(List.of(day("uuu")), duty, DAY.minusDays(1), DAY.plusDays(3), MIDNIGHT.plusSeconds(240));
        assertThat(rate.duty()).isEqualTo(1_440 + 4);
        assertThat(rate.wholeDays()).isTrue();
        assertThat(rate.unknown()).isEqualTo(1_441);
        assertThat(rate.permille()).hasValue(1_000);
    }

    @Test
    void nothingKnownIsNoRate() {
        var duty = new DutyMinutes(Optional.empty(), ZONE);
        OnlineRate rate = OnlineRate.of(List.of(), duty, DAY, DAY, MIDNIGHT.plusSeconds(600));
        assertThat(rate.permille()).isEmpty();
        assertThat(rate.with(OnlineRate.none()).duty()).isEqualTo(10);
    }

    @Test
    void aRateIsNeverRoundedUpToWhole() {
        var rate = new OnlineRate(10_000, 9_999, 0, 0, Map.of(Minute.CLOSED, 1), 1, false);
        assertThat(rate.permille()).hasValue(999);
    }

    private static BusinessHours hours(LocalTime from, LocalTime to) {
        return new BusinessHours(
                ZONE,
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> List.of(new BusinessHours.Opening(from, to)))));
    }
}
