package org.xunyao.supervision.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.supervision.kind.PostEmpty;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.looks.KeptLook;

/// A rule over kept looks finds what it finds on duty, and nothing where nobody could see.
class RehearsalTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Duration COVER = Duration.ofSeconds(15);
    private static final Duration ABSENT = Duration.ofSeconds(60);
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final Zone ZONE =
            new Zone("药师柜台", List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 0), new Zone.Corner(0.5, 1)));
    private static final Box PHARMACIST = new Box(0.45, 0.1, 0.1, 0.2, 0.9);
    private static final BusinessHours ALWAYS = new BusinessHours(
            ZoneId.of("Asia/Shanghai"),
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(
                            day -> day,
                            day -> List.of(new BusinessHours.Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))));

    private static AlarmRule rule() {
        return new PostEmpty()
                .rule(new AlarmRuleRow(
                        "AI-01",
                        "药师不在岗",
                        1,
                        new Figures(ABSENT, Duration.ZERO, Duration.ofSeconds(30), HoursMode.OPEN, 1),
                        new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 1, ABSENT),
                        LocalDate.of(2026, 11, 1),
                        Optional.empty(),
                        "test",
                        false));
    }

    private static KeptLook seen(Instant at, String why, Box... persons) {
        return new KeptLook.Seen(new Observation(CAMERA, 1, 1, at, why.isEmpty(), why, List.of(persons), "d", "m"));
    }

    /// Mostly empty, so that something fires; long enough that the ledger is emptied on the way.
    private static List<KeptLook> looks(long seed) {
        var random = new Random(seed);
        List<KeptLook> looks = new ArrayList<>();
        Instant at = START;
        while (looks.size() < 1_700) {
            at = at.plusMillis(500 + random.nextInt(random.nextInt(40) == 0 ? 30_000 : 1_500));
            looks.add(
                    switch (random.nextInt(60)) {
                        case 0 -> seen(at, "", PHARMACIST);
                        case 1 -> seen(at, "dark");
                        case 2 -> new KeptLook.Broken(CAMERA, at, KeptLook.Broken.LOST);
                        // Soon after the ledger was emptied it takes back what lies before.
                        default -> seen(at, looks.size() % 500 == 3 ? "frozen" : "");
                    });
        }
        return looks;
    }

    private static Rehearsal rehearsal(List<KeptLook> looks) {
        var rehearsal = new Rehearsal(ZONE, new Nobody(), COVER);
        looks.forEach(rehearsal::add);
        return rehearsal;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itFindsWhatTheLedgerOnDutyFinds(long seed) {
        List<KeptLook> looks = looks(seed);
        ConditionLedger duty = ConditionLedger.starting(
                new ConditionLedger.Asked(CAMERA, ZONE, new Nobody(), COVER),
                looks.getFirst().at().minusNanos(1));
        for (KeptLook next : looks) {
            duty = switch (next) {
                case KeptLook.Seen one -> duty.record(one.look());
                case KeptLook.Broken broken -> duty.interrupted(broken.at(), UnseenReason.STREAM_LOST);
            };
        }
        List<Spell> expected = duty.spells(looks.getLast().at());

        Rehearsal rehearsal = rehearsal(looks);

        assertThat(rehearsal.spells()).isEqualTo(expected);
        assertThat(rehearsal.judged(rule(), ALWAYS).episodes())
                .isEqualTo(rule().judge(expected, ALWAYS))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void unseenTimeIsNeverCounted(long seed) {
        Rehearsal rehearsal = rehearsal(looks(seed));
        List<Spell> all = rehearsal.spells();
        Rehearsal.Outcome outcome = rehearsal.judged(rule(), ALWAYS);

        for (Episode episode : outcome.episodes()) {
            assertThat(all)
                    .filteredOn(spell -> spell.held() instanceof Held.Holds)
                    .as("one unbroken absent stretch of %s", episode)
                    .anyMatch(spell -> !spell.from().isAfter(episode.from())
                            && spell.length().compareTo(ABSENT) >= 0
                            && !spell.to().isBefore(episode.firedAt()));
        }
        assertThat(outcome.seen().plus(outcome.unseen()))
                .isEqualTo(Duration.between(all.getFirst().from(), all.getLast().to()));
    }

    @Test
    void aBreakOfOneMomentBeginsTheCountAnew() {
        List<KeptLook> looks = new ArrayList<>();
        for (int second = 0; second <= 100; second++) {
            looks.add(seen(START.plusSeconds(second), ""));
            if (second == 50) {
                looks.add(new KeptLook.Broken(CAMERA, START.plusSeconds(second).plusMillis(1), "restarted"));
            }
        }

        assertThat(rehearsal(looks).judged(rule(), ALWAYS).episodes()).isEmpty();
        looks.removeIf(KeptLook.Broken.class::isInstance);
        assertThat(rehearsal(looks).judged(rule(), ALWAYS).episodes()).hasSize(1);
    }

    @Test
    void nothingKeptIsNothingFired() {
        assertThat(new Rehearsal(ZONE, new Nobody(), COVER).judged(rule(), ALWAYS))
                .isEqualTo(new Rehearsal.Outcome(List.of(), Duration.ZERO, Duration.ZERO));
    }
}
