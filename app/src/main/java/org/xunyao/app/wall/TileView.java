package org.xunyao.app.wall;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.video.PictureSize;
import org.xunyao.video.lease.Standing;

/// One camera on the wall: picture, words over a picture that is not live, strip below.
final class TileView extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    // Below this many pixels the words over a picture would be cut, as with sixteen tiles on a small display.
    private static final double ROOM_FOR_WORDS = 150;
    private static final int ROUNDS = 4;
    private static final int MARGIN = 6;

    private final WallCamera camera;
    private final int number;
    private final StateWords words;
    private final PictureView picture = new PictureView();
    private final Label flag = new Label();
    private final Label headline = new Label();
    private final Label detail = new Label();
    private final VBox over = new VBox(flag, headline, detail);
    private final Label state = new Label();
    private final Label watched = new Label();
    private List<Object> last = List.of();
    private int rounds;

    TileView(WallCamera camera, int number, StateWords words) {
        this.camera = camera;
        this.number = number;
        this.words = words;
        getStyleClass().add("tile");
        flag.getStyleClass().add("tile-flag");
        headline.getStyleClass().add("tile-headline");
        headline.setWrapText(true);
        detail.getStyleClass().add("tile-detail");
        detail.setWrapText(true);
        over.getStyleClass().add("tile-over");
        over.setMinSize(0, 0);
        watched.getStyleClass().add("tile-watched");
        watched.setWrapText(true);
        watched.setVisible(false);
        StackPane.setAlignment(watched, Pos.TOP_LEFT);
        StackPane.setMargin(watched, new Insets(MARGIN));
        var screen = new StackPane(picture, over, watched);
        screen.getStyleClass().add("tile-screen");
        screen.setMinSize(0, 0);
        screen.heightProperty()
                .subscribe(height -> pseudoClassStateChanged(LOW, height.doubleValue() < ROOM_FOR_WORDS));
        VBox.setVgrow(screen, Priority.ALWAYS);
        state.getStyleClass().add("tile-state");
        state.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(screen, strip());
    }

    WallCamera camera() {
        return camera;
    }

    void draw(Optional<TilePicture> source) {
        picture.draw(source);
    }

    void large(boolean on) {
        pseudoClassStateChanged(LARGE, on);
    }

    void select(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    /// The place for the picture in pixels of the screen.
    PictureSize place() {
        return picture.place();
    }

    /// Says how the camera stands: another state at once, newer figures of the same state only at every
    /// {@value #ROUNDS}th call, for all that changes is laid out and drawn anew.
    ///
    /// @param standing whether the picture is only looked at by people here; said on top of it
    void show(TileState now, Standing standing) {
        List<Object> look = look(now, standing);
        boolean changed = !look.equals(last);
        if (!changed && ++rounds < ROUNDS) {
            return;
        }
        last = look;
        rounds = 0;
        if (changed) {
            dress(now);
            watched.setText(words.standing(standing));
            watched.setVisible(now.alive() && !watched.getText().isEmpty());
        }
        String strip = words.strip(now);
        String head = words.headline(now);
        state.setText(strip);
        if (!now.alive()) {
            flag.setText(strip);
            headline.setText(head);
            // The badge would lie over the flag, so a tile without a picture says it last.
            detail.setText((words.detail(now) + "\n" + watched.getText()).strip());
        }
        setAccessibleText(String.join(
                "，", Integer.toString(number), camera.shop(), camera.point(), strip, head, watched.getText()));
    }

    private void dress(TileState now) {
        boolean alive = now.alive();
        picture.alive(alive);
        picture.setVisible(!(now instanceof TileState.Down) && !(now instanceof TileState.Idle));
        pseudoClassStateChanged(DEAD, !alive);
        over.setVisible(!alive);
        if (!alive) {
            flag.setGraphic(icon(now).node("icon-14", "icon-flag"));
        }
        state.getStyleClass().removeAll("live", "late", "flagged");
        state.getStyleClass().add(styleOf(now));
        state.setGraphic(sign(now));
    }

    /// All that decides how a tile looks besides its words.
    private static List<Object> look(TileState now, Standing standing) {
        Object who = standing instanceof Standing.Ours ? Standing.Ours.class : standing;
        return now instanceof TileState.Troubled troubled
                ? List.of(now.getClass(), troubled.kind(), who)
                : List.of(now.getClass(), who);
    }

    private HBox strip() {
        var place = new Label(Integer.toString(number));
        place.getStyleClass().addAll("t-small", "fg-3");
        place.setMinWidth(USE_PREF_SIZE);
        Label shop = Buttons.ellipsised(camera.shop(), "t-small");
        var point = new Label("· " + camera.point());
        point.getStyleClass().addAll("t-small", "fg-2");
        point.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var strip = new HBox(place, shop, point, gap, state);
        strip.getStyleClass().add("tile-strip");
        return strip;
    }

    private static String styleOf(TileState now) {
        return switch (now) {
            case TileState.Live _ -> "live";
            case TileState.Late _ -> "late";
            case TileState.Stalled _ -> "flagged";
            case TileState.Troubled _ -> "flagged";
            case TileState.Down _ -> "flagged";
            case TileState.Connecting _ -> "flagged";
            case TileState.Idle _ -> "flagged";
        };
    }

    private static Region sign(TileState now) {
        if (now instanceof TileState.Live) {
            var dot = new Region();
            dot.getStyleClass().add("live-dot");
            return dot;
        }
        var sign = new StackPane(icon(now).node("icon-14", now instanceof TileState.Late ? "icon-late" : "icon-flag"));
        sign.getStyleClass().add("state-sign");
        return sign;
    }

    private static Icon icon(TileState now) {
        return switch (now) {
            case TileState.Live _ -> Icon.DONE;
            case TileState.Late _ -> Icon.LATE;
            case TileState.Stalled _ -> Icon.STALLED;
            case TileState.Troubled troubled ->
                troubled.kind() == SceneTrouble.Kind.FROZEN ? Icon.FROZEN : Icon.COVERED;
            case TileState.Down _ -> Icon.OFFLINE;
            case TileState.Connecting _ -> Icon.CONNECTING;
            case TileState.Idle _ -> Icon.CLOSED;
        };
    }
}
