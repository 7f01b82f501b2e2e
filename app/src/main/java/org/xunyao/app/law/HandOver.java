package org.xunyao.app.law;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// While a case waits for it: takes what is weighed to the line of its penalty (用于案件处罚行). The amount stays with
/// the person.
final class HandOver extends VBox {
    private final WeighModel model;
    private final LawWords words;
    private final Label said = SideBlocks.sentence("", "t-bold");
    private final Button give;

    HandOver(WeighModel model, LawAsked asked, LawWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("side-lines", "law-hand");
        give = Buttons.primary(words.of("hand"), () -> model.kept().ifPresent(asked::answer));
        give.setId("law-hand");
        Button drop = Buttons.normal(words.of("hand.drop"), asked::drop);
        drop.setId("law-hand-drop");
        getChildren()
                .addAll(
                        said,
                        SideBlocks.sentence(words.of("hand.hint"), "t-small", "fg-2"),
                        SideBlocks.line(give, drop));
        managedProperty().bind(visibleProperty());
        asked.questionProperty().subscribe(this::show);
        model.outcomeProperty().subscribe(now -> give.setDisable(model.kept().isEmpty()));
    }

    private void show(Optional<LawAsked.Question> question) {
        setVisible(question.isPresent());
        said.setText(question.map(one -> words.of("hand.for", one.matter())).orElse(""));
        give.setDisable(model.kept().isEmpty());
    }
}
