package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.cases.dossier.DossierModel;
import org.xunyao.app.cases.dossier.DossierPanel;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The file of a case on the screen: its buttons, its sentences, and what a machine can see wrong with it.
final class DossierScreenTest {
    private static final Reading READING = new Reading(
            "dossier",
            List.of("#steps", "#centre", "#side", "#matters"),
            List.of(".matter-column", ".case-body", ".side-body"));
    private static final double WIDTH = 1302;
    private static final double HEIGHT = 698;

    @TempDir
    static Path folder;

    private static CaseBench bench;
    private static String key = "";

    @BeforeAll
    static void fill() {
        bench = new CaseBench(folder.resolve("data"));
        bench.begin(LocalDate.of(2026, 11, 20));
        key = CaseCourseTest.filed(bench, CaseBench.LONG_NAME);
        for (int i = 0; i < 12; i++) {
            bench.document(key, true);
        }
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void theBookIsAskedForSavedAndSaid() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        as(Theme.LIGHT, Language.CHINESE, Optional.of(out.resolve("卷宗.pdf")), rig -> {
            press(rig, "#dossier-export");
            press(rig, "#dossier-export-go");
            assertThat(words(rig, "#dossier-said")).isEqualTo("请选择保管期限，封面上要印。");
            keep(rig);
            press(rig, "#dossier-export-go");
            assertThat(words(rig, "#dossier-said")).contains("卷宗已导出：14 件").contains("卷宗.manifest.json");
            press(rig, "#dossier-export-go");
            assertThat(words(rig, "#dossier-said")).contains("同名").contains("DOSSIER-THERE");
        });
        assertThat(out).isDirectoryContaining("glob:**卷宗.pdf");
    }

    @Test
    void whoThinksBetterOfThePlaceStartsNothing() {
        as(Theme.LIGHT, Language.CHINESE, Optional.empty(), rig -> {
            press(rig, "#dossier-export");
            keep(rig);
            press(rig, "#dossier-export-go");
            assertThat(node(rig, "#dossier-said").isVisible()).isFalse();
        });
    }

    @Test
    void papersAreTickedAndSent() {
        as(Theme.LIGHT, Language.CHINESE, Optional.empty(), rig -> {
            press(rig, "#dossier-print");
            assertThat(ticks(rig)).hasSize(12).allMatch(CheckBox::isSelected);
            press(rig, "#dossier-print-go");
            assertThat(words(rig, "#dossier-said")).isEqualTo("已送到打印机：12 份文书。");
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, CHINESE", "HIGH_CONTRAST, CHINESE", "LIGHT, ENGLISH", "DARK, ENGLISH"})
    void theFileCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        for (String form : List.of("export", "print")) {
            as(theme, language, Optional.empty(), rig -> {
                press(rig, "#dossier-" + form);
                if (form.equals("export")) {
                    press(rig, "#dossier-export-go");
                }
                FxRig.call(() -> {
                    ((ScrollPane) rig.scene().lookup("#centre")).setVvalue(1);
                    return true;
                });
                rig.settle();
                findings.addAll(READING.look(rig.scene(), form + "-" + theme + "-" + language));
            });
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertThat(Reading.unlike(DossierPanel.class, "dossier")).isEmpty();
    }

    private static void as(Theme theme, Language language, Optional<Path> place, Consumer<FxRig> work) {
        CasesViewModel model = bench.screenModel("liming");
        Texts texts = Texts.of(language).with(CasesView.BUNDLE);
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        try (FxRig rig = FxRig.show(theme, WIDTH, HEIGHT, () -> {
            var dossier = new DossierModel(
                    DossierTest.dossier(bench, "liming", new DossierTest.Pages()), tasks, model::prepareArchive);
            return new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty())
                    .with(new DossierPanel(dossier, Texts.of(language).with(DossierPanel.BUNDLE), name -> place));
        })) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                model.show(key);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(3);
            work.accept(rig);
        }
    }

    @SuppressWarnings("unchecked")
    private static void keep(FxRig rig) {
        Node box = node(rig, "#dossier-keep");
        FxRig.call(() -> {
            ((ComboBox<RetentionClass>) box).getSelectionModel().selectLast();
            return true;
        });
    }

    private static List<CheckBox> ticks(FxRig rig) {
        return FxRig.call(() -> rig.scene().lookup("#dossier-papers").lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .toList());
    }

    private static void press(FxRig rig, String id) {
        Node button = node(rig, id);
        FxRig.call(() -> {
            ((Button) button).fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private static String words(FxRig rig, String id) {
        Node node = node(rig, id);
        return FxRig.call(() -> ((Labeled) node).getText());
    }

    private static Node node(FxRig rig, String id) {
        Node node = FxRig.call(() -> rig.scene().lookup(id));
        assertThat(node).as(id).isNotNull();
        return node;
    }
}
