package org.xunyao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PostEmptyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /// Friday 09:00 in Shanghai.
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Duty ABSENT = new Duty.Absent();
    private static final Duty PRESENT = new Duty.Present();
    private static final Duty UNSEEN = new Duty.Unseen(UnseenReason.NO_LOOK);
    private static final AlarmRuleRow ROW = new AlarmRuleRow(
            "AI-01",
            "药师不在岗",
            1,
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            LocalDate.of(2026, 11, 1),
            Optional.empty(),
            "test",
            false);

    private static BusinessHours hours(LocalTime from, LocalTime to) {
        Map<DayOfWeek, List<BusinessHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new BusinessHours.Opening(from, to)));
        }
        return new BusinessHours(SHANGHAI, week);
    }

    private static Instant minute(long minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static List<Episode> judge(BusinessHours hours, Segment... segments) {
        return new PostEmpty().rule(ROW).judge(List.of(segments), hours);
    }

    private static List<Episode> judge(Segment... segments) {
        return judge(hours(LocalTime.of(8, 0), LocalTime.of(22, 0)), segments);
    }

    private static Segment segment(long from, long to, Duty duty) {
        return new Segment(minute(from), minute(to), duty);
    }

    @Test
    void firesOnOneUnbrokenAbsentStretchOfTheFullLength() {
        assertThat(judge(segment(0, 29, ABSENT))).isEmpty();
        assertThat(judge(segment(0, 30, ABSENT)))
                .containsExactly(new Episode(ROW, NINE, minute(30), minute(30), Duration.ofMinutes(30), 1));
    }

    @Test
    void anUnseenStretchBreaksItHoweverShort() {
        assertThat(judge(
                        segment(0, 29, ABSENT),
                        new Segment(minute(29), minute(29).plusSeconds(1), UNSEEN),
                        new Segment(minute(29).plusSeconds(1), minute(58), ABSENT)))
                .isEmpty();
    }

    @Test
    void stretchesCloseTogetherAreOneEpisodeAndDistantOnesTwo() {
        List<Episode> near = judge(segment(0, 40, ABSENT), segment(40, 70, PRESENT), segment(70, 130, ABSENT));
        assertThat(near).containsExactly(new Episode(ROW, NINE, minute(30), minute(130), Duration.ofMinutes(60), 2));
        assertThat(judge(segment(0, 40, ABSENT), segment(40, 71, PRESENT), segment(71, 130, ABSENT)))
                .hasSize(2);
    }

    @Test
    void onlyOpenHoursCount() {
        BusinessHours short20 = hours(LocalTime.of(9, 10), LocalTime.of(9, 35));
        assertThat(judge(short20, segment(0, 120, ABSENT))).isEmpty();
        BusinessHours until10 = hours(LocalTime.of(9, 10), LocalTime.of(10, 0));
        assertThat(judge(until10, segment(0, 120, ABSENT)))
                .containsExactly(new Episode(ROW, minute(10), minute(40), minute(60), Duration.ofMinutes(50), 1));
        assertThat(judge(new BusinessHours(SHANGHAI, Map.of()), segment(0, 600, ABSENT)))
                .as("closed all week")
                .isEmpty();
    }

    @Test
    void aShopThatNeverClosesIsOpenOverMidnight() {
        BusinessHours always = hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(always.open(minute(0), minute(3000)))
                .containsExactly(new BusinessHours.Stretch(minute(0), minute(3000)));
        assertThatThrownBy(() -> new BusinessHours.Opening(LocalTime.of(22, 0), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noEpisodeEverRestsOnUnseenTime() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Segment> segments = new ArrayList<>();
            Duty before = UNSEEN;
            long now = 0;
            for (int i = 0; i < 30; i++) {
                Duty duty = before;
                while (duty.equals(before)) {
                    duty = List.of(ABSENT, PRESENT, UNSEEN).get(random.nextInt(3));
                }
                long length = random.nextLong(1, 50);
                segments.add(segment(now, now + length, duty));
                now += length;
                before = duty;
            }
            List<Episode> episodes =
                    judge(hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), segments.toArray(Segment[]::new));
            long longEnough = segments.stream()
                    .filter(s -> s.duty().equals(ABSENT) && s.length().compareTo(ROW.absent()) >= 0)
                    .count();
            assertThat(episodes.stream().mapToInt(Episode::stretches).sum()).isEqualTo((int) longEnough);
            assertThat(episodes)
                    .allSatisfy(episode -> assertThat(segments).anySatisfy(segment -> {
                        assertThat(segment.duty()).isEqualTo(ABSENT);
                        assertThat(segment.from()).isEqualTo(episode.from());
                        assertThat(segment.to()).isAfterOrEqualTo(episode.firedAt());
                    }));
        }
    }

    @Test
    void theKindIsRegisteredAndReadsItsRows() {
        assertThat(ServiceLoader.load(AlarmRuleKind.class))
                .anyMatch(kind -> kind.reads("AI-01") && kind.reads("AI-01-DEMO") && !kind.reads("AI-02"));
        assertThat(ROW.inForce(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(ROW.inForce(LocalDate.of(2026, 11, 1))).isTrue();
    }
}
