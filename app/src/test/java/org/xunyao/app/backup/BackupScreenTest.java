package org.xunyao.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the backup's screens, in every theme and both languages.
class BackupScreenTest {
    private static final Reading READING = new Reading(
            "backup",
            List.of(".backup-scroll", ".text-field", ".backup-table"),
            List.of(".backup-panel", ".backup-side", ".restore-pane"));

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
        try (var shot = new Shot(theme, language, width, height, bench, Runnable::run)) {
            findings.addAll(shot.look("stands-" + name, model -> {}));
            findings.addAll(shot.look("made-" + name, BackupViewModel::make));
            findings.addAll(shot.look("choose-" + name, model -> model.openRestore(Optional.empty())));
            findings.addAll(shot.look("key-" + name, model -> {
                model.restore().unlock();
                model.restore().open("wrong".toCharArray());
            }));
            findings.addAll(
                    shot.look("confirm-" + name, model -> model.restore().open("right".toCharArray())));
            findings.addAll(shot.look("swap-" + name, model -> {
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
        try (var shot = new Shot(theme, language, 1302, 690, new BackupBench(folder.resolve("none")), Runnable::run)) {
            findings.addAll(shot.look("unset-" + language, model -> {}));
        }
        BackupBench same = chosen();
        same.otherVolume = false;
        same.with("a", same.now.minus(Duration.ofHours(7)), true, false);
        same.with("b", same.now.minus(Duration.ofHours(2)), false, false);
        try (var shot = new Shot(theme, language, 1302, 690, same, Runnable::run)) {
            findings.addAll(shot.look("same-" + language, model -> {}));
        }
        BackupBench gone = chosen();
        gone.there = false;
        try (var shot = new Shot(theme, language, 1302, 690, gone, Runnable::run)) {
            findings.addAll(shot.look("gone-" + language, model -> {}));
        }
        BackupBench late = chosen().with("a", Instant.parse("2026-11-16T19:00:00Z"), true, true);
        late.fails = Optional.of("BACKUP-FULL");
        try (var shot = new Shot(theme, language, 1302, 690, late, Runnable::run)) {
            findings.addAll(shot.look("late-" + language, BackupViewModel::make));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatRunsCanBeSeenAndStopped() {
        var held = new ArrayList<Runnable>();
        BackupBench bench = filled();
        try (var shot = new Shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, held::add)) {
            held.removeFirst().run();
            assertThat(shot.look("runs", model -> model.make())).isEmpty();
            shot.look("stopping", model -> model.making().cancel());
            Runnable work = held.removeFirst();
            work.run();
            assertThat(shot.look("stopped", model -> {})).isEmpty();
        }
        assertThat(bench.heard).doesNotContain("made");
    }

    @Test
    void everythingGoesByKeyboardAndTheCursorStandsWhereAStepBegins() {
        BackupBench bench = filled();
        try (var shot = new Shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, Runnable::run)) {
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
                shot.view.model().restore().open("right".toCharArray());
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
            assertThat(FxRig.call(() -> READING.faults(rig.scene()))).isEmpty();
            READING.picture(rig.scene(), "door");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties chinese = Reading.bundle(BackupView.class, "backup.properties");
        Properties english = Reading.bundle(BackupView.class, "backup_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(chinese.getProperty(key)).getFormatsByArgumentIndex());
        }
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

    private static final class Shot implements AutoCloseable {
        private final FxRig rig;
        private final BackupView view;

        Shot(Theme theme, Language language, double width, double height, BackupBench bench, Executor background) {
            Texts texts = Texts.of(language).with("org.xunyao.app.app");
            var shown = new AtomicReference<BackupView>();
            rig = FxRig.show(theme, width, height, () -> {
                var made =
                        new BackupView(bench.ports, new Tasks(background, Fx.executor(), bench), texts, bench.zone());
                shown.set(made);
                return (Parent) made;
            });
            view = Objects.requireNonNull(shown.get());
        }

        List<String> look(String label, Consumer<BackupViewModel> act) {
            settle();
            FxRig.call(() -> {
                act.accept(view.model());
                return true;
            });
            settle();
            List<String> found = FxRig.call(() -> READING.faults(rig.scene()));
            READING.picture(rig.scene(), label);
            return found.stream().map(one -> label + ": " + one).toList();
        }

        String focus() {
            return FxRig.call(() -> {
                Node owner = rig.scene().getFocusOwner();
                return owner == null ? "nothing" : String.valueOf(owner.getId());
            });
        }

        void press(KeyCode code) {
            FxRig.call(() -> {
                Node owner = rig.scene().getFocusOwner();
                Event.fireEvent(
                        owner == null ? rig.scene().getRoot() : owner,
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
                return true;
            });
            settle();
        }

        private void settle() {
            WaitForAsyncUtils.waitForFxEvents(2);
            rig.settle();
        }

        @Override
        public void close() {
            rig.close();
        }
    }
}
