package org.xunyao.app.wall;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.wall.TileStrip.Room;
import org.xunyao.app.wall.alarm.AlarmBar;
import org.xunyao.app.wall.alarm.TileAlarm;
import org.xunyao.app.wall.picture.PictureSurface;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.lease.Standing;

/// One camera on the wall: picture, words over a picture that is not live, strip below.
final class TileView extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    // Below this many pixels the words over a picture would be cut, as with sixteen tiles on a small display.
    private static final double ROOM_FOR_WORDS = 150;
    private static final double LARGE_FROM = 640;
    private static final int ROUNDS = 4;
    private static final int MARGIN = 6;
    private static final int BELOW_ALARM = 32;

    private final WallCamera camera;
    private final int number;
    private final StateWords words;
    private final PictureSurface picture;
    private final Label flag = new Label();
    private final Label headline = new Label();
    private final Label detail = new Label();
    private final Button examine = new Button();
    private final VBox over = new VBox(flag, headline, detail, examine);
    private final Label watched = new Label();
    private final Label moved = new Label();
    private final AlarmBar alarm = new AlarmBar();
    private final TileStrip strip;
    private Room room = Room.FULL;
    private @Nullable Told told;
    private List<Object> last = List.of();
    private int rounds;

    /// All that a tile is told.
    ///
    /// @param who whether the picture is only looked at by people here; said on top of it
    record Told(TileState state, Standing who, Optional<ShownStream> stream) {}

    TileView(WallCamera camera, int number, StateWords words) {
        this.camera = camera;
        this.number = number;
        this.words = words;
        this.picture = new PictureSurface(words.lifted());
        this.strip = new TileStrip(camera, number);
        strip.use(words.use(camera.use()), words.useMore(camera.use()));
        getStyleClass().add("tile");
        flag.getStyleClass().add("tile-flag");
        headline.getStyleClass().add("tile-headline");
        headline.setWrapText(true);
        detail.getStyleClass().add("tile-detail");
        detail.setWrapText(true);
        over.getStyleClass().add("tile-over");
        over.setMinSize(0, 0);
        examine.setText(words.examine());
        examine.getStyleClass().add("tile-examine");
        examine.setFocusTraversable(false);
        keep(examine, false);
        watched.getStyleClass().add("tile-watched");
        watched.setWrapText(true);
        watched.setVisible(false);
        StackPane.setAlignment(watched, Pos.TOP_LEFT);
        StackPane.setMargin(watched, new Insets(MARGIN));
        StackPane.setAlignment(alarm, Pos.TOP_CENTER);
        moved.getStyleClass().add("tile-moved");
        moved.setVisible(false);
        StackPane.setAlignment(moved, Pos.BOTTOM_LEFT);
        StackPane.setMargin(moved, new Insets(MARGIN));
        var screen = new StackPane(picture, over, watched, moved, alarm);
        screen.getStyleClass().add("tile-screen");
        screen.setMinSize(0, 0);
        screen.heightProperty()
                .subscribe(height -> pseudoClassStateChanged(LOW, height.doubleValue() < ROOM_FOR_WORDS));
        VBox.setVgrow(screen, Priority.ALWAYS);
        getChildren().addAll(screen, strip);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    /// The picture, which can be looked at more closely.
    PictureSurface picture() {
        return picture;
    }

    /// Offers to examine the camera while its picture is of no use.
    void offer(Consumer<CameraId> opens) {
        examine.setOnAction(event -> opens.accept(camera.id()));
        last = List.of();
    }

    static boolean ill(TileState now) {
        return switch (now) {
            case TileState.Down _, TileState.Stalled _, TileState.Troubled _, TileState.Undecoded _ -> true;
            case TileState.Live _, TileState.Late _, TileState.Connecting _, TileState.Idle _, TileState.NoRight _ ->
                false;
        };
    }

    WallCamera camera() {
        return camera;
    }

    void draw(Optional<TilePicture> source) {
        picture.draw(source);
    }

    void select(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
        strip.select(on);
    }

    /// Whether a picture that is dragged would come here.
    void target(boolean on) {
        pseudoClassStateChanged(TARGET, on);
    }

    /// Says which alarm of this camera waits for a person.
    void alarm(Optional<TileAlarm> waiting) {
        alarm.show(waiting, room != Room.FULL);
        int below = waiting.isPresent() ? BELOW_ALARM : MARGIN;
        StackPane.setMargin(watched, new Insets(below, MARGIN, MARGIN, MARGIN));
    }

    /// Says that a person turned the camera away from what it watches.
    void moved(String word) {
        moved.setText(word);
        moved.setVisible(!word.isEmpty());
    }

    /// The place for the picture in pixels of the screen.
    PictureSize place() {
        return picture.place();
    }

    private void fit(double width) {
        pseudoClassStateChanged(LARGE, width >= LARGE_FROM);
        Room now = Room.of(width);
        if (now == room) {
            return;
        }
        room = now;
        strip.fit(now);
        pseudoClassStateChanged(SMALL, now != Room.FULL);
        keep(headline, now != Room.TINY);
        keep(detail, now == Room.FULL);
        last = List.of();
        Told said = told;
        if (said != null) {
            show(said);
        }
    }

    private static void keep(Labeled label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    /// Says how the camera stands: another state at once, newer figures of the same state only at every
    /// {@value #ROUNDS}th call, for all that changes is laid out and drawn anew.
    void show(Told all) {
        told = all;
        TileState now = all.state();
        Standing who = all.who();
        List<Object> look = look(all);
        boolean changed = !look.equals(last);
        if (!changed && ++rounds < ROUNDS) {
            return;
        }
        last = look;
        rounds = 0;
        String whose = now instanceof TileState.NoRight ? "" : words.standing(who);
        if (changed) {
            dress(now);
            watched.setText(room == Room.FULL || whose.isEmpty() ? whose : words.lookedAt());
            watched.setVisible(now.alive() && !whose.isEmpty());
        }
        String said = words.strip(now);
        String head = words.headline(now);
        strip.say(room == Room.TINY ? words.age(now) : said);
        String stream =
                now.alive() ? all.stream().map(words.streams()::sentence).orElse("") : "";
        strip.stream(now.alive() ? all.stream().map(words.streams()::word).orElse("") : "", stream);
        if (!now.alive()) {
            flag.setText(said);
            headline.setText(head);
            // The badge would lie over the flag, so a tile without a picture says it last.
            detail.setText((words.detail(now) + "\n" + whose).strip());
        }
        setAccessibleText(String.join(
                "，",
                Integer.toString(number),
                camera.shop(),
                camera.point(),
                said,
                head,
                whose,
                stream,
                moved.getText(),
                alarm.spoken()));
    }

    private void dress(TileState now) {
        boolean alive = now.alive();
        picture.alive(alive);
        picture.setVisible(!now.blank());
        pseudoClassStateChanged(DEAD, !alive);
        over.setVisible(!alive);
        keep(examine, room == Room.FULL && ill(now) && examine.getOnAction() != null);
        if (!alive) {
            // Where there is no room for both, the sign stands in the strip alone.
            flag.setGraphic(room == Room.TINY ? null : TileStrip.icon(now).node("icon-14", "icon-flag"));
        }
        strip.dress(now);
    }

    /// All that decides how a tile looks besides its words.
    private static List<Object> look(Told all) {
        TileState now = all.state();
        Object who = all.who() instanceof Standing.Ours ? Standing.Ours.class : all.who();
        if (now instanceof TileState.Undecoded undecoded) {
            return List.of(now.getClass(), undecoded.cause(), undecoded.picture(), who);
        }
        if (now instanceof TileState.Troubled troubled) {
            return List.of(now.getClass(), troubled.kind(), who);
        }
        return now instanceof TileState.NoRight denied
                ? List.of(now.getClass(), denied.asked(), who)
                : List.of(now.getClass(), who, all.stream());
    }
}
