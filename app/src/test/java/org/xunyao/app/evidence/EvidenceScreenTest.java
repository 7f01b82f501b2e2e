package org.xunyao.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
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
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.copy.Area;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
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
            List.of(".evidence-scroll", ".text-field", ".evidence-table"),
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
        bench.ports("liming").items().copy(still.id(), List.of(new CopyStep.Crop(new Area(10, 10, 200, 100))));
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
        try (var shot = new Shot("zhaojg", theme, language, width, height)) {
            found.addAll(shot.look("all-" + name, model -> model.check()));
            found.addAll(shot.look("tray-" + name, model -> model.tabProperty().set(Tab.TRAY)));
            found.addAll(shot.look("due-" + name, model -> model.tabProperty().set(Tab.DUE)));
            found.addAll(
                    shot.look("faults-" + name, model -> model.tabProperty().set(Tab.FAULTS)));
        }
        try (var shot = new Shot("liming", theme, language, width, height)) {
            found.addAll(shot.look("copy-" + name, model -> {
                model.beginCopy();
                model.copyProperty().get().orElseThrow().add(40, 40, 120, 90);
                model.copyProperty().get().orElseThrow().toolProperty().set(CopyModel.Tool.CROP);
                model.copyProperty().get().orElseThrow().add(20, 20, 500, 300);
            }));
            found.addAll(shot.look("film-" + name, model -> {
                model.leaveCopy();
                model.open(clip.id());
                model.beginCopy();
            }));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void emptyListsSaySo(@TempDir Path other) {
        try (var nothing = new EvidenceBench(other);
                var shot = new Shot(nothing, "liming", Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            for (Tab tab : Tab.values()) {
                assertThat(shot.look(
                                "empty-" + tab, model -> model.tabProperty().set(tab)))
                        .isEmpty();
            }
        }
    }

    @Test
    void aCopyIsMadeWithKeysAloneAndFoundBesideItsOriginal() {
        try (var shot = new Shot("liming", Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            shot.settle();
            int before = FxRig.call(() -> shot.view.lines().size());
            shot.press(KeyCode.DIGIT2);
            shot.settle();
            assertThat(FxRig.call(() -> shot.model.tabProperty().get())).isEqualTo(Tab.TRAY);
            shot.press(KeyCode.DIGIT1);
            shot.settle();
            shot.press(KeyCode.R);
            shot.settle();
            for (String number : List.of("7", "8", "90", "60")) {
                shot.type(number);
                shot.press(KeyCode.TAB);
            }
            shot.press(KeyCode.SPACE);
            shot.settle();
            assertThat(FxRig.call(() -> shot.model
                            .copyProperty()
                            .get()
                            .orElseThrow()
                            .steps()
                            .getFirst()
                            .text()))
                    .isEqualTo("redact black 7,8,90,60");
            FxRig.call(() -> {
                shot.model.makeCopy();
                return 0;
            });
            shot.settle();
            assertThat(FxRig.call(() -> shot.view.lines().size())).isEqualTo(before + 1);
            assertThat(FxRig.call(() -> shot.model
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
        try (var shot = new Shot("zhaojg", Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            shot.settle();
            assertThat(FxRig.call(shot.model::kept)).contains("dispose.not.due");
            assertThat(FxRig.call(shot.model::uncopied)).contains("copy.not.role");
            shot.press(KeyCode.DIGIT3);
            shot.settle();
            assertThat(FxRig.call(shot.model::kept)).isEmpty();
            int due = FxRig.call(() -> shot.view.lines().size());
            FxRig.call(() -> {
                shot.model.dispose();
                return 0;
            });
            assertThat(FxRig.call(
                            () -> shot.model.toldProperty().get().orElseThrow().key()))
                    .isEqualTo("reason.missing");
            FxRig.call(() -> {
                shot.model.reasonProperty().set("留存期满，经批准销毁");
                shot.model.dispose();
                return 0;
            });
            shot.settle();
            assertThat(FxRig.call(() -> shot.view.lines().size())).isEqualTo(due - 1);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties chinese = Reading.bundle(EvidenceView.class, "evidence.properties");
        Properties english = Reading.bundle(EvidenceView.class, "evidence_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(chinese.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    private static final class Shot implements AutoCloseable {
        final FxRig rig;
        private final FxRobot robot = new FxRobot();
        final EvidenceViewModel model;
        final EvidenceView view;

        Shot(String login, Theme theme, Language language, double width, double height) {
            this(bench, login, theme, language, width, height);
        }

        Shot(EvidenceBench over, String login, Theme theme, Language language, double width, double height) {
            Texts texts = Texts.of(language).with(EvidenceView.BUNDLE);
            EvidencePorts ports = over.ports(login);
            model = new EvidenceViewModel(ports, new Tasks(Runnable::run, Fx.executor(), over));
            var shown = new AtomicReference<EvidenceView>();
            rig = FxRig.show(theme, width, height, () -> {
                var made = new EvidenceView(model, texts, over.zone());
                shown.set(made);
                return made;
            });
            view = Objects.requireNonNull(shown.get());
        }

        List<String> look(String label, Consumer<EvidenceViewModel> act) {
            settle();
            FxRig.call(() -> {
                act.accept(model);
                return true;
            });
            settle();
            List<String> found = FxRig.call(() -> READING.faults(rig.scene()));
            READING.picture(rig.scene(), label);
            return found.stream().map(one -> label + ": " + one).toList();
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
            rig.settle();
        }

        @Override
        public void close() {
            rig.close();
        }
    }
}
