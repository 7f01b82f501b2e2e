package org.xunyao.app.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.ScreenChecks;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.PatrolSequence;
import org.xunyao.video.patrol.PatrolStop;

/// Patrols as they look.
class PatrolScreensTest {
    // With -Dxunyao.pictures=FOLDER the screens are also written there; a display of 1920×1080 holds the wide ones.
    private static final boolean WIDE = Boolean.getBoolean("xunyao.wide");

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, CHINESE", "DARK, ENGLISH"})
    void everyScreenCanBeReadWhole(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        double[][] sizes = WIDE ? new double[][] {{1856, 1010}, {1302, 690}} : new double[][] {{1000, 960}};
        for (double[] size : sizes) {
            look(findings, "patrol", theme, language, size, rig -> begun(rig, "C8"));
            look(findings, "patrol-held", theme, language, size, PatrolScreensTest::held);
            look(findings, "patrol-start", theme, language, size, rig -> key(rig, KeyCode.F7));
            look(findings, "patrol-coverage", theme, language, size, rig -> key(rig, KeyCode.F9));
            look(findings, "patrol-sequence", theme, language, size, PatrolScreensTest::sequence);
        }
        assertThat(findings).isEmpty();
    }

    private record Open(PatrolRig patrol, FxRig rig) {}

    private static void begun(Open open, String camera) {
        FxRig.call(() -> {
            var all = PaintedFeed.cameras().stream().map(each -> each.id()).toList();
            open.patrol().model().start("风险轮巡", open.patrol().model().stops(all), true);
            return true;
        });
        open.rig().settle();
        for (int at = 0; at < 40 && !open.patrol().here().equals(camera); at++) {
            FxRig.call(() -> {
                open.patrol().model().next();
                return true;
            });
        }
        open.patrol().pass(12);
    }

    private static void held(Open open) {
        begun(open, "C3");
        FxRig.call(() -> {
            open.patrol().model().pause();
            return true;
        });
    }

    private static void sequence(Open open) {
        key(open, KeyCode.F7);
        FxRig.call(() -> {
            Node field = open.rig().scene().lookup("#find");
            for (KeyCode code : List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.F2)) {
                Event.fireEvent(field, event(code));
            }
            return true;
        });
    }

    private static void key(Open open, KeyCode code) {
        FxRig.call(() -> {
            Event.fireEvent(open.rig().scene().lookup("#tiles"), event(code));
            return true;
        });
    }

    private static KeyEvent event(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static PatrolRig furnished() {
        var patrol = new PatrolRig();
        for (int number = 2; number < 15; number++) {
            patrol.desk.seen.put(
                    new CameraId("C" + number),
                    new Seen(PaintedFeed.NOW.minusSeconds(9_000L * number * number / 4), "person:" + (1 + number % 2)));
        }
        UnaryOperator<String> name = text -> text + "重点店，每天两遍";
        patrol.desk.sequences.put(
                new UUID(3, 3),
                new PatrolSequence(
                        new UUID(3, 3),
                        name.apply("城关"),
                        PaintedFeed.cameras().stream()
                                .map(camera -> new PatrolStop(camera.id(), Duration.ofSeconds(20)))
                                .toList()));
        return patrol;
    }

    private static void look(
            List<String> findings, String name, Theme theme, Language language, double[] size, Consumer<Open> doing) {
        PatrolRig patrol = furnished();
        Texts texts = Texts.of(language).with("org.xunyao.app.app");
        try (FxRig rig = FxRig.show(theme, size[0], size[1], () -> patrol.frame(texts))) {
            rig.settle();
            doing.accept(new Open(patrol, rig));
            WaitForAsyncUtils.waitForFxEvents(5);
            rig.settle();
            FxRig.call(() -> check(rig.scene())).forEach(one -> findings.add(name + " " + theme + ": " + one));
            String folder = System.getProperty("xunyao.pictures", "");
            if (!folder.isEmpty()) {
                Screenshot.write(rig.scene(), Path.of(folder, "%s-%s-%s-%d.png".formatted(name, theme, language, (int)
                                size[0])));
            }
        }
    }

    private static List<String> check(Scene scene) {
        var found = new ArrayList<String>();
        Parent root = scene.getRoot();
        found.addAll(ScreenChecks.truncated(root));
        found.addAll(ScreenChecks.outside(scene));
        found.addAll(ScreenChecks.glyphs(root));
        found.addAll(ScreenChecks.contrast(root));
        found.addAll(ScreenChecks.focusOrder(scene, root));
        return found;
    }
}
