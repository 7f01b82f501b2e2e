package org.xunyao.app.wall;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.kernel.Clock;
import org.xunyao.video.lease.Standing;

/// What stands on the wall: layout, page, selection, states.
public final class WallViewModel {
    private static final int MOST_DIGITS = 3;

    private final List<WallCamera> cameras;
    private final WallFeed feed;
    private final Clock clock;
    private final ObjectProperty<WallLayout> layout = new SimpleObjectProperty<>(this, "layout", WallLayout.FOUR);
    private final BooleanProperty enlarged = new SimpleBooleanProperty(this, "enlarged");
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected");
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper(this, "typed", "");
    private final ObservableList<WallCamera> visible = FXCollections.observableArrayList();
    private final ObservableList<WallCamera> readable = FXCollections.unmodifiableObservableList(visible);

    /// @param cameras in the order of their numbers, from 1
    public WallViewModel(List<WallCamera> cameras, WallFeed feed, Clock clock) {
        this.cameras = List.copyOf(cameras);
        this.feed = feed;
        this.clock = clock;
        layout.subscribe(this::place);
        enlarged.subscribe(this::place);
        selected.subscribe(this::place);
        place();
    }

    /// How many cameras there are in all.
    public int count() {
        return cameras.size();
    }

    /// How many pictures at a time.
    public ObjectProperty<WallLayout> layoutProperty() {
        return layout;
    }

    /// Whether the selected picture fills the wall.
    public BooleanProperty enlargedProperty() {
        return enlarged;
    }

    /// Place of the selected camera, from 0.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Digits typed so far towards a number.
    public ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// The cameras on the screen, row by row.
    public ObservableList<WallCamera> visible() {
        return readable;
    }

    /// The number of a camera, from 1.
    public int numberOf(WallCamera camera) {
        return cameras.indexOf(camera) + 1;
    }

    /// What a camera's tile has to say now.
    public TileState stateOf(WallCamera camera) {
        return TileState.of(feed.health(camera.id()), clock.now());
    }

    /// Whether this station watches the camera, or who does.
    public Standing standingOf(WallCamera camera) {
        return feed.standing(camera.id());
    }

    /// Pages of the layout, at least 1.
    public int pages() {
        return Math.max(1, Math.ceilDiv(cameras.size(), layout.get().tiles()));
    }

    /// The page on the screen, from 0.
    public int page() {
        return selected.get() / layout.get().tiles();
    }

    /// Selects a camera that is on the screen.
    public void select(WallCamera camera) {
        int place = cameras.indexOf(camera);
        if (place >= 0) {
            selected.set(place);
        }
    }

    /// Moves the selection; it stops at the ends.
    ///
    /// @param columns to the right
    /// @param rows down
    public void move(int columns, int rows) {
        int next = selected.get() + columns + rows * layout.get().perSide();
        if (next >= 0 && next < cameras.size()) {
            selected.set(next);
        }
    }

    /// Turns pages.
    public void turn(int pages) {
        int last = cameras.size() - 1;
        if (last >= 0) {
            selected.set(Math.clamp(
                    (long) selected.get() + (long) pages * layout.get().tiles(), 0, last));
        }
    }

    /// Takes one digit of a number.
    ///
    /// @param digit 0..9
    public void type(int digit) {
        if (typed.get().length() < MOST_DIGITS) {
            typed.set(typed.get() + digit);
        }
    }

    /// Enter: selects the number typed; without one, enlarges the selected picture.
    public void enter() {
        if (typed.get().isEmpty()) {
            enlarged.set(!cameras.isEmpty());
            return;
        }
        int number = Integer.parseInt(typed.get());
        typed.set("");
        if (number >= 1 && number <= cameras.size()) {
            selected.set(number - 1);
        }
    }

    /// Esc: forgets the digits; without any, goes back from one picture to all.
    public void back() {
        if (typed.get().isEmpty()) {
            enlarged.set(false);
        } else {
            typed.set("");
        }
    }

    private void place() {
        if (cameras.isEmpty()) {
            return;
        }
        if (enlarged.get()) {
            show(List.of(cameras.get(selected.get())));
            return;
        }
        int first = page() * layout.get().tiles();
        show(cameras.subList(
                first, Math.min(cameras.size(), first + layout.get().tiles())));
    }

    // A list that did not change is left alone: tiles keep their pictures.
    private void show(List<WallCamera> now) {
        if (!visible.equals(now)) {
            visible.setAll(now);
        }
    }
}
