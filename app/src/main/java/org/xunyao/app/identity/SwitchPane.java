package org.xunyao.app.identity;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.identity.IdentitySwitch;
import org.xunyao.ui.side.SideBlocks;

/// Allowing or stopping it at a shop.
final class SwitchPane extends VBox {
    private final IdentityViewModel model;
    private final IdentityWords words;
    private final TextField assessment = new TextField();
    private final TextField reason = new TextField();

    SwitchPane(IdentityViewModel model, IdentityWords words) {
        this.model = model;
        this.words = words;
        boolean on = model.sheetProperty()
                .get()
                .filter(sheet -> sheet.standing().on())
                .isPresent();
        getChildren().add(on ? stop() : allow());
    }

    private Node allow() {
        return SideBlocks.section(
                words.of("switch.allow"),
                SideBlocks.sentence(words.of("switch.allow.more"), "t-small", "fg-2"),
                SideBlocks.framed(assessment, "identity-assessment", words.of("switch.assessment")),
                SideBlocks.framed(reason, "identity-reason", words.of("switch.reason")),
                SideBlocks.line(SideBlocks.keyed(words.of("switch.allow"), "Ctrl S", "identity-save", this::save)));
    }

    private Node stop() {
        String number = model.sheetProperty()
                .get()
                .flatMap(sheet -> sheet.standing().change())
                .map(IdentitySwitch::assessment)
                .orElse("");
        return SideBlocks.section(
                words.of("switch.stop"),
                SideBlocks.sentence(words.of("switch.stop.more", number), "t-small", "fg-2"),
                SideBlocks.framed(reason, "identity-reason", words.of("switch.reason")),
                SideBlocks.line(SideBlocks.keyed(words.of("switch.stop"), "Ctrl S", "identity-save", this::save)));
    }

    /// Saves what stands in the form.
    void save() {
        boolean on = model.sheetProperty()
                .get()
                .filter(sheet -> sheet.standing().on())
                .isPresent();
        if (on) {
            model.stop(reason.getText());
        } else {
            model.allow(assessment.getText(), reason.getText());
        }
    }
}
