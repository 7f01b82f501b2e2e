package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.app.conflict.ConflictPane;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// Two people write one draft, each in his own window.
final class PaperConflictTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Reading READING =
            new Reading("conflict", List.of(".scroll-pane"), List.of(".conflict", ".paper-left", ".paper-right"));

    @TempDir
    Path folder;

    private PaperBench bench;
    private PaperModel mine;

    @BeforeEach
    void bothWrite() {
        bench = new PaperBench(folder, Runnable::run, Runnable::run);
        mine = begun(bench.model());
        quicker();
    }

    private static PaperModel begun(PapersViewModel model) {
        model.create(PaperBench.CASE, 33);
        return model.papers().getFirst();
    }

    private void quicker() {
        PapersViewModel other = bench.model();
        other.open(mine.id());
        bench.room.now = bench.room.now.plus(SECOND);
        other.papers().getFirst().type("violated", "对方写的第四十四条");
        other.papers().getFirst().save();
        bench.room.now = bench.room.now.plus(SECOND);
        mine.type("violated", "我写的第四十五条");
        mine.save();
    }

    private String stored() {
        return ((CorrectionNotice) bench.room.stored(mine.id()).orElseThrow().facts()).violated();
    }

    @Test
    void whatSomebodyElseSavedIsNotWrittenOverAndBothVersionsAreShown() {
        assertThat(stored()).isEqualTo("对方写的第四十四条");
        Conflict conflict = mine.conflictProperty().get().orElseThrow();
        assertThat(conflict.rows().stream().filter(Conflict.Row::differs))
                .containsExactly(new Conflict.Row("violated", "我写的第四十五条", "对方写的第四十四条"));
        assertThat(conflict.rows()).hasSize(mine.form().fields().size());
        assertThat(mine.saveMarkProperty().get()).isEqualTo(new SaveMark.Failed("STORE-SUPERSEDED"));
    }

    @Test
    void mineIsWrittenOverTheirsOnlyWhenThePersonSaysSo() {
        mine.conflictProperty().get().orElseThrow().choice().mine();
        assertThat(stored()).isEqualTo("我写的第四十五条");
        assertThat(mine.conflictProperty().get()).isEmpty();
        assertThat(mine.saveMarkProperty().get()).isInstanceOf(SaveMark.Kept.class);
        mine.type("violated", "再改");
        mine.save();
        assertThat(stored()).as("the next save goes on from mine").isEqualTo("再改");
    }

    @Test
    void theirsReplacesWhatStandsInTheFormAndSavesNothing() {
        int rows = bench.room.actions().size();
        mine.conflictProperty().get().orElseThrow().choice().theirs();
        assertThat(mine.typed("violated")).isEqualTo("对方写的第四十四条");
        assertThat(mine.conflictProperty().get()).isEmpty();
        mine.save();
        bench.pause.pass(SECOND);
        assertThat(bench.room.actions()).hasSize(rows);
        mine.type("violated", "接着对方的写");
        mine.save();
        assertThat(stored()).isEqualTo("接着对方的写");
    }

    @Test
    void cancellingSavesNothingKeepsTheWordsAndTheNextSaveAsksAgain() {
        mine.conflictProperty().get().orElseThrow().choice().cancel();
        assertThat(mine.conflictProperty().get()).isEmpty();
        assertThat(mine.typed("violated")).isEqualTo("我写的第四十五条");
        assertThat(stored()).isEqualTo("对方写的第四十四条");
        mine.save();
        assertThat(mine.conflictProperty().get()).isPresent();
        assertThat(stored()).isEqualTo("对方写的第四十四条");
    }

    @Test
    void issuingAsksToo() {
        mine.conflictProperty().get().orElseThrow().choice().cancel();
        mine.issue();
        assertThat(mine.issuedProperty().get()).isEmpty();
        assertThat(mine.conflictProperty().get()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1856, 998",
        "DARK, CHINESE, 1302, 698",
        "HIGH_CONTRAST, CHINESE, 1302, 698",
        "LIGHT, ENGLISH, 1302, 698",
        "DARK, ENGLISH, 1856, 998",
    })
    void bothVersionsCanBeReadAndDecidedByKeyboard(Theme theme, Language language, double width, double height) {
        bench = new PaperBench(folder, Runnable::run, Fx.executor());
        PapersViewModel model = bench.model(new RealPress());
        try (FxRig rig = FxRig.show(
                theme,
                width,
                height,
                () -> new PapersView(model, Texts.of(language), bench.room.zone(), suggested -> Optional.empty()))) {
            FxRig.call(() -> {
                mine = begun(model);
                return true;
            });
            settle(rig);
            FxRig.call(() -> {
                quicker();
                return true;
            });
            settle(rig);
            assertThat(FxRig.call(() -> focused(rig))).isEqualTo("conflict-cancel");
            String label = "%s-%s-%.0f".formatted(theme, language, width);
            assertThat(READING.look(rig.scene(), label)).isEmpty();

            FxRig.call(() -> {
                rig.scene().lookup("#conflict-cancel").requestFocus();
                Node focus = rig.scene().getFocusOwner();
                focus.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
                return true;
            });
            settle(rig);
            assertThat(mine.conflictProperty().get()).isEmpty();
            assertThat(FxRig.call(() -> rig.scene().lookup("#field-violated"))).isNotNull();
            FxRig.call(() -> {
                mine.save();
                return true;
            });
            settle(rig);
            FxRig.call(() -> {
                ((Button) rig.scene().lookup("#conflict-mine")).fire();
                return true;
            });
            settle(rig);
            assertThat(stored()).isEqualTo("我写的第四十五条");
        }
    }

    private static String focused(FxRig rig) {
        Node focus = rig.scene().getFocusOwner();
        return focus == null ? "" : String.valueOf(focus.getId());
    }

    private static void settle(FxRig rig) {
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForFxEvents(2);
        }
        rig.settle();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws java.io.IOException {
        Properties chinese = Reading.bundle(ConflictPane.class, "conflict.properties");
        Properties english = Reading.bundle(ConflictPane.class, "conflict_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }
}
