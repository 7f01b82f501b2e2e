package org.xunyao.app.alarms.batch;

import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// How many alarms are chosen for one go, how many of them were watched, and the two buttons;
/// nothing while none is.
public final class BatchLine extends HBox {
    private final BatchModel model;
    private final Texts texts;
    private final LongSupplier watched;
    private final Label words = SideBlocks.sentence("");

    /// What its buttons do.
    public record Deeds(Runnable submit, Runnable clear) {}

    /// @param texts hold the review's bundle
    /// @param watched of how many of the chosen ones a clip was watched to its end
    /// @param changed when that may be another number
    public BatchLine(BatchModel model, Texts texts, LongSupplier watched, ObservableValue<?> changed, Deeds deeds) {
        this.model = model;
        this.texts = texts;
        this.watched = watched;
        getStyleClass().add("batch-line");
        setId("batch");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("batch-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button submit = SideBlocks.keyed(texts.of("batch.submit"), "Ctrl Enter", "batch-submit", deeds.submit());
        Button clear = SideBlocks.keyed(texts.of("batch.clear"), "U", "batch-clear", deeds.clear());
        submit.setMinWidth(USE_PREF_SIZE);
        clear.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, submit, clear);
        model.chosen().addListener((ListChangeListener<AlarmHead>) change -> told());
        changed.subscribe(this::told);
        told();
    }

    private void told() {
        int many = model.chosen().size();
        setVisible(many > 0);
        setManaged(many > 0);
        words.setText(texts.of("batch.line", Texts.figure(many), Texts.figure(watched.getAsLong())));
    }
}
