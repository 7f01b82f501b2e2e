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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.ZoneRules;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.found.WearCount;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.found.ZoneWear;

/// Each kind at its boundary, over looks a second apart; none of them ever counts what was not seen.
class KindsTest {
    private static final CameraId CAMERA = new CameraId("C01");
    /// Friday 09:00 in Shanghai.
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Zone WHOLE = Zone.whole("全画面");
    private static final Box PERSON = new Box(0.4, 0.2, 0.1, 0.5, 0.8);
    private static final BusinessHours DAYTIME = hours(LocalTime.of(8, 0), LocalTime.of(21, 0));
    private static final BusinessHours FROM_TEN = hours(LocalTime.of(10, 0), LocalTime.of(21, 0));

    private static BusinessHours hours(LocalTime from, LocalTime to) {
        return new BusinessHours(
                ZoneId.of("Asia/Shanghai"),
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> List.of(new BusinessHours.Opening(from, to)))));
    }

    private static AlarmRule rule(String name, int sustained, int lapse, HoursMode mode, int persons) {
        var figures =
                new Figures(Duration.ofSeconds(sustained), Duration.ofSeconds(lapse), Duration.ZERO, mode, persons);
        var plan = new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 1, Duration.ofMinutes(1));
        var row = new AlarmRuleRow(
                name, "试验", 1, figures, plan, LocalDate.of(2026, 1, 1), Optional.empty(), "test", false);
        return AlarmRuleKind.of(name).orElseThrow().rule(row);
    }

    private static Observation look(double second, String why, int persons) {
        Instant at = NINE.plusMillis(Math.round(second * 1_000));
        return new Observation(
                CAMERA, 1, 1, at, why.isEmpty(), why, Collections.nCopies(persons, PERSON), "nano", "00");
    }

    private static ConditionLedger ledger(Condition condition) {
        return ConditionLedger.starting(
                new ConditionLedger.Asked(CAMERA, WHOLE, condition, Duration.ofSeconds(15)), NINE.minusSeconds(1));
    }

    private static List<Spell> spells(Condition condition, List<Observation> looks) {
        ConditionLedger ledger = ledger(condition);
        for (Observation look : looks) {
            ledger = ledger.record(look);
        }
        return ledger.spells(looks.getLast().at());
    }

    /// Looks a second apart, from the first second to the last.
    private static List<Observation> seconds(int last, String why, int persons) {
        var looks = new ArrayList<Observation>();
        for (int second = 0; second <= last; second++) {
            looks.add(look(second, why, persons));
        }
        return looks;
    }

    private static List<Episode> fired(AlarmRule rule, BusinessHours hours, List<Observation> looks) {
        return rule.judge(spells(rule.condition(), looks), hours);
    }

    @ParameterizedTest
    @CsvSource({
        "AI-01,true,COUNTER",
        "AI-10,false,PICTURE",
        "AI-11,false,COUNTER",
        "AI-13,false,PICTURE",
        "AI-13-OFFLINE,false,PICTURE",
        "AI-14,false,FLOOR"
    })
    void eachKindIsRegisteredAndSaysWhereItWatches(String name, boolean duty, ZoneKind zone) {
        AlarmRuleKind kind = AlarmRuleKind.of(name).orElseThrow();
        assertThat(kind.reads(name + "-DEMO")).isTrue();
        assertThat(kind.reads(name + "0")).isFalse();
        assertThat(kind.duty()).isEqualTo(duty);
        assertThat(kind.zones()).contains(zone).doesNotContain(ZoneKind.LICENCE);
        assertThat(AlarmRuleKind.of("AI-99")).isEmpty();
    }

    @Test
    void twoPersonsForFiveMinutesFireOnlyWhileTheShopIsClosed() {
        AlarmRule rule = rule("AI-10", 300, 0, HoursMode.CLOSED, 2);
        assertThat(fired(rule, FROM_TEN, seconds(299, "", 2))).isEmpty();
        assertThat(fired(rule, FROM_TEN, seconds(300, "", 2))).singleElement().satisfies(episode -> {
            assertThat(episode.from()).isEqualTo(NINE);
            assertThat(episode.firedAt()).isEqualTo(NINE.plusSeconds(300));
        });
        assertThat(fired(rule, FROM_TEN, seconds(300, "", 1)))
                .as("one is too few")
                .isEmpty();
        assertThat(fired(rule, DAYTIME, seconds(300, "", 2))).as("open").isEmpty();
        assertThat(fired(rule, hours(LocalTime.of(9, 4), LocalTime.of(21, 0)), seconds(600, "", 2)))
                .as("opening time ends it")
                .isEmpty();
    }

    private static Observation worn(double second, int wearing, int without, int unknown) {
        Observation bare = look(second, "", wearing + without + unknown);
        var wear = new ZoneWear(WHOLE.name(), new WearCount(wearing, without, unknown));
        return new Observation(
                CAMERA,
                1,
                1,
                bare.at(),
                true,
                "",
                bare.persons(),
                "nano",
                "00",
                List.of(),
                new ZoneFinds(List.of(), List.of(wear)));
    }

    private static Held worn(int wearing, int without, int unknown) {
        return AlarmRuleKind.of("AI-11")
                .orElseThrow()
                .condition(rule("AI-11", 1_800, 10, HoursMode.OPEN, 1).row())
                .judge(worn(0, wearing, without, unknown), WHOLE);
    }

    @Test
    void workClothesAreMissedOnlyWhereEverybodyWasMadeOut() {
        assertThat(worn(0, 1, 0)).isInstanceOf(Held.Holds.class);
        assertThat(worn(0, 2, 0)).isInstanceOf(Held.Holds.class);
        assertThat(worn(1, 1, 0)).as("one wears them").isInstanceOf(Held.Not.class);
        assertThat(worn(0, 0, 0)).as("nobody is there").isInstanceOf(Held.Not.class);
        assertThat(worn(0, 1, 1)).as("the other may wear them").isInstanceOf(Held.Unseen.class);
        assertThat(worn(0, 0, 1)).isInstanceOf(Held.Unseen.class);
        Condition condition = rule("AI-11", 1_800, 10, HoursMode.OPEN, 1).condition();
        assertThat(condition.judge(look(0, "", 1), WHOLE))
                .as("no samples, nothing compared")
                .isInstanceOf(Held.Unseen.class);
        assertThat(condition.judge(look(0, "dark", 0), WHOLE)).isEqualTo(new Held.Unseen(UnseenReason.DARK));
        assertThat(condition.judge(worn(0, 0, 1, 0), Zone.whole("别的区域")))
                .as("another zone")
                .isInstanceOf(Held.Unseen.class);
        assertThat(ZoneRules.usual("AI-11")).isEqualTo(AlarmColour.BLUE);
        assertThat(ZoneRules.usual("AI-01")).isEqualTo(AlarmColour.YELLOW);
    }

    @Test
    void halfAnHourWithoutWorkClothesFiresAndOneDoubtBreaksIt() {
        AlarmRule rule = rule("AI-11", 1_800, 10, HoursMode.OPEN, 1);
        var looks = new ArrayList<Observation>();
        for (int second = 0; second <= 1_800; second += 2) {
            looks.add(second > 900 && second < 910 ? worn(second, 0, 0, 0) : worn(second, 0, 1, 0));
        }
        assertThat(fired(rule, DAYTIME, looks))
                .as("nobody found for eight seconds")
                .hasSize(1);
        looks.set(600, worn(1_200, 0, 0, 1));
        assertThat(fired(rule, DAYTIME, looks)).isEmpty();
    }

    @Test
    void tenPersonsGatherAndNineDoNot() {
        AlarmRule rule = rule("AI-14", 1_200, 0, HoursMode.ALWAYS, 10);
        assertThat(fired(rule, DAYTIME, seconds(1_200, "", 9))).isEmpty();
        assertThat(fired(rule, DAYTIME, seconds(1_199, "", 10))).isEmpty();
        assertThat(fired(rule, DAYTIME, seconds(1_200, "", 10))).hasSize(1);
    }

    @Test
    void peopleWhoAreMissedForAMomentBreakNothingUpToTheLapseAndLongerTheyDo() {
        AlarmRule rule = rule("AI-10", 60, 5, HoursMode.ALWAYS, 2);
        List<Observation> looks = seconds(60, "", 2);
        for (int second = 20; second < 25; second++) {
            looks.set(second, look(second, "", 1));
        }
        assertThat(fired(rule, DAYTIME, looks)).hasSize(1);
        looks.set(25, look(25, "", 1));
        assertThat(fired(rule, DAYTIME, looks)).isEmpty();
        List<Observation> dark = seconds(60, "", 2);
        dark.set(20, look(20, "dark", 0));
        assertThat(fired(rule, DAYTIME, dark)).as("unseen is no lapse").isEmpty();
    }

    @Test
    void aStretchGoesOnThroughALapse() {
        AlarmRule rule = rule("AI-10", 60, 5, HoursMode.ALWAYS, 2);
        List<Observation> looks = seconds(30, "", 2);
        looks.add(look(31, "", 0));
        looks.add(look(36, "", 0));
        List<Spell> spells = spells(rule.condition(), looks);
        assertThat(rule.running(spells, DAYTIME, spells.getLast().to())).contains(NINE);
        looks.add(look(37, "", 0));
        spells = spells(rule.condition(), looks);
        assertThat(rule.running(spells, DAYTIME, spells.getLast().to())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"covered", "blurred", "moved", "frozen"})
    void aCameraThatWasTamperedWithForTwoMinutesFiresDayAndNight(String why) {
        AlarmRule rule = rule("AI-13", 120, 0, HoursMode.ALWAYS, 1);
        assertThat(fired(rule, FROM_TEN, seconds(119, why, 0))).isEmpty();
        assertThat(fired(rule, FROM_TEN, seconds(120, why, 0))).hasSize(1);
    }

    @Test
    void whatDiffersFromAFilmsBeginningIsTamperingThoughThePictureIsOfUse() {
        var moved = new Observation(CAMERA, 1, 1, NINE, true, "moved", List.of(PERSON), "nano", "00");
        var doubtful = new Observation(CAMERA, 1, 1, NINE, true, "doubtful", List.of(), "nano", "00");
        assertThat(new Tampered().judge(moved, WHOLE)).isEqualTo(new Held.Holds());
        assertThat(new Tampered().judge(doubtful, WHOLE)).isInstanceOf(Held.Unseen.class);
        assertThat(new Tampered().judge(look(1, "", 0), WHOLE)).isEqualTo(new Held.Not());
        assertThat(new Nobody().judge(doubtful, WHOLE)).isEqualTo(new Held.Holds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "broken", "doubtful", "turned"})
    void nightABrokenPictureAndAPersonWhoTurnsTheCameraAreNoTampering(String why) {
        AlarmRule rule = rule("AI-13", 120, 0, HoursMode.ALWAYS, 1);
        assertThat(spells(rule.condition(), seconds(500, why, 0)))
                .allMatch(spell -> spell.held() instanceof Held.Unseen);
        List<Observation> looks = seconds(300, "covered", 0);
        looks.set(100, look(100, why, 0));
        looks.set(220, look(220, why, 0));
        assertThat(fired(rule, FROM_TEN, looks)).as("it breaks the stretch").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noEpisodeOfAnyKindRestsOnATimeThatNoLookSpoke(long seed) {
        var random = new Random(seed);
        for (AlarmRule rule : List.of(
                rule("AI-01", 40, 0, HoursMode.OPEN, 1),
                rule("AI-10", 40, 4, HoursMode.ALWAYS, 2),
                rule("AI-11", 40, 4, HoursMode.ALWAYS, 1),
                rule("AI-13", 40, 0, HoursMode.ALWAYS, 1),
                rule("AI-14", 40, 8, HoursMode.ALWAYS, 3))) {
            List<Observation> looks = looks(random, rule.condition());
            List<Spell> spells = spells(rule.condition(), looks);
            for (Episode episode : rule.judge(spells, DAYTIME)) {
                check(rule, looks, episode);
            }
        }
    }

    private static List<Observation> looks(Random random, Condition condition) {
        var looks = new ArrayList<Observation>();
        double second = 0;
        while (looks.size() < 2_000) {
            second += random.nextInt(40) == 0 ? random.nextDouble(0.1, 40) : random.nextDouble(0.1, 2);
            String why = condition instanceof Tampered ? "covered" : "";
            looks.add(
                    switch (random.nextInt(60)) {
                        case 0 -> look(second, "dark", 0);
                        case 1 -> look(second, "", 1);
                        case 2, 3 -> worn(second, 0, 1, random.nextInt(2));
                        default ->
                            condition instanceof WithoutWorkClothes
                                    ? worn(second, 0, 2, 0)
                                    : look(second, why, condition instanceof Nobody ? 0 : 4);
                    });
        }
        return looks;
    }

    /// By no code of the ledger: within an episode every tenth of a second has a look of the last 15 s that could see,
    /// and the condition never fails for longer than the lapse.
    private static void check(AlarmRule rule, List<Observation> looks, Episode episode) {
        Instant failsSince = null;
        int place = 0;
        for (Instant moment = episode.from(); moment.isBefore(episode.firedAt()); moment = moment.plusMillis(100)) {
            while (place + 1 < looks.size() && !looks.get(place + 1).at().isAfter(moment)) {
                place++;
            }
            Observation last = looks.get(place);
            Held held = rule.condition().judge(last, WHOLE);
            assertThat(Duration.between(last.at(), moment)).isLessThan(Duration.ofSeconds(15));
            assertThat(held).isNotInstanceOf(Held.Unseen.class);
            failsSince = held instanceof Held.Holds ? null : failsSince == null ? last.at() : failsSince;
            assertThat(failsSince == null ? Duration.ZERO : Duration.between(failsSince, moment))
                    .isLessThanOrEqualTo(rule.row().lapse());
        }
    }

    @Test
    void ofPicturesThatCameAtOnceTheConditionHoldsOnlyIfAllOfThemSaySo() {
        ConditionLedger two = ledger(new AtLeast(2)).record(look(1, "", 2)).record(look(1, "", 1));
        assertThat(two.record(look(1, "", 2))
                        .spells(NINE.plusSeconds(2))
                        .getLast()
                        .held())
                .isEqualTo(new Held.Not());
        ConditionLedger unseen = ledger(new AtLeast(2)).record(look(1, "", 2)).record(look(1, "dark", 0));
        assertThat(unseen.spells(NINE.plusSeconds(2)).getLast().held()).isEqualTo(new Held.Unseen(UnseenReason.DARK));
    }

    @Test
    void stillsAreDueFromTheBeginningOfTheFilmOnAndNeverBehindTheFiring() {
        var plan = new EvidencePlan(Duration.ofSeconds(60), Duration.ofSeconds(30), 3, Duration.ofSeconds(90));
        assertThat(plan.moments(NINE, NINE.plusSeconds(100)))
                .containsExactly(NINE.minusSeconds(60), NINE.plusSeconds(30));
        var one = new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 1, Duration.ofSeconds(90));
        assertThat(one.moments(NINE, NINE.plusSeconds(100))).containsExactly(NINE.plusSeconds(50));
        assertThatThrownBy(() -> new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 17, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresThatWouldFireOnNothingAreRefused() {
        assertThatThrownBy(() -> rule("AI-10", 10, 10, HoursMode.ALWAYS, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule("AI-10", 10, 1, HoursMode.ALWAYS, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closedHoursAreWhatOpenHoursLeave() {
        Instant from = NINE.minus(Duration.ofHours(9));
        Instant to = NINE.plus(Duration.ofHours(39));
        var parts = new ArrayList<>(HoursMode.OPEN.of(DAYTIME, from, to));
        parts.addAll(HoursMode.CLOSED.of(DAYTIME, from, to));
        parts.sort((one, other) -> one.from().compareTo(other.from()));
        Instant at = from;
        for (BusinessHours.Stretch part : parts) {
            assertThat(part.from()).isEqualTo(at);
            at = part.to();
        }
        assertThat(at).isEqualTo(to);
        assertThat(parts).hasSize(5);
        assertThat(HoursMode.ALWAYS.of(DAYTIME, from, to)).containsExactly(new BusinessHours.Stretch(from, to));
    }
}
