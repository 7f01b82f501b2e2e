package org.xunyao.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.Target;
import org.xunyao.app.evidence.copying.CopyModel;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the evidence screen, in every theme and both languages, and what a
/// person does there with keys alone.
final class EvidenceScreenTest {
    private static final Reading READING = new Reading(
            "evidence",
            List.of(".side-scroll", ".text-field", ".sheet-table"),
            List.of(".evidence-left", ".evidence-panel"));

    @TempDir
    private static Path folder;

    private static EvidenceBench bench;
    private static EvidenceItem clip;

    @BeforeAll
    static void furnish() throws IOException {
        bench = new EvidenceBench(folder);
        bench.file("a loose file of long ago");
        EvidenceItem broken = bench.file("was sound");
        bench.later(370);
        for (int i = 0; i < 3; i++) {
            bench.still(List.of(new Target("case", "0199bbbb-0000-7000-8000-00000000000" + i)));
        }
        clip = bench.clip();
        EvidenceItem still = bench.still(List.of(new Target("alarm", "0199aaaa-0000-7000-8000-000000000001")));
        bench.ports("liming")
                .items()
                .copy(still.id(), List.of(new CopyStep.Crop(new Area(10, 10, 200, 100))), EvidenceBench.UNSEEN);
        bench.still(List.of());
        Files.writeString(bench.path(broken), "spoilt");
        Path shelf = Files.createDirectories(bench.vault.resolve("ab"));
        Files.writeString(bench.vault.resolve("某人放进来的监控录像导出文件（请勿删除）" + "长".repeat(40) + ".mp4"), "foreign");
        Files.writeString(shelf.resolve("c".repeat(62)), "left");
        bench.ports("zhaojg").scrub().run(done -> {});
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1856, 990",
        "LIGHT, ENGLISH, 1302, 690",
    })
    void theScreenCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language, double width, double height) {
        var found = new ArrayList<String>();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        try (var desk = new Desk("zhaojg", theme, language, width, height)) {
            found.addAll(desk.look("all-" + name, model -> model.check()));
            found.addAll(desk.look("tray-" + name, model -> model.tabProperty().set(Tab.TRAY)));
            found.addAll(desk.look("due-" + name, model -> model.tabProperty().set(Tab.DUE)));
            found.addAll(
                    desk.look("faults-" + name, model -> model.tabProperty().set(Tab.FAULTS)));
        }
        try (var desk = new Desk("liming", theme, language, width, height)) {
            found.addAll(desk.look("copy-" + name, model -> {
                model.beginCopy();
                model.copyProperty().get().orElseThrow().add(40, 40, 120, 90);
                model.copyProperty().get().orElseThrow().toolProperty().set(CopyModel.Tool.CROP);
                model.copyProperty().get().orElseThrow().add(20, 20, 500, 300);
            }));
            found.addAll(desk.look("bare-" + name, model -> {
                CopyModel copy = model.copyProperty().get().orElseThrow();
                copy.blurProperty().set(false);
                copy.reasonProperty().set("当事人要求看清本人");
            }));
            found.addAll(desk.look("film-" + name, model -> {
                model.leaveCopy();
                model.open(clip.id());
                model.beginCopy();
                model.copyProperty().get().ifPresent(CopyModel::mp4);
            }));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void emptyListsSaySo(@TempDir Path other) {
        try (var nothing = new EvidenceBench(other);
                var desk = new Desk(nothing, "liming", Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            for (Tab tab : Tab.values()) {
                assertThat(desk.look(
                                "empty-" + tab, model -> model.tabProperty().set(tab)))
                        .isEmpty();
                assertThat(desk.shot.focus()).as("an empty list keeps the keys").isEqualTo("evidence-table");
            }
            desk.press(KeyCode.DIGIT2);
            assertThat(FxRig.call(() -> desk.model.tabProperty().get())).isEqualTo(Tab.TRAY);
        }
    }

    @Test
    void anEpisodeIsSaidInWords() {
        var words = new EvidenceWords(Texts.of(Language.CHINESE).with(EvidenceView.BUNDLE), ZoneId.of("Asia/Shanghai"));
        assertThat(words.about(List.of(new Target("episode", "C01/AI-01/2026-11-22T01:30:00Z"))))
                .isEqualTo("C01 2026-11-22 09:30:00 起的告警经过");
        assertThat(words.about(List.of(new Target("episode", "C01"), new Target("episode", "C01/AI-01/then"))))
                .isEqualTo("C01、C01/AI-01/then");
    }

    @Test
    void aCopyIsMadeWithKeysAloneAndFoundBesideItsOriginal() {
        try (var desk = new Desk("liming", Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            desk.settle();
            int before = FxRig.call(() -> desk.view.lines().size());
            desk.press(KeyCode.DIGIT2);
            desk.settle();
            assertThat(FxRig.call(() -> desk.model.tabProperty().get())).isEqualTo(Tab.TRAY);
            desk.press(KeyCode.DIGIT1);
            desk.settle();
            desk.press(KeyCode.R);
            desk.settle();
            for (String number : List.of("7", "8", "90", "60")) {
                desk.type(number);
                desk.press(KeyCode.TAB);
            }
            desk.press(KeyCode.SPACE);
            desk.settle();
            assertThat(FxRig.call(() -> desk.model
                            .copyProperty()
                            .get()
                            .orElseThrow()
                            .steps()
                            .getFirst()
                            .text()))
                    .isEqualTo("redact black 7,8,90,60");
            FxRig.call(() -> {
                desk.model.makeCopy("制作副本", "");
                return 0;
            });
            desk.settle();
            assertThat(FxRig.call(() -> desk.view.lines().size())).isEqualTo(before + 1);
            assertThat(FxRig.call(() -> desk.model
                            .sheetProperty()
                            .get()
                            .orElseThrow()
                            .dossier()
                            .original()))
                    .isPresent();
        }
    }

    @Test
    void whatMayNotBeDoneIsGreyWithItsReasonAndWhatMayNeedsAReason() {
        try (var desk = new Desk("zhaojg", Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            desk.settle();
            assertThat(FxRig.call(desk.model::kept)).contains("dispose.not.due");
            assertThat(FxRig.call(desk.model::uncopied)).contains("copy.not.role");
            desk.press(KeyCode.DIGIT3);
            desk.settle();
            assertThat(FxRig.call(desk.model::kept)).isEmpty();
            int due = FxRig.call(() -> desk.view.lines().size());
            FxRig.call(() -> {
                desk.model.dispose();
                return 0;
            });
            assertThat(FxRig.call(
                            () -> desk.model.toldProperty().get().orElseThrow().key()))
                    .isEqualTo("reason.missing");
            FxRig.call(() -> {
                desk.model.reasonProperty().set("留存期满，经批准销毁");
                desk.model.dispose();
                return 0;
            });
            desk.settle();
            assertThat(FxRig.call(() -> desk.view.lines().size())).isEqualTo(due - 1);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(EvidenceView.class, "evidence")).isEmpty();
    }

    private static final class Desk implements AutoCloseable {
        private final FxRobot robot = new FxRobot();
        final EvidenceViewModel model;
        final EvidenceView view;
        private final Shot<EvidenceView> shot;

        Desk(String login, Theme theme, Language language, double width, double height) {
            this(bench, login, theme, language, width, height);
        }

        Desk(EvidenceBench over, String login, Theme theme, Language language, double width, double height) {
            Texts texts = Texts.of(language).with(EvidenceView.BUNDLE);
            model = new EvidenceViewModel(over.ports(login), new Tasks(Runnable::run, Fx.executor(), over));
            shot = Shot.of(READING, theme, width, height, () -> new EvidenceView(model, texts, over.zone()));
            view = shot.view();
        }

        List<String> look(String label, Consumer<EvidenceViewModel> act) {
            return shot.look(label, shown -> act.accept(model));
        }

        void press(KeyCode code) {
            robot.interact(() -> {});
            robot.push(code);
        }

        void type(String text) {
            robot.write(text);
        }

        void settle() {
            WaitForAsyncUtils.waitForFxEvents(3);
            shot.settle();
        }

        @Override
        public void close() {
            shot.close();
        }
    }
}
