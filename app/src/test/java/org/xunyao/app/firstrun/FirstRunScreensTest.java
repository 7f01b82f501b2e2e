package org.xunyao.app.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.firstrun.steps.WizardView;
import org.xunyao.app.firstrun.wizard.WizardRig;
import org.xunyao.app.firstrun.wizard.WizardRoute;
import org.xunyao.app.firstrun.wizard.WizardStep;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.signin.secret.PlainTerms;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class FirstRunScreensTest {
    private static final StillClock CLOCK = new StillClock(Instant.parse("2026-11-20T02:42:07Z"));

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1920, 990",
        "HIGH_CONTRAST, CHINESE, 1366, 690",
        "DARK, ENGLISH, 1366, 690",
    })
    void everyStepCanBeReadWhole(Theme theme, Language language, int width, int height) {
        var found = new ArrayList<String>();
        String label = theme + "-" + language + "-" + width;
        look(found, "unlock", label, theme, language, FirstRunScreensTest::wrong);
        look(found, "unlock-recovery", label, theme, language, FirstRunScreensTest::recovery);
        look(found, "unlock-broken", label, theme, language, texts -> refused(texts, "STORE-BROKEN"));
        look(found, "unlock-in-use", label, theme, language, texts -> refused(texts, "STORE-IN-USE"));
        for (WizardStep step : WizardStep.values()) {
            look(found, "wizard-" + step.name(), label, theme, language, texts -> {
                var rig = new WizardRig(Fx.executor());
                rig.upTo(step);
                return new WizardView(rig.model, texts);
            });
        }
        for (WizardRoute route : List.of(WizardRoute.ENCRYPT, WizardRoute.RENEW, WizardRoute.REPLACE)) {
            for (WizardStep step : route.steps()) {
                look(found, "wizard-" + route + "-" + step, label, theme, language, texts -> {
                    var rig = new WizardRig(
                            route,
                            Optional.of("open").filter(open -> route != WizardRoute.ENCRYPT),
                            Runnable::run,
                            Fx.executor());
                    rig.upTo(step);
                    return new WizardView(rig.model, texts);
                });
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(
            List<String> found,
            String name,
            String label,
            Theme theme,
            Language language,
            Function<Texts, Parent> screen) {
        Texts texts = Texts.of(language)
                .with("org.xunyao.app.app")
                .with("org.xunyao.app.signin.signin")
                .with(UnlockView.BUNDLE);
        var reading = new Reading(
                name,
                List.of(".wizard-scroll"),
                List.of(
                        ".wizard-content",
                        ".form-buttons",
                        "#admin-SYSTEM",
                        "#admin-SECURITY",
                        "#admin-AUDIT",
                        ".unlock-card"));
        boolean wide = label.endsWith("1920");
        try (FxRig rig = FxRig.show(theme, wide ? 1920 : 1366, wide ? 990 : 690, () -> screen.apply(texts))) {
            rig.settle();
            found.addAll(reading.look(rig.scene(), label));
        }
    }

    private static UnlockViewModel<String> model() {
        return new UnlockViewModel<>(
                new UnlockPorts<>(
                        PlainTerms.passphrase(),
                        passphrase -> new UnlockAnswer.Wrong<>(),
                        (key, fresh) -> new UnlockAnswer.Mistyped<>(3),
                        () -> {},
                        Optional.of(() -> {}),
                        () -> {}),
                Path.of("/var/lib/xunyao/澜溪县市场监督管理局药械化股二号工位"),
                new Tasks(Runnable::run, Fx.executor(), CLOCK),
                open -> {});
    }

    private static Parent wrong(Texts texts) {
        UnlockViewModel<String> model = model();
        model.open("x".toCharArray());
        return new UnlockView(model, texts);
    }

    private static Parent recovery(Texts texts) {
        UnlockViewModel<String> model = model();
        model.recovery();
        var view = new UnlockView(model, texts);
        char[] fresh = "correct horse battery".toCharArray();
        model.recover("ABC".toCharArray(), fresh.clone(), fresh);
        return view;
    }

    private static Parent refused(Texts texts, String code) {
        UnlockViewModel<String> model = model();
        model.halt(code, () -> {});
        return new UnlockView(model, texts);
    }
}
