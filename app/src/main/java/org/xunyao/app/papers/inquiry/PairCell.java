package org.xunyao.app.papers.inquiry;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.text.Texts;

/// One pair as a line of two columns; as much of it as fits.
final class PairCell extends ListCell<Pair> {
    private static final int SHOWN = 120;

    private final Label number = new Label();
    private final Label question = column();
    private final Label answer = column();
    private final HBox line = new HBox(number, question, answer);

    /// @param chosen gets the place that was clicked
    PairCell(IntConsumer chosen) {
        number.getStyleClass().addAll("t-small", "fg-3", "inquiry-number");
        line.getStyleClass().add("inquiry-line");
        setOnMouseClicked(click -> {
            if (!isEmpty()) {
                chosen.accept(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Pair pair, boolean none) {
        super.updateItem(pair, none);
        setPrefWidth(0);
        setGraphic(pair == null || none ? null : line);
        if (pair != null && !none) {
            number.setText(Texts.figure(getIndex() + 1L));
            question.setText(cut(pair.question()));
            answer.setText(cut(pair.answer()));
        }
    }

    @Override
    public void updateIndex(int place) {
        super.updateIndex(place);
        number.setText(Texts.figure(place + 1L));
    }

    private static String cut(String words) {
        String line = words.length() > SHOWN ? words.substring(0, SHOWN) : words;
        return line.replace('\n', ' ');
    }

    private static Label column() {
        var label = new Label();
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("inquiry-words");
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
