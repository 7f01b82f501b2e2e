package org.xunyao.app.alarms;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.escalation.Stage;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.WarningBadge;
import org.xunyao.ui.control.WarningLevel;

/// One alarm in the list: shape and word of its colour, what, where, when, and how much time is
/// left.
public final class QueueCell extends ListCell<ReviewItem> {
    private final ReviewWords words;
    private final Supplier<Instant> now;
    private final Function<ReviewItem, Optional<String>> mark;

    /// @param now for the time that is left
    public QueueCell(ReviewWords words, Supplier<Instant> now) {
        this(words, now, item -> Optional.empty());
    }

    /// @param mark what else is said of an alarm
    QueueCell(ReviewWords words, Supplier<Instant> now, Function<ReviewItem, Optional<String>> mark) {
        this.words = words;
        this.now = now;
        this.mark = mark;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ReviewItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var lines = new VBox(what(item), where(item), when(item));
        lines.getStyleClass().add("queue-lines");
        setGraphic(lines);
        setAccessibleText(String.join(
                "，",
                words.of("warning." + item.head().colour().name()),
                words.title(item),
                item.shop(),
                item.point(),
                words.minute(item.head().raisedAt()),
                words.left(item, now.get()),
                words.of("due.at", words.due(item)),
                item.limit().last().map(words::step).orElse(""),
                mark.apply(item).orElse("")));
    }

    /// The level by which a colour is drawn.
    public static WarningLevel level(AlarmColour colour) {
        return switch (colour) {
            case RED -> WarningLevel.RED;
            case ORANGE -> WarningLevel.ORANGE;
            case YELLOW -> WarningLevel.YELLOW;
            case BLUE -> WarningLevel.BLUE;
        };
    }

    private HBox what(ReviewItem item) {
        WarningLevel level = level(item.head().colour());
        var colour = new Label(words.of("warning." + level.name()), WarningBadge.shape(level));
        colour.getStyleClass().addAll("t-bold", "queue-colour");
        colour.setMinWidth(USE_PREF_SIZE);
        Label title = Buttons.ellipsised(words.title(item), "t-bold");
        return line(colour, title, gap(), deadline(item));
    }

    private Node deadline(ReviewItem item) {
        Stage stage = item.stage(now.get());
        String left = words.left(item, now.get());
        Label chip = switch (stage) {
            case OVER -> new Chip(Icon.ERROR, left, "over");
            case SOON -> pressing(Icon.LATE, words.of("due.soon", left), "fg-due", "icon-due");
            case HALF -> pressing(Icon.TIME, words.of("due.half", left), "fg-2", "icon-quiet");
            case QUIET -> pressing(Icon.TIME, left, "fg-2", "icon-quiet");
        };
        if (stage == Stage.SOON) {
            chip.getStyleClass().add("t-bold");
        }
        chip.setTooltip(new Tooltip(words.of("due.at", words.due(item))));
        return chip;
    }

    private static Label pressing(Icon icon, String left, String style, String iconStyle) {
        var label = new Label(left, icon.node("icon-14", iconStyle));
        label.getStyleClass().addAll("t-small", style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static HBox where(ReviewItem item) {
        return place(item, "fg-2");
    }

    /// The shop is cut, the point never.
    public static HBox place(ReviewItem item, String style) {
        Label shop = Buttons.ellipsised(item.shop(), style);
        var point = new Label("· " + item.point());
        point.getStyleClass().add(style);
        point.setMinWidth(USE_PREF_SIZE);
        return line(shop, point);
    }

    // Where it went up that stands in the place of the time: a narrow list has no room for both.
    private HBox when(ReviewItem item) {
        HBox line = line(item.limit().last().<Node>map(this::escalated).orElseGet(() -> raised(item)));
        if (item.reviewers() > 1) {
            String key = item.isHalf() ? "queue.second.now" : "queue.second";
            line.getChildren().add(new Chip(Icon.PERSON, words.of(key), "second"));
        }
        mark.apply(item).ifPresent(said -> line.getChildren().add(new Chip(Icon.DONE, said, "chosen")));
        return line;
    }

    private Label raised(ReviewItem item) {
        var raised = new Label(words.of("queue.raised", words.minute(item.head().raisedAt())));
        raised.getStyleClass().addAll("t-small", "fg-3");
        raised.setMinWidth(USE_PREF_SIZE);
        return raised;
    }

    private Chip escalated(Escalation last) {
        var chip = new Chip(Icon.UP, words.of("escalated"), "escalated");
        chip.setTooltip(new Tooltip(words.step(last)));
        return chip;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("queue-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
