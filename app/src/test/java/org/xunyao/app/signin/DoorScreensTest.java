package org.xunyao.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.signin.change.ChangeAnswer;
import org.xunyao.app.signin.change.ChangeLid;
import org.xunyao.app.signin.change.ChangeModel;
import org.xunyao.app.signin.change.ChangeReason;
import org.xunyao.app.signin.change.ChangeRequest;
import org.xunyao.app.signin.secret.PlainTerms;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.control.Fact;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.Level;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class DoorScreensTest {
    private static final StillClock CLOCK = new StillClock(Instant.parse("2026-11-20T02:42:07Z"));
    private static final SignInTerms TERMS = new SignInTerms(30, 90, true);

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1920, 990",
        "HIGH_CONTRAST, CHINESE, 1366, 690",
        "DARK, ENGLISH, 1366, 690",
    })
    void everyFormInTheDoorCanBeReadWhole(Theme theme, Language language, int width, int height) {
        var found = new ArrayList<String>();
        look(found, "door-denied", theme, language, width, height, texts -> door(texts, new DoorAnswer.Denied(3)));
        look(
                found,
                "door-disabled",
                theme,
                language,
                width,
                height,
                texts -> door(texts, new DoorAnswer.Disabled(true)));
        look(found, "door-change", theme, language, width, height, texts -> door(texts, mustChange()));
        look(
                found,
                "door-token",
                theme,
                language,
                width,
                height,
                texts -> door(texts, new DoorAnswer.TokenNeeded(pin -> new DoorAnswer.Denied(2))));
        look(found, "lid-change", theme, language, width, height, DoorScreensTest::lid);
        assertThat(found).isEmpty();
    }

    private static void look(
            List<String> found,
            String name,
            Theme theme,
            Language language,
            int width,
            int height,
            Function<Texts, Parent> screen) {
        Texts texts = Texts.of(language).with(SignInView.BUNDLE);
        var reading = new Reading(name, List.of(), List.of());
        try (FxRig rig = FxRig.show(theme, width, height, () -> screen.apply(texts))) {
            FxRig.call(() -> {
                if (rig.scene().lookup("#change-new") instanceof SecretField fresh) {
                    fresh.put("Lanxi20".toCharArray());
                }
                return true;
            });
            rig.settle();
            FxRig.call(() -> reading.faults(rig.scene())).forEach(one -> found.add(name + ": " + one));
            reading.picture(rig.scene(), theme + "-" + language + "-" + width);
        }
    }

    private static Parent door(Texts texts, DoorAnswer answer) {
        var tasks = new Tasks(Runnable::run, Fx.executor(), CLOCK);
        var model = new SignInViewModel((login, password) -> answer, TERMS, tasks, CLOCK, come -> {});
        model.loginProperty().set("liming");
        model.submit(new char[] {'x'});
        model.capsLockProperty().set(true);
        return new SignInView(model, texts, card());
    }

    private static DoorAnswer mustChange() {
        return new DoorAnswer.MustChange(request(ChangeReason.FIRST));
    }

    private static ChangeRequest request(ChangeReason reason) {
        return new ChangeRequest(
                reason, "liming", "李某", PlainTerms.password(), (old, fresh) -> new ChangeAnswer.OldWrong(2));
    }

    private static Parent lid(Texts texts) {
        var tasks = new Tasks(Runnable::run, Fx.executor(), CLOCK);
        var model = new ChangeModel(request(ChangeReason.OWN), tasks, CLOCK, come -> {}, () -> {});
        model.submit("a".toCharArray(), "Lanxi#2026".toCharArray(), "Lanxi#2026".toCharArray());
        return new ChangeLid(model, texts);
    }

    private static StationCard card() {
        return new StationCard(
                "澜溪县市场监督管理局　药械化股　2 号工位",
                List.of(new Fact(Icon.DONE, "数据", "上次正常退出，482 119 条审计首尾相接", Level.QUIET)),
                "巡药 0.1.0　GPL-3.0-or-later");
    }
}
