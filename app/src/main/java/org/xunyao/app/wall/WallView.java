package org.xunyao.app.wall;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;

/// The video wall. One timer draws all tiles, no faster than asked, and rests while the wall is not in a
/// window.
public final class WallView extends VBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.wall.wall";

    private static final long SECOND = 1_000_000_000L;
    private static final long STATES_EVERY = SECOND / 4;

    private final WallViewModel model;
    private final WallFeed feed;
    private final Texts texts;
    private final StateWords words;
    private final long frameEvery;
    private final TileGrid grid = new TileGrid();
    private final Label typed = new Label();
    private final Label page = new Label();
    private final Button before;
    private final Button after;
    private final List<TileView> tiles = new ArrayList<>();
    // A tile that comes back brings its last picture with it: a stalled camera has no newer one to show.
    private final Map<WallCamera, TileView> known = new HashMap<>();
    private final AnimationTimer timer = new Ticker();
    private Showing told = Showing.NOTHING;
    private Showing settled = Showing.NOTHING;
    private long lastFrame;
    private long lastStates;

    private record Showing(List<CameraId> cameras, PictureSize place) {
        private static final Showing NOTHING = new Showing(List.of(), new PictureSize(16, 16));
    }

    /// @param texts hold {@link #BUNDLE}
    /// @param zone in which times are written
    /// @param mostFrames pictures a second at most, at least 1; the cameras' own rate is enough
    public WallView(WallViewModel model, WallFeed feed, Texts texts, ZoneId zone, int mostFrames) {
        this.model = model;
        this.feed = feed;
        this.texts = texts;
        this.words = new StateWords(texts, zone);
        this.frameEvery = SECOND / mostFrames;
        this.before = Buttons.normal(texts.of("wall.before"), () -> model.turn(-1));
        this.after = Buttons.normal(texts.of("wall.after"), () -> model.turn(1));
        getStyleClass().add("wall");
        var sheet = WallView.class.getResource("wall.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        grid.getStyleClass().add("tile-grid");
        grid.setFocusTraversable(true);
        grid.setId("tiles");
        setVgrow(grid, Priority.ALWAYS);
        getChildren().add(bar());
        getChildren()
                .add(model.count() == 0 ? new EmptyState(texts.of("wall.empty"), texts.of("wall.empty.more")) : grid);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.visible().addListener((ListChangeListener<WallCamera>) change -> rebuild());
        model.selectedProperty().subscribe(this::mark);
        model.layoutProperty().subscribe(this::rebuild);
        model.typedProperty()
                .subscribe(digits -> typed.setText(digits.isEmpty() ? "" : texts.of("wall.typed", digits)));
        sceneProperty().subscribe(this::entered);
        rebuild();
    }

    private HBox bar() {
        var choice = new SegmentedControl<>(
                List.of(WallLayout.values()),
                layout -> texts.of("layout." + layout.name()),
                model.layoutProperty().get());
        choice.valueProperty().bindBidirectional(model.layoutProperty());
        typed.getStyleClass().addAll("t-bold", "fg-ok");
        typed.setId("typed");
        page.getStyleClass().addAll("t-small", "fg-2");
        page.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = Buttons.ellipsised(texts.of("wall.hint"), "t-small", "fg-3");
        var bar = new HBox(choice, before, page, after, typed, gap, hint);
        bar.getStyleClass().add("wall-bar");
        return bar;
    }

    private void rebuild() {
        tiles.clear();
        boolean one = model.enlargedProperty().get();
        int side = one ? 1 : model.layoutProperty().get().perSide();
        for (WallCamera camera : model.visible()) {
            TileView tile = known.computeIfAbsent(camera, this::tile);
            tile.large(side <= 2);
            tiles.add(tile);
        }
        grid.show(tiles, side);
        page.setText(texts.of(
                "wall.page",
                Texts.figure(model.page() + 1L),
                Texts.figure(model.pages()),
                Texts.figure(model.count())));
        boolean many = model.pages() > 1;
        for (Region turning : List.of(before, page, after)) {
            turning.setVisible(many);
            turning.setManaged(many);
        }
        mark();
        states();
        settled = Showing.NOTHING;
    }

    private TileView tile(WallCamera camera) {
        var tile = new TileView(camera, model.numberOf(camera), words);
        tile.setOnMousePressed(event -> pressed(tile, event));
        return tile;
    }

    private void pressed(TileView tile, MouseEvent event) {
        grid.requestFocus();
        model.select(tile.camera());
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            if (model.enlargedProperty().get()) {
                model.back();
            } else {
                model.enlargedProperty().set(true);
            }
        }
    }

    private void mark() {
        int chosen = model.selectedProperty().get() + 1;
        for (TileView tile : tiles) {
            tile.select(model.numberOf(tile.camera()) == chosen);
        }
    }

    private void states() {
        int chosen = model.selectedProperty().get() + 1;
        for (TileView tile : tiles) {
            tile.show(model.stateOf(tile.camera()), model.standingOf(tile.camera()));
            if (model.numberOf(tile.camera()) == chosen) {
                grid.setAccessibleText(tile.getAccessibleText());
            }
        }
    }

    private void entered(@Nullable Scene scene) {
        if (scene == null) {
            timer.stop();
            told = Showing.NOTHING;
            settled = Showing.NOTHING;
            feed.showing(told.cameras(), told.place());
        } else {
            timer.start();
            Fx.later(grid::requestFocus);
        }
    }

    /// Tells the feed what is on the screen once it has stayed the same for two rounds: while a window is
    /// dragged larger, no picture shall be asked for that would be thrown away at once.
    private void tell() {
        if (tiles.isEmpty()) {
            return;
        }
        var now = new Showing(
                model.visible().stream().map(WallCamera::id).toList(),
                tiles.getFirst().place());
        boolean laidOut = now.place().width() > Showing.NOTHING.place().width();
        if (laidOut && now.equals(settled) && !now.equals(told)) {
            told = now;
            feed.showing(now.cameras(), now.place());
        }
        settled = now;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (WallKeys.take(event.getCode(), event.isAltDown(), grid.isFocused(), model)) {
            event.consume();
        }
    }

    private final class Ticker extends AnimationTimer {
        @Override
        public void handle(long now) {
            long passed = now - lastFrame;
            if (passed >= frameEvery) {
                // What is left over counts for the next frame, else 60 pulses would give 12 frames where 15 were asked.
                lastFrame = passed < 2 * frameEvery ? lastFrame + frameEvery : now;
                tiles.forEach(tile -> tile.draw(feed.picture(tile.camera().id())));
            }
            if (now - lastStates >= STATES_EVERY) {
                lastStates = now;
                states();
                tell();
            }
        }
    }
}
