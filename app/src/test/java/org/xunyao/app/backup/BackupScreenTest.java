package org.xunyao.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.custody.BackupShelf.Reach;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.backup.restore.RestoreModel;
import org.xunyao.app.backup.restore.RestorePages;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the backup's screens, in every theme and both languages.
class BackupScreenTest {
    private static final Reading READING = new Reading(
            "backup",
            List.of(".side-scroll", ".text-field", ".sheet-table"),
            List.of(".beside-side", ".side-pane", ".restore-pane"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1856, 990",
        "LIGHT, ENGLISH, 1856, 990",
        "HIGH_CONTRAST, ENGLISH, 1302, 690",
    })
    void backupsAndTheWayBackCanBeReadWhole(Theme theme, Language language, double width, double height) {
        var findings = new ArrayList<String>();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        BackupBench bench = filled();
        try (var shot = shot(theme, language, width, height, bench, Runnable::run)) {
            findings.addAll(look(shot, "stands-" + name, model -> {}));
            findings.addAll(look(shot, "made-" + name, BackupViewModel::make));
            findings.addAll(look(shot, "choose-" + name, model -> model.openRestore(Optional.empty())));
            findings.addAll(look(shot, "key-" + name, model -> {
                model.restore().unlock();
                model.restore().open("wrong".toCharArray());
            }));
            findings.addAll(
                    look(shot, "confirm-" + name, model -> model.restore().open("right".toCharArray())));
            findings.addAll(look(shot, "swap-" + name, model -> {
                model.restore().confirmationProperty().set(language == Language.CHINESE ? "恢复" : "restore");
                model.restore().swap();
            }));
        }
        assertThat(findings).isEmpty();
        assertThat(bench.heard).contains("swapped");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void trouble(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        try (var shot = shot(theme, language, 1302, 690, new BackupBench(folder.resolve("none")), Runnable::run)) {
            findings.addAll(look(shot, "unset-" + language, model -> {}));
        }
        BackupBench same = chosen();
        same.otherVolume = false;
        same.with("a", same.now.minus(Duration.ofHours(7)), true, false);
        same.with("b", same.now.minus(Duration.ofHours(2)), false, false);
        try (var shot = shot(theme, language, 1302, 690, same, Runnable::run)) {
            findings.addAll(look(shot, "same-" + language, model -> {}));
        }
        BackupBench gone = chosen();
        gone.there = false;
        try (var shot = shot(theme, language, 1302, 690, gone, Runnable::run)) {
            findings.addAll(look(shot, "gone-" + language, model -> {}));
        }
        var server = new BackupBench(folder.resolve("none"));
        server.unable = Optional.of("BACKUP-SHARED");
        try (var shot = shot(theme, language, 1302, 690, server, Runnable::run)) {
            findings.addAll(look(shot, "server-" + language, model -> {}));
            assertThat(shot.scene().lookup("#backup-overdue"))
                    .as("nobody knows from here")
                    .isNull();
        }
        BackupBench late = chosen().with("a", Instant.parse("2026-11-16T19:00:00Z"), true, true);
        late.fails = Optional.of("BACKUP-FULL");
        try (var shot = shot(theme, language, 1302, 690, late, Runnable::run)) {
            findings.addAll(look(shot, "late-" + language, BackupViewModel::make));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatRunsCanBeSeenAndStopped() {
        var held = new ArrayList<Runnable>();
        BackupBench bench = filled();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, held::add)) {
            held.removeFirst().run();
            assertThat(look(shot, "runs", model -> model.make())).isEmpty();
            look(shot, "stopping", model -> model.making().cancel());
            Runnable work = held.removeFirst();
            work.run();
            assertThat(look(shot, "stopped", model -> {})).isEmpty();
        }
        assertThat(bench.heard).doesNotContain("made");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void everythingIsTakenOutByKeyboardAndWhatIsWrongIsSaid(Theme theme, Language language) {
        BackupBench bench = filled();
        var findings = new ArrayList<String>();
        try (var shot = shot(theme, language, 1302, 690, bench, Runnable::run)) {
            shot.settle();
            shot.press(KeyCode.X);
            assertThat(shot.focus()).isEqualTo("export-folder");
            shot.press(KeyCode.ENTER);
            assertThat(words(shot, "#export-fault")).contains("NEUTRAL-PLACE");
            findings.addAll(look(shot, "export-nowhere-" + language, model -> {}));
            bench.exportFails = Optional.of("NEUTRAL-DISK");
            findings.addAll(look(shot, "export-refused-" + language, model -> {
                model.export().orElseThrow().folderProperty().set("/media/移动硬盘");
                model.export().orElseThrow().begin();
            }));
            assertThat(words(shot, "#export-fault")).contains("NEUTRAL-DISK");
            bench.exportFails = Optional.empty();
            shot.press(KeyCode.X);
            assertThat(FxRig.call(() -> {
                        var field = shot.scene().lookup("#export-begin");
                        return field.localToScene(field.getBoundsInLocal()).getMaxY();
                    }))
                    .as("what the key leads to stands within the window")
                    .isLessThan(690);
            shot.press(KeyCode.ENTER);
            findings.addAll(look(shot, "export-done-" + language, model -> {}));
            assertThat(words(shot, "#export-done")).contains("/media/移动硬盘/xunyao-export-20261120-104207");
            assertThat(shot.scene().lookup("#export-fault")).isNull();
            assertThat(shot.scene().lookup("#export-amiss")).isNull();
            assertThat(words(shot, "#export-digest .t-mono"))
                    .isEqualTo("0123 4567 89ab cdef 0123 4567 89ab cdef\n0123 4567 89ab cdef 0123 4567 89ab cdef");
            bench.exportAmiss = 1_203;
            findings.addAll(look(
                    shot,
                    "export-amiss-" + language,
                    model -> model.export().orElseThrow().begin()));
            assertThat(words(shot, "#export-done")).contains("19\u00a0209");
            assertThat(words(shot, "#export-amiss")).contains("1\u00a0203", "manifest.jsonl");
        }
        assertThat(bench.heard).containsExactly("exported /media/移动硬盘", "exported /media/移动硬盘");
        // Scrolled down, what comes first by the Tab key stands above its frame.
        findings.removeIf(one -> one.contains("focus goes back") && one.contains("backup-make"));
        assertThat(findings).isEmpty();
    }

    @Test
    void anExportThatRunsCanBeStopped() {
        var held = new ArrayList<Runnable>();
        BackupBench bench = filled();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, held::add)) {
            held.removeFirst().run();
            assertThat(look(shot, "export-runs", model -> {
                        model.export().orElseThrow().folderProperty().set("/media/x");
                        model.export().orElseThrow().begin();
                    }))
                    .isEmpty();
            look(
                    shot,
                    "export-stopping",
                    model -> model.export().orElseThrow().errand().cancel());
            held.removeFirst().run();
            look(shot, "export-stopped", model -> {});
            assertThat(words(shot, "#export-fault")).contains("NEUTRAL-STOPPED");
        }
        assertThat(bench.heard).isEmpty();
    }

    private static String words(Shot<BackupView> shot, String id) {
        return FxRig.call(() -> ((Label) shot.scene().lookup(id)).getText());
    }

    @Test
    void everythingGoesByKeyboardAndTheCursorStandsWhereAStepBegins() {
        BackupBench bench = filled();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, Runnable::run)) {
            shot.settle();
            assertThat(shot.focus()).isEqualTo("backup-make");
            shot.press(KeyCode.B);
            assertThat(bench.heard).containsExactly("made");
            shot.press(KeyCode.T);
            assertThat(shot.focus()).isEqualTo("backup-folder");
            shot.press(KeyCode.R);
            assertThat(shot.focus()).as("a letter in a field is a letter").isEqualTo("backup-folder");
            shot.press(KeyCode.ESCAPE);
            assertThat(shot.focus()).isEqualTo("backup-table");
            shot.press(KeyCode.R);
            assertThat(shot.focus()).isEqualTo("restore-copies");
            shot.press(KeyCode.ENTER);
            assertThat(shot.focus()).isEqualTo("restore-secret");
            shot.press(KeyCode.ESCAPE);
            assertThat(shot.focus()).isEqualTo("restore-copies");
            shot.press(KeyCode.ENTER);
            FxRig.call(() -> {
                shot.view().model().restore().open("right".toCharArray());
                return true;
            });
            shot.settle();
            assertThat(shot.focus()).isEqualTo("restore-word");
            shot.press(KeyCode.ENTER);
            assertThat(bench.heard).as("the word is missing").doesNotContain("swapped");
            shot.press(KeyCode.ESCAPE);
            assertThat(bench.heard).contains("discarded");
            shot.press(KeyCode.ESCAPE);
            assertThat(shot.focus()).isEqualTo("backup-restore");
        }
    }

    @Test
    void withoutACopyTheKeysStillWork() {
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, chosen(), Runnable::run)) {
            shot.settle();
            shot.press(KeyCode.T);
            assertThat(shot.focus()).isEqualTo("backup-folder");
            shot.press(KeyCode.ESCAPE);
            assertThat(shot.focus()).isEqualTo("backup-table");
            assertThat(look(shot, "none", model -> {})).isEmpty();
            shot.press(KeyCode.R);
            assertThat(shot.focus()).as("a letter is a key again").startsWith("restore-");
        }
    }

    @Test
    void theWayBackStandsBeforeTheDoorWithoutAStore() {
        BackupBench bench = filled();
        Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app");
        var words = new BackupWords(texts, bench.zone());
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1366, 690, () -> {
            var model = new RestoreModel(bench.ports.restore(), words, tasks, () -> bench.heard.add("left"));
            model.begin("/media/备份盘", Optional.empty());
            var view = new RestorePages(model, words);
            return view;
        })) {
            WaitForAsyncUtils.waitForFxEvents(2);
            rig.settle();
            assertThat(READING.look(rig.scene(), "door")).isEmpty();
            assertThat(FxRig.call(() -> {
                        var field = rig.scene().lookup("#restore-folder");
                        return field.localToScene(0, 0).getX();
                    }))
                    .as("its own sheet of styles was found")
                    .isGreaterThan(20);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(BackupView.class, "backup")).isEmpty();
    }

    private BackupBench chosen() {
        var bench = new BackupBench(folder.resolve("backup.properties"));
        bench.ports.aim().at(folder);
        return bench;
    }

    private BackupBench filled() {
        BackupBench bench = chosen();
        for (int night = 14; night > 0; night--) {
            bench.with(
                    "night" + night,
                    Instant.parse("2026-11-19T19:00:00Z").minus(Duration.ofDays(night - 1)),
                    night != 5,
                    true);
        }
        bench.reach = Optional.of(new Reach("night1", bench.now.minus(Duration.ofMinutes(9))));
        return bench;
    }

    private static List<String> look(Shot<BackupView> shot, String label, Consumer<BackupViewModel> act) {
        return shot.look(label, view -> act.accept(view.model()));
    }

    private static Shot<BackupView> shot(
            Theme theme, Language language, double width, double height, BackupBench bench, Executor background) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app");
        var tasks = new Tasks(background, Fx.executor(), bench);
        return Shot.of(READING, theme, width, height, () -> new BackupView(bench.ports, tasks, texts, bench.zone()));
    }
}
