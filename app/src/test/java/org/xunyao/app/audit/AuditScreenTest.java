package org.xunyao.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the audit's screen, in every theme and both languages.
final class AuditScreenTest {
    private static final Reading READING =
            new Reading("audit", List.of(".audit-scroll", ".text-field", ".audit-table"), List.of());

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
        try (var shot = new Shot(theme, language, width, height)) {
            findings.addAll(shot.look("record-" + name, model -> model.move(4)));
            findings.addAll(shot.look("chain-" + name, AuditViewModel::check));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatIsWrongWithTheChainIsSaidInRed() {
        try (var shot = new Shot(Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            shot.bench.cut(link -> link.sequence() == 57);
            assertThat(shot.look("broken", AuditViewModel::check)).isEmpty();
        }
    }

    @Test
    void withoutARecordItSaysSo() {
        try (var shot = new Shot(Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            assertThat(shot.look("empty", model -> {
                        model.filters().toProperty().set("2020-01-01");
                        model.search();
                    }))
                    .isEmpty();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties chinese = Reading.bundle(AuditView.class, "audit.properties");
        Properties english = Reading.bundle(AuditView.class, "audit_en.properties");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(chinese.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    private final class Shot implements AutoCloseable {
        final AuditBench bench = new AuditBench(folder).worked(250);
        private final FxRig rig;
        private final AuditView view;

        Shot(Theme theme, Language language, double width, double height) {
            Texts texts = Texts.of(language).with(AuditView.BUNDLE);
            var shown = new AtomicReference<AuditView>();
            rig = FxRig.show(theme, width, height, () -> {
                var made = new AuditView(
                        bench.ports, new Tasks(Runnable::run, Fx.executor(), bench), texts, ZoneId.of("Asia/Shanghai"));
                shown.set(made);
                return made;
            });
            view = Objects.requireNonNull(shown.get());
        }

        List<String> look(String label, Consumer<AuditViewModel> act) {
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
