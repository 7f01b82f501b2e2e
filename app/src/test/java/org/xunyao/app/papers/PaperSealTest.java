package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.PaperVerdict.Integrity;
import org.xunyao.documents.seal.PaperVerdict.Signer;
import org.xunyao.documents.seal.PaperVerdict.Time;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The seal of an issued paper judged on the screen, and the way to a word processor.
final class PaperSealTest {
    private static final Reading READING =
            new Reading("papers", List.of(".scroll-pane"), List.of(".paper-left", ".paper-pages", ".paper-right"));
    private static final Instant AT = Instant.parse("2026-11-20T02:42:07Z");
    private static final String NAME = "CN=澜溪县市场监督管理局,O=澜溪县人民政府,C=CN";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1302, 698", "DARK, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 698"})
    void threeVerdictsStandApartInWords(Theme theme, Language language, int width, int height) {
        var bench = new PaperBench(folder, Runnable::run, Fx.executor());
        bench.verdict = new PaperVerdict(
                new Integrity.Added(1234), new Signer.Trusted(NAME, "CN=测试根证书,C=CN"), new Time.Expired(AT, AT));
        var findings = new ArrayList<String>();
        try (FxRig rig = show(bench, theme, language, width, height)) {
            press(rig, "#check-seal");
            Pane lines = (Pane) rig.scene().lookup("#seal-lines");
            List<String> said = lines.lookupAll(".label").stream()
                    .map(label -> ((Labeled) label).getText())
                    .toList();
            assertThat(said).hasSize(6);
            if (language == Language.CHINESE) {
                assertThat(said)
                        .anyMatch(each -> each.startsWith("完整性") && each.endsWith("未通过"))
                        .anyMatch(each -> each.startsWith("签名人") && each.endsWith("通过"))
                        .anyMatch(each -> each.contains("之后又追加了"))
                        .anyMatch(each -> each.contains("证书已于"));
            }
            findings.addAll(READING.look(rig.scene(), "seal-%s-%s".formatted(theme, language)));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aDraftAndAnIssuedPaperAreWrittenForAWordProcessor() {
        var bench = new PaperBench(folder, Runnable::run, Fx.executor());
        var names = new ArrayList<String>();
        PapersViewModel model = bench.model(new RealPress());
        try (FxRig rig = FxRig.show(
                Theme.LIGHT,
                1302,
                698,
                () -> new PapersView(model, Texts.of(Language.CHINESE), bench.room.zone(), name -> {
                    names.add(name);
                    return Optional.of(folder.resolve("out.docx"));
                }))) {
            FxRig.call(() -> {
                model.create(PaperBench.CASE, 33);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents(2);
            rig.settle();
            press(rig, "#word");
            issue(model, rig);
            press(rig, "#word");
            assertThat(bench.exported).hasSize(2);
            assertThat(names).first().asString().isEqualTo("责令改正通知书.docx");
            assertThat(names.getLast()).startsWith("责令改正通知书 ").endsWith("号.docx");
            assertThat(((Labeled) rig.scene().lookup("#issue-said")).getText()).contains("不是签发的文书");
        }
    }

    private static FxRig show(PaperBench bench, Theme theme, Language language, int width, int height) {
        PapersViewModel model = bench.model(new RealPress());
        FxRig rig = FxRig.show(
                theme,
                width,
                height,
                () -> new PapersView(model, Texts.of(language), bench.room.zone(), suggested -> Optional.empty()));
        FxRig.call(() -> {
            model.create(PaperBench.CASE, 33);
            return true;
        });
        issue(model, rig);
        bench.pause.pass(Duration.ofSeconds(2));
        WaitForAsyncUtils.waitForFxEvents(2);
        rig.settle();
        return rig;
    }

    private static void issue(PapersViewModel model, FxRig rig) {
        FxRig.call(() -> {
            PaperModel paper = model.currentProperty().get().orElseThrow();
            paper.type("violated", "《药品经营和使用质量监督管理办法》第四十四条第一款");
            paper.issue();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(3);
        rig.settle();
    }

    private static void press(FxRig rig, String button) {
        FxRig.call(() -> {
            ((Button) rig.scene().lookup(button)).fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(3);
        rig.settle();
    }
}
