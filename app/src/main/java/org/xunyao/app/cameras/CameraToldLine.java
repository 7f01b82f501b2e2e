package org.xunyao.app.cameras;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.app.cameras.model.Examined;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// The sentence about the last thing that was done, and the steps of a test.
final class CameraToldLine extends VBox {
    private final CameraWords words;
    private final Label sentence = SideBlocks.sentence("");
    private final VBox proof = new VBox();

    CameraToldLine(CamerasViewModel model, CameraWords words) {
        this.words = words;
        sentence.setId("cameras-told");
        sentence.getStyleClass().add("cameras-told");
        getStyleClass().add("side-lines");
        getChildren().addAll(sentence, proof);
        model.toldProperty().subscribe(this::show);
    }

    private void show(CameraTold told) {
        proof.getChildren().clear();
        switch (told) {
            case CameraTold.None _ -> say("", Icon.NOTE, "");
            case CameraTold.Doing doing -> say(words.of("doing." + doing.key()), Icon.CONNECTING, "");
            case CameraTold.Done done -> say(words.of("told." + done.key(), done.what()), Icon.DONE, "ok");
            case CameraTold.Failed failed -> say(words.fault(failed.code()), Icon.ERROR, "red");
            case CameraTold.Tested tested -> {
                Examined found = tested.examined();
                say(found.sentence(), found.sound() ? Icon.DONE : Icon.ERROR, found.sound() ? "ok" : "red");
                found.proof().forEach(step -> proof.getChildren().add(SideBlocks.sentence(step, "t-small", "fg-2")));
            }
        }
    }

    private void say(String words, Icon icon, String colour) {
        sentence.setText(words);
        setVisible(!words.isEmpty());
        setManaged(!words.isEmpty());
        sentence.getStyleClass().removeAll("fg-red", "fg-ok");
        if (!colour.isEmpty()) {
            sentence.getStyleClass().add("fg-" + colour);
        }
        sentence.setGraphic(icon.node("icon-14", colour.isEmpty() ? "icon-quiet" : "icon-" + colour));
    }
}
