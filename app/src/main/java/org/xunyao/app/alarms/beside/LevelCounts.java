package org.xunyao.app.alarms.beside;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.xunyao.app.alarms.QueueCell;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.WarningBadge;
import org.xunyao.ui.control.WarningLevel;
import org.xunyao.ui.text.Texts;

/// The queue without room: how many of each level wait.
final class LevelCounts extends VBox {
    private final ReviewWords words;
    private final Button unfold;

    /// @param unfold shows the queue whole
    LevelCounts(ReviewWords words, Runnable unfold) {
        this.words = words;
        this.unfold = Buttons.icon(Icon.ALERT, words.of("beside.unfold"), unfold);
        getStyleClass().add("level-counts");
    }

    void show(AlarmQueue.State state) {
        Map<WarningLevel, Integer> counts = new EnumMap<>(WarningLevel.class);
        state.items().forEach(item -> counts.merge(QueueCell.level(item.head().colour()), 1, Integer::sum));
        getChildren().setAll(unfold);
        counts.forEach((level, count) -> {
            var label = new Label(Texts.figure(count), WarningBadge.shape(level));
            label.getStyleClass().add("t-bold");
            String whole = words.of("beside.level", words.of("warning." + level.name()), Texts.figure(count));
            label.setTooltip(new Tooltip(whole));
            label.setAccessibleText(whole);
            getChildren().add(label);
        });
    }
}
