package org.xunyao.app.evidence.copying;

import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.ui.side.SideBlocks;

/// What becomes of the faces of a copy: they are made unreadable unless the person says why not.
public final class FacesRow extends VBox {
    /// @param words the text of a key
    public FacesRow(CopyModel copy, UnaryOperator<String> words) {
        getStyleClass().add("side-lines");
        var box = new CheckBox(words.apply("faces.blur"));
        box.setId("evidence-copy-faces");
        box.selectedProperty().bindBidirectional(copy.blurProperty());
        var why = new TextField();
        why.setId("evidence-copy-faces-reason");
        why.setPromptText(words.apply("faces.reason"));
        why.setAccessibleText(words.apply("faces.reason"));
        why.textProperty().bindBidirectional(copy.reasonProperty());
        var frame = new HBox(why);
        frame.getStyleClass().add("field");
        HBox.setHgrow(why, Priority.ALWAYS);
        frame.visibleProperty().bind(copy.blurProperty().not());
        frame.managedProperty().bind(frame.visibleProperty());
        var said = SideBlocks.sentence(
                words.apply(copy.preview() instanceof Preview.Film ? "faces.film" : "faces.more"), "t-small", "fg-2");
        said.visibleProperty().bind(copy.blurProperty());
        said.managedProperty().bind(said.visibleProperty());
        getChildren().addAll(box, said, frame);
    }
}
