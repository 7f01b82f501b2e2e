package org.xunyao.app.alarms;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.xunyao.supervision.Duty;

/// What the patterns of the lane mean. The lane takes its paints from here.
final class DutyLegend extends HBox {
    private final Region present = swatch("lane-present");
    private final Region absent = swatch("lane-absent");
    private final Region unseen = swatch("lane-unseen");
    private final Region clip = swatch("lane-clip");
    private final Region focus = swatch("lane-focus");

    DutyLegend(ReviewWords words) {
        getStyleClass().add("duty-legend");
        focus.setManaged(false);
        getChildren()
                .addAll(
                        entry(present, words.of("duty.present")),
                        entry(absent, words.of("duty.absent")),
                        entry(unseen, words.of("duty.unseen")),
                        entry(clip, words.of("lane.clip")),
                        focus);
    }

    Paint paint(Duty duty) {
        return DutyLane.ground(
                switch (duty) {
                    case Duty.Present _ -> present;
                    case Duty.Absent _ -> absent;
                    case Duty.Unseen _ -> unseen;
                });
    }

    Paint mark() {
        return DutyLane.ground(clip);
    }

    Paint focus() {
        return DutyLane.ground(focus);
    }

    void changed(Runnable redraw) {
        for (Region swatch : List.of(present, absent, unseen, clip, focus)) {
            swatch.backgroundProperty().subscribe(redraw);
        }
    }

    private static Region swatch(String style) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("lane-swatch", style);
        return swatch;
    }

    private static Label entry(Region swatch, String word) {
        var label = new Label(word, swatch);
        label.getStyleClass().addAll("t-small", "fg-2");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
