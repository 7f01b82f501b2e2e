package org.xunyao.app.identity;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.registry.Pharmacist;
import org.xunyao.ui.side.SideBlocks;

/// Taking a withdrawal: one key to come here, one to confirm; nobody has to say why.
final class WithdrawPane extends VBox {
    private final IdentityViewModel model;
    private final TextField note = new TextField();

    WithdrawPane(IdentityViewModel model, IdentityWords words) {
        this.model = model;
        String name = model.personProperty().get().map(Pharmacist::name).orElse("");
        getChildren()
                .add(SideBlocks.section(
                        words.of("withdraw.title", name),
                        SideBlocks.sentence(words.of("withdraw.more"), "t-small", "fg-2"),
                        SideBlocks.framed(note, "identity-note", words.of("withdraw.note")),
                        SideBlocks.line(
                                SideBlocks.keyed(words.of("withdraw.save"), "Ctrl S", "identity-save", this::save))));
    }

    /// Takes it.
    void save() {
        model.withdraw(note.getText());
    }
}
