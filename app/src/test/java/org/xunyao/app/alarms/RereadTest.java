package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.access.Action;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.alarms.reread.RereadModel;
import org.xunyao.app.alarms.reread.RereadPane;
import org.xunyao.app.alarms.reread.RereadPorts;
import org.xunyao.app.alarms.reread.RereadPorts.Answered;
import org.xunyao.app.alarms.reread.RereadPorts.Outcome;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.reading.Agreement;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.TwiceRead;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;

/// Second and third readings of verdicts by the keyboard. With `-Dxunyao.pictures=FOLDER` pictures are written.
final class RereadTest {
    private static final Reading READING = new Reading("reread", List.of("#facts", ".sheet-table"), List.of());
    private static final Action KEEP = new Action("test.keep");

    private final ReviewBench bench = new ReviewBench();
    private final List<String> kept = new ArrayList<>();
    private Outcome settled = Outcome.DOUBTED;

    private RereadPorts.Reader reader(String name, List<Integer> due) {
        return new RereadPorts.Reader() {
            @Override
            public List<Unread> due() {
                return due.stream()
                        .filter(number -> kept.stream().noneMatch(one -> one.startsWith(name + " " + number + " ")))
                        .map(number -> new Unread(new UUID(1, number), new CameraId("C" + number)))
                        .toList();
            }

            @Override
            public ReviewItem open(UUID id) {
                return bench.waiting().stream()
                        .filter(item -> item.id().value().equals(id))
                        .findFirst()
                        .orElseThrow();
            }

            @Override
            public Answered answer(UUID id, End answer, Watched watched) {
                kept.add(name + " " + id.getLeastSignificantBits() + " " + answer);
                return new Answered(saved(), name.equals("third") ? settled : Outcome.KEPT);
            }
        };
    }

    private Saved<String> saved() {
        return bench.store
                .office(java.util.stream.Stream.of(MemoryStation.grant("INSPECTOR", KEEP)))
                .perform(bench.officer, KEEP, new Target("alarm", "x"), tx -> "x");
    }

    private static List<Month> months() {
        List<End> ends = List.of(End.values());
        var pairs = new ArrayList<TwiceRead<End>>();
        for (int i = 0; i < 60; i++) {
            pairs.add(new TwiceRead<>(Instant.EPOCH, ends.get(i % 5), ends.get(i < 48 ? i % 5 : 0)));
        }
        var same = Collections.nCopies(60, new TwiceRead<>(Instant.EPOCH, End.DISMISSED, End.DISMISSED));
        return List.of(
                new Month(YearMonth.of(2026, 11), Agreement.of(pairs, ends)),
                new Month(YearMonth.of(2026, 10), Agreement.of(same, ends)),
                new Month(YearMonth.of(2026, 9), Agreement.of(pairs.subList(0, 49), ends)));
    }

    private Shot<RereadPane> shown(Theme theme, Language language) {
        var words = new ReviewWords(
                Texts.of(language)
                        .with("org.xunyao.app.app")
                        .with(ReviewView.BUNDLE)
                        .with(RereadPane.BUNDLE),
                bench.clock.zone());
        return Shot.of(READING, theme, 990, 900, () -> {
            var ports = new RereadPorts(
                    Optional.of(reader("second", List.of(0, 1, 3))),
                    Optional.of(reader("third", List.of(2))),
                    Optional.of(RereadTest::months),
                    50,
                    ReviewBench::sheet,
                    Optional.of(bench.clips));
            return new RereadPane(new RereadModel(ports, bench.tasks), words);
        });
    }

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, CHINESE", "LIGHT, ENGLISH", "HIGH_CONTRAST, ENGLISH"})
    void everyPageCanBeReadWhole(Theme theme, Language language) {
        try (Shot<RereadPane> shot = shown(theme, language)) {
            String name = theme + "-" + language;
            var found = new ArrayList<>(shot.look(name, view -> {}));
            shot.press(KeyCode.DIGIT1);
            found.addAll(shot.look(name + "-unwatched", view -> {}));
            shot.press(KeyCode.M);
            shot.press(KeyCode.DIGIT4);
            shot.press(KeyCode.ENTER);
            found.addAll(shot.look(name + "-settled", view -> {}));
            shot.press(KeyCode.M);
            found.addAll(shot.look(name + "-agreement", view -> {}));
            assertThat(found).isEmpty();
        }
    }

    @Test
    void oneAfterTheOtherIsAnsweredByTheKeysAndThatItIsSoOnlyAfterItsClip() {
        try (Shot<RereadPane> shot = shown(Theme.DARK, Language.CHINESE)) {
            shot.settle();
            assertThat(text(shot, "#reread-place")).isEqualTo("第 1 条，共 3 条");
            shot.press(KeyCode.ENTER);
            assertThat(kept).as("nothing is preselected").isEmpty();
            shot.press(KeyCode.DIGIT1);
            shot.press(KeyCode.ENTER);
            assertThat(text(shot, "#reread-said")).contains("看完一段片段");
            assertThat(kept).isEmpty();
            shot.press(KeyCode.SPACE);
            FxRig.call(() -> {
                bench.clips.last().pass(Duration.ofSeconds(31));
                return true;
            });
            shot.settle();
            shot.press(KeyCode.ENTER);
            assertThat(kept).containsExactly("second 0 CONFIRMED");
            assertThat(text(shot, "#reread-said")).contains("原结论不显示");
            assertThat(text(shot, "#reread-place")).isEqualTo("第 2 条，共 3 条");
            shot.press(KeyCode.PERIOD);
            shot.press(KeyCode.DIGIT5);
            shot.press(KeyCode.ENTER);
            assertThat(kept).containsExactly("second 0 CONFIRMED", "second 3 INSUFFICIENT");
            shot.press(KeyCode.M);
            shot.press(KeyCode.M);
            shot.press(KeyCode.M);
            assertThat(text(shot, "#reread-place")).as("what was left waits").isEqualTo("第 1 条，共 1 条");
        }
    }

    @Test
    void aThirdReadingSaysWhatAPersonMayDoNext() {
        try (Shot<RereadPane> shot = shown(Theme.DARK, Language.CHINESE)) {
            shot.settle();
            shot.press(KeyCode.M);
            shot.press(KeyCode.DIGIT4);
            shot.press(KeyCode.ENTER);
            assertThat(kept).containsExactly("third 2 DISMISSED");
            assertThat(FxRig.call(() -> words(shot))).contains("反向登记").doesNotContain("一致，结论不变");
        }
    }

    private static String words(Shot<RereadPane> shot) {
        return shot.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .reduce("", (one, other) -> one + "\n" + other);
    }

    @Test
    void agreementIsToldFromEnoughPairsOn() {
        try (Shot<RereadPane> shot = shown(Theme.DARK, Language.CHINESE)) {
            shot.settle();
            shot.press(KeyCode.M);
            shot.press(KeyCode.M);
            String all = FxRig.call(() -> words(shot));
            assertThat(all).contains("2026-11", "83.3 %", "0.79（0.67 至 0.91）", "算不出 Kappa", "样本不足");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(RereadPane.class, "reread")).isEmpty();
    }

    private static String text(Shot<RereadPane> shot, String id) {
        return FxRig.call(() -> ((Labeled) shot.scene().lookup(id)).getText());
    }
}
