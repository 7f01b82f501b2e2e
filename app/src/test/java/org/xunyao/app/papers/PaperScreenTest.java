package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Group;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the document workspace, over pages of the real composer.
final class PaperScreenTest {
    private static final Reading READING = new Reading(
            "papers",
            List.of(".scroll-pane"),
            List.of(".paper-left", ".paper-pages", ".paper-right", ".papers-recent"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1856, 998",
        "DARK, CHINESE, 1302, 698",
        "HIGH_CONTRAST, CHINESE, 1302, 698",
        "LIGHT, ENGLISH, 1302, 698",
        "DARK, ENGLISH, 1856, 998",
    })
    void theWorkspaceCanBeReadWhole(Theme theme, Language language, int width, int height) {
        var findings = new ArrayList<String>();
        look(findings, "notice", theme, language, new Size(width, height), (bench, model) -> {
            model.create(PaperBench.CASE, 12);
            model.create(PaperBench.CASE, 33);
            PaperModel paper = model.currentProperty().get().orElseThrow();
            paper.type("until", "下月底");
            paper.type("court", "");
            paper.issue();
        });
        look(findings, "record", theme, language, new Size(width, height), (bench, model) -> {
            model.create(PaperBench.CASE, 12);
            PaperModel paper = model.currentProperty().get().orElseThrow();
            paper.cite(PaperBench.recording(2));
            bench.room.commitFails = true;
            bench.pause.pass(Duration.ofSeconds(2));
        });
        look(findings, "issued", theme, language, new Size(width, height), (bench, model) -> {
            model.create(PaperBench.CASE, 33);
            PaperModel paper = model.currentProperty().get().orElseThrow();
            paper.type("violated", "《药品经营和使用质量监督管理办法》第四十四条第一款");
            paper.issue();
        });
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "9", "11", "12", "33"})
    void theFormOfEveryKindCanBeReadWhole(int kind) {
        var findings = new ArrayList<String>();
        look(findings, "kind" + kind, Theme.LIGHT, Language.CHINESE, new Size(1856, 998), (bench, model) -> {
            model.create(PaperBench.CASE, kind);
            if (kind == 11) {
                model.currentProperty().get().orElseThrow().cite(PaperBench.recording(2));
                bench.pause.pass(Duration.ofSeconds(2));
            }
        });
        assertThat(findings).isEmpty();
    }

    /// One window for all of them, with pages that need no composer: that is tested elsewhere.
    @Test
    void theFormOfEveryKindThatIsDataCanBeReadWhole() {
        var findings = new ArrayList<String>();
        var bench = new PaperBench(folder, Runnable::run, Fx.executor());
        PapersViewModel model = bench.model();
        try (FxRig rig = FxRig.show(
                Theme.LIGHT,
                1302,
                990,
                () -> new PapersView(
                        model, Texts.of(Language.CHINESE), bench.room.zone(), suggested -> Optional.empty()))) {
            for (DocumentKind kind : PaperBench.KINDS.all()) {
                FxRig.call(() -> {
                    model.create(PaperBench.CASE, kind.number());
                    return true;
                });
                WaitForAsyncUtils.waitForFxEvents(2);
                rig.settle();
                assertThat(rig.scene().getRoot().lookupAll(".paper-form"))
                        .as("form %d", kind.number())
                        .hasSize(1);
                findings.addAll(READING.look(rig.scene(), "data" + kind.number()));
                FxRig.call(() -> {
                    model.close();
                    return true;
                });
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void anIssuedDocumentThatCannotBeReadSaysSoBesideItsPages() {
        var findings = new ArrayList<String>();
        for (Language language : Language.values()) {
            look(findings, "unreadable", Theme.LIGHT, language, new Size(1302, 698), (bench, model) -> {
                DocumentId id = bench.unreadable(99);
                model.open(id);
            });
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void withoutAnOpenDocumentTheListOrTheWayToANewOneIsShown() {
        var findings = new ArrayList<String>();
        look(findings, "empty", Theme.LIGHT, Language.CHINESE, new Size(1302, 698), (bench, model) -> {});
        look(findings, "recent", Theme.LIGHT, Language.CHINESE, new Size(1302, 698), (bench, model) -> {
            model.create(PaperBench.CASE, 33);
            PaperModel paper = model.currentProperty().get().orElseThrow();
            paper.type("violated", "甲");
            paper.issue();
            model.create(PaperBench.CASE, 9);
            model.close();
            model.close();
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndAllThatTheFormsAskFor() throws IOException {
        assertThat(Reading.unlike(PapersView.class, "papers")).isEmpty();
        Properties chinese = Reading.bundle(PapersView.class, "papers.properties");
        for (Form<?> form : new Forms().all()) {
            assertThat(chinese).containsKey("kind." + form.kind());
            form.groups().stream()
                    .map(Group::id)
                    .forEach(id -> assertThat(chinese).containsKey("group." + id));
            assertThat(form.fields().stream().map(Field::id)).doesNotHaveDuplicates();
            for (Field<?, ?> field : form.fields()) {
                assertThat(chinese).containsKey("field." + field.id());
                field.choices()
                        .forEach(choice -> assertThat(chinese).containsKey("choice." + field.id() + "." + choice));
            }
        }
    }

    private record Size(double width, double height) {}

    private void look(
            List<String> findings,
            String name,
            Theme theme,
            Language language,
            Size size,
            BiConsumer<PaperBench, PapersViewModel> act) {
        var bench = new PaperBench(folder, Runnable::run, Fx.executor());
        PapersViewModel model = bench.model(new RealPress());
        Texts texts = Texts.of(language);
        try (FxRig rig = FxRig.show(
                theme,
                size.width(),
                size.height(),
                () -> new PapersView(model, texts, bench.room.zone(), suggested -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                act.accept(bench, model);
                return true;
            });
            for (int i = 0; i < 3; i++) {
                WaitForAsyncUtils.waitForFxEvents(2);
            }
            rig.settle();
            String label = "%s-%s-%s-%.0f".formatted(name, theme, language, size.width());
            findings.addAll(READING.look(rig.scene(), label));
        }
    }
}
