package org.xunyao.app.alarms.past;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.alarms.QueueCell;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.WarningBadge;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;

/// One decided alarm in the list: what was decided, about what, where, by whom and when.
final class PastCell extends ListCell<PastLine> {
    private static final int NEAR_THE_END = 20;

    private final PastWords words;
    private final Runnable more;

    /// @param more reads the next page
    PastCell(PastWords words, Runnable more) {
        this.words = words;
        this.more = more;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PastLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (getIndex() >= getListView().getItems().size() - NEAR_THE_END) {
            Fx.later(more);
        }
        String title = words.review().title(line.item());
        var lines = new VBox(
                what(line, title), QueueCell.place(line.item(), "fg-2"), small(words.who(line)), small(why(line)));
        lines.getStyleClass().add("queue-lines");
        setGraphic(lines);
        setAccessibleText(String.join(
                "，",
                words.mark(line.alarm()),
                title,
                line.item().shop(),
                line.item().point(),
                words.who(line),
                why(line)));
    }

    private HBox what(PastLine line, String title) {
        var mark = new Label(words.mark(line.alarm()));
        mark.getStyleClass().addAll("t-bold", "past-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        var shape = WarningBadge.shape(QueueCell.level(line.item().head().colour()));
        var what = new HBox(shape, mark, Buttons.ellipsised(title, "t-bold"), SideBlocks.gap());
        what.getStyleClass().add("queue-line");
        what.setAlignment(Pos.CENTER_LEFT);
        return what;
    }

    private String why(PastLine line) {
        String reason = words.reason(line.alarm());
        String remark = line.alarm().decision().remark();
        return reason.isEmpty() || remark.isEmpty() ? reason + remark : reason + words.of("step.join") + remark;
    }

    private static Label small(String words) {
        return Buttons.ellipsised(words, "t-small", "fg-3");
    }
}
