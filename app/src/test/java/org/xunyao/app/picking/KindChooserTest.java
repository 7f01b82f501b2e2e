package org.xunyao.app.picking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.wire.form.FormFiles;

/// Choosing among all kinds of documents that are installed.
final class KindChooserTest {
    private static final List<DocumentKind> KINDS = List.copyOf(DocumentKinds.installed(
                    new FormFiles(Path.of(System.getProperty("xunyao.root", "../"), "resources", "documents")).read())
            .all());

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void allKindsCanBeReadAndFoundByNumberAndName(Theme theme, Language language) {
        var chosen = new ArrayList<Integer>();
        Texts texts = Texts.of(language);
        try (FxRig rig = FxRig.show(
                theme,
                900,
                400,
                () -> new StackPane(
                        new VBox(new KindChooser(texts, () -> KINDS, kind -> chosen.add(kind.number())))))) {
            rig.settle();
            assertThat(new Reading("kinds", List.of(".scroll-pane"), List.of(".kind-found"))
                            .look(rig.scene(), "kinds-" + theme))
                    .isEmpty();
            assertThat(shown(rig)).hasSize(KINDS.size()).startsWith("new-document-1");
            type(rig, "33");
            assertThat(shown(rig)).containsExactly("new-document-33");
            type(rig, "现场");
            assertThat(shown(rig)).contains("new-document-9").doesNotContain("new-document-33");
            FxRig.call(() -> {
                ((TextField) rig.scene().lookup("#kind-search")).fireEvent(new javafx.event.ActionEvent());
                return true;
            });
            assertThat(chosen).containsExactly(9);
            type(rig, "没有这样的");
            assertThat(shown(rig)).isEmpty();
        }
    }

    @Test
    void whatNoLongerHoldsIsNotOfferedTheNextTime() {
        var offered = new ArrayList<>(KINDS);
        try (FxRig rig = FxRig.show(
                Theme.LIGHT,
                900,
                400,
                () -> new StackPane(new VBox(
                        new KindChooser(Texts.of(Language.CHINESE), () -> List.copyOf(offered), kind -> {}))))) {
            assertThat(shown(rig)).contains("new-document-33");
            offered.removeIf(kind -> kind.number() == 33);
            FxRig.call(() -> {
                ((KindChooser) rig.scene().lookup(".kind-chooser")).enter();
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(1);

            assertThat(shown(rig)).hasSize(KINDS.size() - 1).doesNotContain("new-document-33");
        }
    }

    @Test
    void withinAStageThoseThatMostCasesNeedComeFirst() {
        new KindSearch(KINDS)
                .find("")
                .forEach((stage, kinds) -> assertThat(kinds.stream()
                                .map(kind -> kind.traits().starred())
                                .toList())
                        .as(stage.name())
                        .isSortedAccordingTo((one, other) -> Boolean.compare(other, one)));
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws Exception {
        assertThat(Reading.unlike(KindChooser.class, "picking")).isEmpty();
    }

    private static List<String> shown(FxRig rig) {
        return FxRig.call(() -> rig.scene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(node -> String.valueOf(node.getId()))
                .filter(id -> id.startsWith("new-document-"))
                .toList());
    }

    private static void type(FxRig rig, String words) {
        FxRig.call(() -> {
            ((TextField) rig.scene().lookup("#kind-search")).setText(words);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
