package org.xunyao.app.firstrun.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.firstrun.bureau.OwnBureau;
import org.xunyao.app.firstrun.steps.WizardView;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class WizardByKeyboardTest {
    private final FxRobot robot = new FxRobot();
    private WizardRig wizard = new WizardRig(Runnable::run);

    @Test
    void aPersonWithoutAMouseComesFromTheFolderToTheDoor() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1366, 768, this::view)) {
            FxRig.call(() -> {
                ((WizardView) rig.scene().getRoot()).focusFirst();
                return true;
            });
            push(KeyCode.ENTER);
            at(WizardStep.BUREAU);
            line(rig, "兰溪市市场监督管理局");
            assertThat(words(rig, "#wizard-bureau-number")).isEqualTo("文号会写成：兰市监责改〔2026〕1号");
            line(rig, "兰溪（市监）");
            line(rig, "药械化股");
            at(WizardStep.BUREAU);
            assertThat(words(rig, "#wizard-message")).startsWith("文号代字只能是文字");
            assertThat(focused(rig)).as("the cursor is where it is wrong").isEqualTo("wizard-bureau-mark");
            line(rig, "兰溪");
            push(KeyCode.ENTER);
            at(WizardStep.PASSPHRASE);
            push(KeyCode.ESCAPE);
            at(WizardStep.BUREAU);
            for (int i = 0; i < 3; i++) {
                push(KeyCode.ENTER);
            }
            at(WizardStep.PASSPHRASE);
            line(rig, WizardRig.PASSPHRASE);
            line(rig, WizardRig.PASSPHRASE);
            at(WizardStep.ADMINISTRATORS);
            push(KeyCode.ESCAPE);
            at(WizardStep.PASSPHRASE);
            line(rig, WizardRig.PASSPHRASE);
            line(rig, WizardRig.PASSPHRASE);
            List<String> passwords = List.of("Tea#River1", "Hill&Cloud2", "Moon%Stone3");
            for (int i = 0; i < passwords.size(); i++) {
                line(rig, "admin " + (char) ('x' + i));
                line(rig, "admin" + (char) ('x' + i));
                line(rig, passwords.get(i));
                line(rig, passwords.get(i));
            }
            at(WizardStep.SIGNING);
            push(KeyCode.ENTER);
            at(WizardStep.RECOVERY);
            RecoveryProof proof = FxRig.call(() -> wizard.model.proof().orElseThrow());
            until(rig, "wizard-proof-1");
            line(rig, WizardRig.GROUPS.get(proof.first() - 1));
            line(rig, WizardRig.GROUPS.get(proof.second() - 1));
            at(WizardStep.DONE);
            push(KeyCode.ENTER);
            assertThat(wizard.finished).containsExactly("open and kept");
            assertThat(wizard.setups.getFirst().administrators())
                    .extracting(Administrator::login)
                    .containsExactly("adminx", "adminy", "adminz");
            assertThat(wizard.setups.getFirst().bureau()).contains(new OwnBureau("兰溪市市场监督管理局", "兰溪", "药械化股"));
        }
    }

    private WizardView view() {
        wizard = new WizardRig(Fx.executor());
        return new WizardView(
                wizard.model,
                Texts.of(Language.CHINESE)
                        .with("org.xunyao.app.app")
                        .with("org.xunyao.app.signin.signin")
                        .with(WizardView.BUNDLE));
    }

    /// Into the field that has the cursor, whichever that is; the robot's own typing takes a minute for all.
    private void line(FxRig rig, String words) {
        FxRig.call(() -> {
            switch (rig.scene().getFocusOwner()) {
                case SecretField secret -> secret.put(words.toCharArray());
                case TextField field -> field.setText(words);
                case Node other -> throw new AssertionError("the cursor is in " + other);
            }
            return true;
        });
        push(KeyCode.ENTER);
    }

    private static String words(FxRig rig, String id) {
        return FxRig.call(() -> ((Label) rig.scene().lookup(id)).getText());
    }

    private void push(KeyCode key) {
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// As a person finds a field: with the tabulator key.
    private void until(FxRig rig, String id) {
        for (int i = 0; i < 10 && !focused(rig).equals(id); i++) {
            push(KeyCode.TAB);
        }
        assertThat(focused(rig)).isEqualTo(id);
    }

    private static String focused(FxRig rig) {
        return FxRig.call(() -> {
            var owner = rig.scene().getFocusOwner();
            return owner == null || owner.getId() == null ? "" : owner.getId();
        });
    }

    private void at(WizardStep step) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(FxRig.call(() -> wizard.model.stepProperty().get())).isEqualTo(step);
    }
}
