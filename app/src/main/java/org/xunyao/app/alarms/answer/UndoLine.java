package org.xunyao.app.alarms.answer;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// What was saved last, how long it may still be taken back, and the button for it; nothing once
/// the time is over. It stands under the list of alarms and under the empty one.
public final class UndoLine extends HBox {
    private final UndoModel undo;
    private final Texts texts;
    private final Label words = Buttons.ellipsised("", "t-bold");

    /// @param texts hold the review's bundle
    /// @param takeBack what the button does
    public UndoLine(UndoModel undo, Texts texts, Runnable takeBack) {
        super(Icon.DONE.node("icon-14", "icon-ok"));
        this.undo = undo;
        this.texts = texts;
        getStyleClass().add("undo-line");
        setId("undo");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        words.setId("undo-words");
        Button back = SideBlocks.keyed(texts.of("verdict.back"), "Z", "take-back", takeBack);
        back.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, SideBlocks.gap(), back);
        undo.leftProperty().subscribe(this::told);
        told();
    }

    private void told() {
        int left = undo.leftProperty().get();
        int many = undo.saved().size();
        setVisible(left > 0);
        setManaged(left > 0);
        words.setText(
                many > 1
                        ? texts.of("undo.many", Texts.figure(many), Texts.figure(left))
                        : texts.of("undo.one", Texts.figure(left)));
        setAccessibleText(words.getText());
    }
}
