package org.xunyao.app.people.persons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// One more question before something is done, which names whom it is about and what it leaves behind.
final class AskPane extends VBox implements Starting {
    private final TextField reason = new TextField();
    private final Button not;
    private final boolean wantsReason;

    AskPane(PersonsViewModel model, PersonSide.Asking asking, PeopleWords words) {
        String act = asking.act().name();
        wantsReason = asking.act() == PersonAct.REJECT;
        getStyleClass().add("people-detail");
        var title = new Label(words.of("ask." + act, asking.row().name()));
        title.getStyleClass().add("t-page");
        title.setWrapText(true);
        reason.setId("ask-reason");
        Runnable submit = () -> model.confirm(reason.getText());
        reason.setOnAction(event -> submit.run());
        Button yes = Buttons.normal(words.of("act." + act), submit);
        yes.setId("ask-yes");
        if (asking.act() == PersonAct.DISABLE || asking.act() == PersonAct.RESET) {
            yes.getStyleClass().setAll("button", "danger");
        } else {
            yes.getStyleClass().setAll("button", "primary");
        }
        not = SideBlocks.keyed(Buttons.normal(words.of("not"), model::leave), "Esc", "ask-not");
        model.busyProperty().subscribe(busy -> yes.setDisable(busy));
        var buttons = new HBox(yes, not);
        buttons.getStyleClass().add("people-buttons");
        VBox section = Parts.section(Parts.sentence(words.of("ask.what." + act), "t-reading"));
        asking.row()
                .pending()
                .filter(change -> asking.act() == PersonAct.APPROVE || wantsReason)
                .ifPresent(change ->
                        section.getChildren().add(Parts.pair(words.of("column.roles"), words.roles(change.roles()))));
        if (wantsReason) {
            section.getChildren().add(AddForm.boxed(words.of("pending.reason"), reason));
        }
        section.getChildren().addAll(new ToldLine(model, words), buttons);
        getChildren().addAll(AddForm.head(title), section);
    }

    @Override
    public void focusFirst() {
        (wantsReason ? reason : not).requestFocus();
    }
}
