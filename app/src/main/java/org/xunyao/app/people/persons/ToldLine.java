package org.xunyao.app.people.persons;

import javafx.scene.control.Label;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.app.people.parts.Told;
import org.xunyao.ui.control.Icon;

/// The sentence about the last thing that was done.
final class ToldLine extends Label {
    ToldLine(PersonsViewModel model, PeopleWords words) {
        setId("people-told");
        setWrapText(true);
        getStyleClass().add("people-told");
        model.toldProperty().subscribe(told -> show(told, words));
    }

    private void show(Told told, PeopleWords words) {
        boolean bad = told instanceof Told.Failed;
        String sentence = switch (told) {
            case Told.None _ -> "";
            case Told.Saved saved -> words.of("told." + saved.key(), saved.name());
            case Told.Failed failed ->
                words.texts().has("refusal." + failed.code())
                        ? words.refusal(failed.code())
                        : words.texts().fault(failed.code());
        };
        setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
        getStyleClass().removeAll("fg-red", "fg-ok");
        getStyleClass().add(bad ? "fg-red" : "fg-ok");
        setGraphic((bad ? Icon.ERROR : Icon.DONE).node(bad ? "icon-red" : "icon-ok"));
    }
}
