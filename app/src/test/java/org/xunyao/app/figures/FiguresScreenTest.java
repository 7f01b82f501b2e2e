package org.xunyao.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.shell.StillClock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.figures.FigureRow;
import org.xunyao.supervision.figures.Precision;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

final class FiguresScreenTest {
    private static final String LONG = "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店中西药品零售部兼便民服务站暨慢病用药登记点㛃𠮷";
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final Reading READING =
            new Reading("figures", List.of(".sheet-table"), List.of(".panel-head", ".figures"));

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    private static final class Told implements FigurePorts {
        final List<String> asked = new ArrayList<>();
        boolean broken;

        @Override
        public List<By> offered() {
            return List.of(By.values());
        }

        @Override
        public boolean exports() {
            return true;
        }

        @Override
        public int least() {
            return 30;
        }

        @Override
        public List<Line> lines(By by, int days) {
            asked.add(by + " " + days);
            if (broken) {
                throw new FaultException("REFUSED", "alarm.figures");
            }
            return by == By.MONTH
                    ? List.of()
                    : List.of(
                            line(
                                    "AI-01/1",
                                    64,
                                    Map.of(End.CONFIRMED, 31L, End.CORRECTED, 9L, End.DISMISSED, 10L),
                                    40,
                                    50),
                            line(LONG, 3, Map.of(End.DISMISSED, 2L, End.INSUFFICIENT, 1L), 0, 3));
        }

        private static Line line(String name, long raised, Map<End, Long> ends, long hits, long decided) {
            return new Line(
                    name,
                    new FigureRow(
                            name,
                            raised,
                            ends,
                            new Precision(hits, decided),
                            Optional.of(Duration.ofMinutes(raised * 2)),
                            3,
                            1));
        }

        @Override
        public Path export(By by, int days, Path into) {
            try {
                return Files.writeString(into.resolve("figures.csv"), by + " " + days);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private final Told ports = new Told();

    private FiguresView view(Language language) {
        var model = new FiguresModel(ports, new Tasks(Runnable::run, Fx.executor(), new StillClock(NOW)));
        return new FiguresView(model, new FigureWords(Texts.of(language)), () -> Optional.of(folder));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void figuresAreReadWholeAndFewOnesGiveNoShare(Theme theme, Language language, int width, int height) {
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            settle(rig);
            assertThat(texts(rig))
                    .anyMatch(text -> text.startsWith("80 %") && text.contains("67") && text.contains("89"));
            assertThat(texts(rig))
                    .as("48 of 50 decided in time, one waits beyond its limit")
                    .anyMatch(text -> text.contains("94 %") && text.contains("48/51"));
            assertThat(texts(rig)).as("few give no share").contains("1/4");
            assertThat(texts(rig)).contains(language == Language.CHINESE ? "数据不足（n=3）" : "Too few (n=3)");
            assertThat(READING.look(rig.scene(), theme + "-" + language)).isEmpty();
        }
    }

    @Test
    void digitsCountByAnotherXTakesOutAndAFaultIsSaid() throws IOException {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            press(rig, KeyCode.DIGIT2);
            assertThat(ports.asked).last().isEqualTo("CAMERA 30");
            press(rig, KeyCode.X);
            assertThat(Files.readString(folder.resolve("figures.csv"))).isEqualTo("CAMERA 30");
            assertThat(texts(rig)).anyMatch(text -> text.startsWith("已写入") && text.endsWith("figures.csv"));
            press(rig, KeyCode.DIGIT4);
            assertThat(texts(rig)).contains("这段时间没有告警");
            ports.broken = true;
            press(rig, KeyCode.DIGIT5);
            assertThat(texts(rig)).anyMatch(text -> text.contains("REFUSED"));
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(Reading.unlike(FiguresView.class, "figures")).isEmpty();
    }

    private void press(FxRig rig, KeyCode key) {
        robot.push(key);
        settle(rig);
    }

    private static void settle(FxRig rig) {
        WaitForAsyncUtils.waitForFxEvents(3);
        rig.settle();
    }

    private static List<String> texts(FxRig rig) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }
}
