package org.xunyao.app.alarms.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.alarms.ReviewView;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// The workspace of alarms: its sides, of which one is in front. T, or the mouse, goes to the next
/// one; what is not in front is out of the scene, so that nothing runs there.
public final class AlarmRoom extends VBox {
    private final List<AlarmTab> tabs;
    private final SegmentedControl<AlarmTab> choice;
    private final StackPane front = new StackPane();
    private final Map<String, Parent> made = new HashMap<>();

    /// @param tabs two to six, the first one in front
    /// @param texts hold {@link ReviewView#BUNDLE}
    public AlarmRoom(List<AlarmTab> tabs, Texts texts) {
        this.tabs = List.copyOf(tabs);
        this.choice = new SegmentedControl<>(this.tabs, AlarmTab::name, this.tabs.getFirst());
        choice.setId("alarm-tabs");
        getStyleClass().add("alarm-room");
        var sheet = ReviewView.class.getResource("alarms.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        var head = new HBox(choice, new KeyCap("T"), Buttons.ellipsised(texts.of("room.keys"), "t-small", "fg-3"));
        head.getStyleClass().add("room-head");
        VBox.setVgrow(front, Priority.ALWAYS);
        front.setMinSize(0, 0);
        getChildren().addAll(head, front);
        choice.valueProperty().subscribe(this::show);
        RoomKeys.over(this, this::pressed);
    }

    /// Brings a side to the front.
    ///
    /// @param id of a tab; anything else changes nothing
    public void turn(String id) {
        tabs.stream().filter(tab -> tab.id().equals(id)).findFirst().ifPresent(choice.valueProperty()::set);
    }

    private void show(AlarmTab tab) {
        Parent pane = made.computeIfAbsent(tab.id(), id -> tab.pane().get());
        front.getChildren().setAll(List.of(pane));
        if (getScene() != null) {
            Fx.later(() -> home(pane));
        }
    }

    /// The keys of a side work where its list has the focus.
    private static void home(Parent pane) {
        Node list = pane.lookup(".list-view");
        if (list != null) {
            list.requestFocus();
        }
    }

    private boolean pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean next = plain && event.getCode() == KeyCode.T && !(event.getTarget() instanceof TextInputControl);
        if (next) {
            int place = tabs.indexOf(choice.valueProperty().get()) + 1;
            choice.valueProperty().set(tabs.get(place % tabs.size()));
        }
        return next;
    }
}
