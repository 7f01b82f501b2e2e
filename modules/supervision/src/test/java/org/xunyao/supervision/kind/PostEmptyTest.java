package org.xunyao.supervision.kind;

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
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;

class PostEmptyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /// Friday 09:00 in Shanghai.
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Held ABSENT = new Held.Holds();
    private static final Held PRESENT = new Held.Not();
    private static final Held UNSEEN = new Held.Unseen(UnseenReason.NO_LOOK);
    private static final AlarmRuleRow ROW = new AlarmRuleRow(
            "AI-01",
            "药师不在岗",
            1,
            new Figures(Duration.ofMinutes(30), Duration.ZERO, Duration.ofMinutes(30), HoursMode.OPEN, 1),
            new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 4, Duration.ofMinutes(10)),
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

    private static List<Episode> judge(BusinessHours hours, Spell... spells) {
        return new PostEmpty().rule(ROW).judge(List.of(spells), hours);
    }

    private static List<Episode> judge(Spell... spells) {
        return judge(hours(LocalTime.of(8, 0), LocalTime.of(22, 0)), spells);
    }

    private static Spell spell(long from, long to, Held held) {
        return new Spell(minute(from), minute(to), held);
    }

    @Test
    void firesOnOneUnbrokenAbsentStretchOfTheFullLength() {
        assertThat(judge(spell(0, 29, ABSENT))).isEmpty();
        assertThat(judge(spell(0, 30, ABSENT)))
                .containsExactly(new Episode(ROW, NINE, minute(30), minute(30), Duration.ofMinutes(30), 1));
    }

    @Test
    void anUnseenStretchBreaksItHoweverShort() {
        assertThat(judge(
                        spell(0, 29, ABSENT),
                        new Spell(minute(29), minute(29).plusSeconds(1), UNSEEN),
                        new Spell(minute(29).plusSeconds(1), minute(58), ABSENT)))
                .isEmpty();
    }

    @Test
    void stretchesCloseTogetherAreOneEpisodeAndDistantOnesTwo() {
        List<Episode> near = judge(spell(0, 40, ABSENT), spell(40, 70, PRESENT), spell(70, 130, ABSENT));
        assertThat(near).containsExactly(new Episode(ROW, NINE, minute(30), minute(130), Duration.ofMinutes(60), 2));
        assertThat(judge(spell(0, 40, ABSENT), spell(40, 71, PRESENT), spell(71, 130, ABSENT)))
                .hasSize(2);
    }

    @Test
    void onlyOpenHoursCount() {
        BusinessHours short20 = hours(LocalTime.of(9, 10), LocalTime.of(9, 35));
        assertThat(judge(short20, spell(0, 120, ABSENT))).isEmpty();
        BusinessHours until10 = hours(LocalTime.of(9, 10), LocalTime.of(10, 0));
        assertThat(judge(until10, spell(0, 120, ABSENT)))
                .containsExactly(new Episode(ROW, minute(10), minute(40), minute(60), Duration.ofMinutes(50), 1));
        assertThat(judge(new BusinessHours(SHANGHAI, Map.of()), spell(0, 600, ABSENT)))
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
            List<Spell> spells = new ArrayList<>();
            Held before = UNSEEN;
            long now = 0;
            for (int i = 0; i < 30; i++) {
                Held held = before;
                while (held.equals(before)) {
                    held = List.of(ABSENT, PRESENT, UNSEEN).get(random.nextInt(3));
                }
                long length = random.nextLong(1, 50);
                spells.add(spell(now, now + length, held));
                now += length;
                before = held;
            }
            List<Episode> episodes = judge(hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), spells.toArray(Spell[]::new));
            long longEnough = spells.stream()
                    .filter(s -> s.held().equals(ABSENT) && s.length().compareTo(ROW.sustained()) >= 0)
                    .count();
            assertThat(episodes.stream().mapToInt(Episode::stretches).sum()).isEqualTo((int) longEnough);
            assertThat(episodes)
                    .allSatisfy(episode -> assertThat(spells).anySatisfy(spell -> {
                        assertThat(spell.held()).isEqualTo(ABSENT);
                        assertThat(spell.from()).isEqualTo(episode.from());
                        assertThat(spell.to()).isAfterOrEqualTo(episode.firedAt());
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
