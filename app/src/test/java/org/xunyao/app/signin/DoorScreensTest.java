package org.xunyao.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
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

    @Test
    void whatTheFormComplainedOfIsTakenBackAsSoonAsSomebodyTypesOn() {
        Texts texts = Texts.of(Language.CHINESE).with(SignInView.BUNDLE);
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> lid(texts))) {
            assertThat(complaint(rig)).startsWith("现在的密码不对");
            put(rig, "#change-old", "Lanxi#2026");
            assertThat(complaint(rig)).isEmpty();
            put(rig, "#change-new", "Lanxi#2026");
            put(rig, "#change-again", "Lanxi#2026");
            FxRig.call(() -> {
                ((Button) rig.scene().lookup("#change-go")).fire();
                return true;
            });
            assertThat(complaint(rig)).isEqualTo("新密码和现在的一样，请换一个。");
            assertThat(rig.scene().lookup("#change-new").getParent().getStyleClass())
                    .contains("wrong");
            put(rig, "#change-new", "Q");
            assertThat(complaint(rig)).isEmpty();
            assertThat(rig.scene().lookup("#change-new").getParent().getStyleClass())
                    .doesNotContain("wrong");
        }
    }

    private static void put(FxRig rig, String field, String typed) {
        FxRig.call(() -> {
            ((SecretField) rig.scene().lookup(field)).put(typed.toCharArray());
            return true;
        });
        rig.settle();
    }

    private static String complaint(FxRig rig) {
        return FxRig.call(() -> ((Label) rig.scene().lookup("#change-message")).getText());
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
                // Typing takes back what the form says, so a form that says something is looked at as it is.
                if (rig.scene().lookup("#change-new") instanceof SecretField fresh
                        && !rig.scene().lookup("#change-message").isVisible()) {
                    fresh.put("Lanxi20".toCharArray());
                }
                return true;
            });
            rig.settle();
            found.addAll(reading.look(rig.scene(), theme + "-" + language + "-" + width));
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
