package org.xunyao.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the audit's screen, in every theme and both languages.
final class AuditScreenTest {
    private static final Reading READING =
            new Reading("audit", List.of(".side-scroll", ".text-field", ".sheet-table"), List.of());

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1856, 990",
        "LIGHT, ENGLISH, 1856, 990",
        "DARK, ENGLISH, 1302, 690",
    })
    void theAuditCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language, double width, double height) {
        var findings = new ArrayList<String>();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        try (var shot = shot(worked(), theme, language, width, height)) {
            findings.addAll(look(shot, "record-" + name, model -> model.move(4)));
            findings.addAll(look(shot, "chain-" + name, AuditViewModel::check));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatIsWrongWithTheChainIsSaidInRed() {
        AuditBench bench = worked();
        try (var shot = shot(bench, Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            bench.cut(link -> link.sequence() == 57);
            assertThat(look(shot, "broken", AuditViewModel::check)).isEmpty();
        }
    }

    @Test
    void withoutARecordItSaysSo() {
        try (var shot = shot(worked(), Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            assertThat(look(shot, "empty", model -> {
                        model.filters().toProperty().set("2020-01-01");
                        model.search();
                    }))
                    .isEmpty();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(AuditView.class, "audit")).isEmpty();
    }

    private static List<String> look(Shot<AuditView> shot, String label, Consumer<AuditViewModel> act) {
        return shot.look(label, view -> act.accept(view.model()));
    }

    private static Shot<AuditView> shot(AuditBench bench, Theme theme, Language language, double width, double height) {
        Texts texts = Texts.of(language).with(AuditView.BUNDLE);
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        return Shot.of(READING, theme, width, height, () -> new AuditView(bench.ports, tasks, texts, ZONE));
    }

    private AuditBench worked() {
        return new AuditBench(folder).worked(250);
    }
}
