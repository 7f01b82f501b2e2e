package org.xunyao.app.cameras;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// Asks why a camera leaves the register.
final class WithdrawPane extends VBox implements Starting {
    private final TextField reason = new TextField();

    WithdrawPane(CamerasViewModel model, CameraSide.Withdrawing withdrawing, CameraWords words) {
        getStyleClass().add("cameras-detail");
        Runnable submit = () -> model.withdraw(reason.getText());
        reason.setOnAction(event -> submit.run());
        Button yes = Buttons.normal(words.of("act.WITHDRAW"), submit);
        yes.getStyleClass().setAll("button", "danger");
        yes.setId("withdraw-yes");
        var buttons = new FlowPane(yes, SideBlocks.keyed(words.of("act.LEAVE"), "Esc", "withdraw-not", model::leave));
        buttons.getStyleClass().add("cameras-acts");
        var form = new VBox(
                new CameraToldLine(model, words),
                SideBlocks.sentence(words.of("withdraw.what"), "t-reading"),
                FormFields.boxed(words.of("withdrawn.reason"), reason, "withdraw-reason"),
                buttons);
        form.getStyleClass().addAll("cameras-part", "cameras-form");
        getChildren()
                .addAll(
                        FormFields.head(words.of(
                                "withdraw.title",
                                withdrawing.row().camera().code().text())),
                        form);
    }

    @Override
    public void focusFirst() {
        reason.requestFocus();
    }
}
