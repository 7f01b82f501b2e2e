package org.xunyao.app.wall.alarm;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.WarningBadge;

/// A bar over the top of a picture: an alarm of this camera waits for a person. Shape, words and colour say
/// how urgent it is; a small tile keeps the shape and the waiting time.
public final class AlarmBar extends HBox {
    private Optional<TileAlarm> said = Optional.empty();
    private boolean small;

    /// Nothing is said yet.
    public AlarmBar() {
        getStyleClass().add("tile-alarm");
        setMaxHeight(USE_PREF_SIZE);
        setVisible(false);
    }

    /// Says another alarm, or none.
    ///
    /// @param narrow whether there is room for the shape and the waiting time only
    public void show(Optional<TileAlarm> alarm, boolean narrow) {
        if (alarm.equals(said) && narrow == small) {
            return;
        }
        said = alarm;
        small = narrow;
        getChildren().clear();
        setVisible(alarm.isPresent());
        alarm.ifPresent(this::write);
    }

    /// What it says, for those who listen; empty without an alarm.
    public String spoken() {
        return said.map(alarm -> alarm.what() + "，" + alarm.waits()).orElse("");
    }

    private void write(TileAlarm alarm) {
        getStyleClass().setAll("tile-alarm", alarm.level().name().toLowerCase(Locale.ROOT));
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        var waits = new Label(alarm.waits());
        waits.setMinWidth(USE_PREF_SIZE);
        getChildren().add(WarningBadge.shape(alarm.level()));
        if (!small) {
            getChildren().add(Buttons.ellipsised(alarm.what(), "t-bold"));
        }
        getChildren().addAll(gap, waits);
    }
}
