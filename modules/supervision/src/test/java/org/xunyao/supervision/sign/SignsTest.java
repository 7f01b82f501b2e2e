package org.xunyao.supervision.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.video.found.ReadLine;

/// Words and figures as readers give them.
class SignsTest {
    private static final RuleWord AWAY = new RuleWord("AI-01", "药师不在岗", "不在岗", 1, "test", false);
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private static List<ReadLine> lines(String text) {
        return Arrays.stream(text.split("/", -1))
                .map(line -> new ReadLine(line, 0.9))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"药师不在岗", "执业药师不在岗，暂停销售处方药", "药帅不在岗", "药不在岗", "药 师 不 在 岗", "温馨提示/药师/不在岗", "药师　不在岗！"})
    void aPlateIsRecognisedWithOneWrongSignAndOverLines(String read) {
        assertThat(AWAY.in(lines(read))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"药师在岗", "药师已在岗", "药师正在岗", "不在岗", "店长不在岗", "药师不在", "执业药师", "在岗不药师"})
    void theOppositeAndWhatIsTooFarAwayIsNot(String read) {
        assertThat(AWAY.in(lines(read))).isFalse();
        assertThat(AWAY.in(List.of())).isFalse();
    }

    @Test
    void aWordThatEverythingWouldMatchIsRefused() {
        assertThatThrownBy(() -> new RuleWord("AI-01", "药师不在岗", "不在岗", 2, "test", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RuleWord("AI-01", "药师不在岗", "离开", 0, "test", false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RuleWord("AI-01", "药师 不在岗", "不在岗", 0, "test", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "23.5℃,CELSIUS,23.5",
        "23.5 ° C,CELSIUS,23.5",
        "-4.0℃,CELSIUS,-4.0",
        "温度 23.5℃/湿度 56%RH,CELSIUS,23.5",
        "温度 23.5℃/湿度 56%RH,HUMIDITY,56",
        "23.5°℃/56%RH,CELSIUS,23.5",
        "5.1,CELSIUS,5.1",
        "'5,1',CELSIUS,5.1",
        "２３．５℃,CELSIUS,23.5"
    })
    void aFigureIsRead(String read, RuleRange.Quantity quantity, double figure) {
        assertThat(DisplayFigure.of(lines(read), quantity)).isEqualTo(OptionalDouble.of(figure));
    }

    @ParameterizedTest
    @CsvSource({
        "23.5℃/24.1℃,CELSIUS",
        "23.5/56,CELSIUS",
        "56%,CELSIUS",
        "2026-11-23 10:15:42,CELSIUS",
        "温度,CELSIUS",
        "1013,CELSIUS",
        "23.5.1,CELSIUS"
    })
    void whereItIsNotPlainWhichFigureIsMeantThereIsNone(String read, RuleRange.Quantity quantity) {
        assertThat(DisplayFigure.of(lines(read), quantity)).isEmpty();
    }

    @Test
    void whatWasReadOfAnEpisodeSaysHowMuchOfItWasSeen() {
        var log = new SaidLog();
        assertThat(log.between(START, START.plusSeconds(9))).isEqualTo(Shown.NOTHING);
        log.add(START, new Said(true, "9.1 ℃"));
        log.add(START.plusSeconds(1), new Said(true, "9.1 ℃"));
        log.add(START.plusSeconds(2), new Said(false, ""));
        log.add(START.plusSeconds(3), new Said(true, "9.4 ℃"));
        log.add(START.plusSeconds(1), new Said(true, "99 ℃"));

        assertThat(log.between(START.plusSeconds(1), START.plusSeconds(9)))
                .isEqualTo(new Shown(
                        Shown.Seen.PART,
                        List.of(
                                new Shown.Value(START.plusSeconds(1), "9.1 ℃"),
                                new Shown.Value(START.plusSeconds(3), "9.4 ℃"))));
        assertThat(log.between(START, START.plusSeconds(1)).seen()).isEqualTo(Shown.Seen.ALL);
        assertThat(log.between(START.plusSeconds(2), START.plusSeconds(2)).seen())
                .isEqualTo(Shown.Seen.NONE);
        log.forget(START.plusSeconds(3));
        assertThat(log.between(START, START.plusSeconds(9)).values()).hasSize(1);
    }

    @Test
    void ofManyValuesTheFirstAndTheLastStay() {
        var log = new SaidLog();
        for (int second = 0; second < 100; second++) {
            log.add(START.plusSeconds(second), new Said(true, second + " ℃"));
        }

        Shown shown = log.between(START, START.plusSeconds(99));

        assertThat(shown.values()).hasSize(Shown.MOST);
        assertThat(shown.values().getFirst().text()).isEqualTo("0 ℃");
        assertThat(shown.values().getLast().text()).isEqualTo("99 ℃");
        assertThat(shown.and(Shown.NOTHING)).isEqualTo(shown);
        assertThat(Shown.NOTHING.and(shown)).isEqualTo(shown);
        assertThat(shown.and(shown).values()).hasSize(Shown.MOST);
    }
}
