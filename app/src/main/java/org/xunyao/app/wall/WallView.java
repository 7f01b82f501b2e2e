package org.xunyao.app.wall;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.wall.grid.ArrangePane;
import org.xunyao.app.wall.grid.Arranging;
import org.xunyao.app.wall.grid.TileGrid;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.memory.WallMemory;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.wall.ViewOwner;

/// The video wall. One timer draws all tiles, no faster than asked, and rests while the wall is not in a
/// window.
public final class WallView extends VBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.wall.wall";

    private static final long SECOND = 1_000_000_000L;
    private static final long STATES_EVERY = SECOND / 4;
    private static final int NOT_LAID_OUT = 16;

    private final WallViewModel model;
    private final WallFeed feed;
    private final StateWords words;
    private final long frameEvery;
    private final TileGrid grid = new TileGrid();
    private final List<Placed> placed = new ArrayList<>();
    // A tile that comes back brings its last picture with it: a stalled camera has no newer one to show.
    private final Map<WallCamera, TileView> known = new HashMap<>();
    private final AnimationTimer timer = new Ticker();
    private final Optional<Front> front;
    private Optional<Consumer<CameraId>> doctor = Optional.empty();
    private Map<CameraId, PictureSize> told = Map.of();
    private Map<CameraId, PictureSize> settled = Map.of();
    private int dragged = -1;
    private long lastFrame;
    private long lastStates;

    /// What a window has that takes commands.
    ///
    /// @param second the window beside it, where there can be one
    public record Desk(NamedViews views, Optional<Second> second) {}

    /// The second window, as it is driven from the desk.
    public interface Second {
        /// Opens it, or lets it show the page that the desk shows.
        void show();

        /// Turns its pages.
        void turn(int pages);

        /// Closes it.
        void close();
    }

    /// One cell on the screen.
    private record Placed(Spot spot, Region node) {
        Optional<TileView> tile() {
            return node instanceof TileView tile ? Optional.of(tile) : Optional.empty();
        }
    }

    /// Where a picture stands on the screen.
    ///
    /// @param size of the picture in pixels of the screen
    public record Shown(Region tile, PictureSize size) {}

    /// What belongs to the window at the desk alone.
    private record Front(WallBar bar, WallPanes panes, ArrangePane cells, WallKeys keys) {}

    /// A wall whose views are forgotten with it.
    ///
    /// @param texts hold {@link #BUNDLE}
    /// @param zone in which times are written
    /// @param mostFrames pictures a second at most, at least 1; the cameras' own rate is enough
    public WallView(WallViewModel model, WallFeed feed, Texts texts, ZoneId zone, int mostFrames) {
        this(model, feed, texts, zone, mostFrames, Optional.of(new Desk(loose(model), Optional.empty())));
    }

    private static NamedViews loose(WallViewModel model) {
        return new NamedViews(model, new Shelf(WallMemory.ofNow(), ViewOwner.person("nobody"), List.of()));
    }

    /// @param texts hold {@link #BUNDLE}
    /// @param zone in which times are written
    /// @param mostFrames pictures a second at most, at least 1; the cameras' own rate is enough
    /// @param desk empty for a window that only shows
    public WallView(WallViewModel model, WallFeed feed, Texts texts, ZoneId zone, int mostFrames, Optional<Desk> desk) {
        this.model = model;
        this.feed = feed;
        this.words = new StateWords(texts, zone);
        this.frameEvery = SECOND / mostFrames;
        getStyleClass().add("wall");
        var sheet = WallView.class.getResource("wall.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        grid.getStyleClass().add("tile-grid");
        grid.setFocusTraversable(desk.isPresent());
        grid.setId("tiles");
        this.front = desk.map(commands -> front(commands, texts));
        var body = new StackPane(
                model.count() == 0 ? new EmptyState(texts.of("wall.empty"), texts.of("wall.empty.more")) : grid);
        setVgrow(body, Priority.ALWAYS);
        front.ifPresent(commands -> {
            getChildren().add(commands.bar());
            body.getChildren().addAll(commands.cells(), commands.panes());
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        });
        getChildren().add(body);
        model.visible().addListener((ListChangeListener<Spot>) change -> rebuild());
        model.historyProperty().subscribe(this::refresh);
        model.selectedProperty().subscribe(this::mark);
        sceneProperty().subscribe(this::entered);
        rebuild();
    }

    /// Brings the keys to the pictures.
    public void enter() {
        grid.requestFocus();
    }

    /// Offers to examine cameras whose pictures are of no use: the key D, and a button on the tile.
    public void examineWith(Consumer<CameraId> opens) {
        doctor = Optional.of(opens);
        known.values().forEach(tile -> tile.offer(opens));
    }

    private boolean examine(KeyEvent event) {
        if (event.getCode() != KeyCode.D || event.isShortcutDown() || event.isAltDown() || doctor.isEmpty()) {
            return false;
        }
        chosen().ifPresent(tile -> doctor.get().accept(tile.camera().id()));
        return true;
    }

    private Optional<TileView> chosen() {
        int chosen = model.selectedProperty().get();
        return placed.stream()
                .filter(each -> each.spot().place() == chosen)
                .flatMap(each -> each.tile().stream())
                .findFirst();
    }

    /// Adds commands to the bar, where there is one.
    public void offer(List<Button> commands) {
        front.ifPresent(desk -> desk.bar().getChildren().addAll(commands));
    }

    private Front front(Desk desk, Texts texts) {
        var panes = new WallPanes(model, desk.views(), texts, grid::requestFocus);
        var cells = new ArrangePane(new Arranging(new FreePage(model)), texts, grid::requestFocus);
        var doors = new WallDoors(panes, cells, desk.second());
        var bar = new WallBar(model, desk.views(), texts, doors, desk.second().isPresent());
        return new Front(bar, panes, cells, new WallKeys(model, doors));
    }

    private void rebuild() {
        placed.clear();
        for (Spot spot : model.visible()) {
            placed.add(new Placed(spot, node(spot)));
        }
        known.values().stream()
                .filter(tile -> placed.stream().noneMatch(each -> each.node() == tile))
                .forEach(tile -> tile.picture().whole());
        grid.show(
                placed.stream().map(Placed::node).toList(),
                placed.stream().map(each -> each.spot().cell()).toList(),
                model.side());
        refresh();
        mark();
        states();
        settled = Map.of();
    }

    private void refresh() {
        front.ifPresent(commands -> {
            commands.bar().refresh();
            commands.cells().refresh();
        });
    }

    private Region node(Spot spot) {
        if (spot.content() instanceof Spot.Shown shown) {
            return known.computeIfAbsent(shown.camera(), this::tile);
        }
        var vacant = new VacantTile(spot, words);
        if (front.isPresent()) {
            moved(vacant);
        }
        return vacant;
    }

    private TileView tile(WallCamera camera) {
        var tile = new TileView(camera, model.numberOf(camera), words);
        if (front.isPresent()) {
            moved(tile);
            tile.picture().zoomable(words::zoom);
            doctor.ifPresent(tile::offer);
            tile.setOnMouseDragEntered(event -> tile.target(dragged >= 0 && dragged != placeOf(tile)));
            tile.setOnMouseDragExited(event -> tile.target(false));
        }
        return tile;
    }

    /// Presses select, a second one enlarges, dragging changes places.
    private void moved(Region node) {
        node.setOnMousePressed(event -> pressed(node, event));
        node.setOnDragDetected(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                dragged = placeOf(node);
                node.startFullDrag();
            }
        });
        node.setOnMouseDragReleased(event -> {
            if (node instanceof TileView tile) {
                tile.target(false);
            }
            model.swap(dragged, placeOf(node));
            dragged = -1;
        });
    }

    /// Where a camera's picture stands now; nothing if it is on no cell of the screen.
    public Optional<Shown> shown(CameraId camera) {
        return placed.stream()
                .flatMap(each -> each.tile().stream())
                .filter(tile -> tile.camera().id().equals(camera))
                .findFirst()
                .map(tile -> new Shown(tile, tile.place()));
    }

    /// Puts controls of something else into the bar.
    public void equip(Node... tools) {
        front.ifPresent(commands -> commands.bar().equip(tools));
    }

    private int placeOf(Region node) {
        return placed.stream()
                .filter(each -> each.node() == node)
                .findFirst()
                .map(each -> each.spot().place())
                .orElse(-1);
    }

    private void pressed(Region node, MouseEvent event) {
        dragged = -1;
        grid.requestFocus();
        model.select(placeOf(node));
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            if (model.enlargedProperty().get()) {
                model.back();
            } else {
                model.enlargedProperty().set(model.onCamera());
            }
        }
    }

    private void mark() {
        int chosen = model.selectedProperty().get();
        for (Placed each : placed) {
            boolean on = each.spot().place() == chosen;
            switch (each.node()) {
                case TileView tile -> tile.select(on);
                case VacantTile vacant -> vacant.select(on);
                default -> {}
            }
        }
        speak();
        refresh();
    }

    private void states() {
        for (Placed each : placed) {
            each.tile().ifPresent(tile -> {
                tile.alarm(model.alarmOf(tile.camera()));
                tile.moved(model.movedOf(tile.camera()));
                tile.show(new TileView.Told(
                        model.stateOf(tile.camera()), model.standingOf(tile.camera()), model.streamOf(tile.camera())));
            });
        }
        speak();
    }

    private void speak() {
        int chosen = model.selectedProperty().get();
        placed.stream()
                .filter(each -> each.spot().place() == chosen)
                .forEach(each -> grid.setAccessibleText(each.node().getAccessibleText()));
    }

    private void entered(@Nullable Scene scene) {
        if (scene == null) {
            timer.stop();
            told = Map.of();
            settled = Map.of();
            feed.showing(told);
        } else {
            timer.start();
            if (front.isPresent()) {
                Fx.later(grid::requestFocus);
            }
        }
    }

    /// Tells the feed what is on the screen once it has stayed the same for two rounds: while a window is
    /// dragged larger, no picture shall be asked for that would be thrown away at once.
    private void tell() {
        if (placed.isEmpty()) {
            return;
        }
        var now = new LinkedHashMap<CameraId, PictureSize>();
        placed.forEach(
                each -> each.tile().ifPresent(tile -> now.put(tile.camera().id(), tile.place())));
        boolean laidOut = now.values().stream().allMatch(place -> place.width() > NOT_LAID_OUT);
        if (laidOut && now.equals(settled) && !now.equals(told)) {
            told = now;
            feed.showing(now);
        }
        settled = now;
    }

    private void key(KeyEvent event) {
        front.ifPresent(commands -> {
            if (commands.panes().isVisible()) {
                if (event.getCode() == KeyCode.ESCAPE) {
                    commands.panes().close();
                    event.consume();
                }
            } else if (commands.cells().take(event, grid.isFocused())
                    || ZoomKeys.take(event, grid.isFocused(), chosen())
                    || commands.keys().take(event, grid.isFocused())
                    || examine(event)) {
                event.consume();
            }
        });
    }

    private final class Ticker extends AnimationTimer {
        @Override
        public void handle(long now) {
            long passed = now - lastFrame;
            if (passed >= frameEvery) {
                // What is left over counts for the next frame, else 60 pulses would give 12 frames where 15 were asked.
                lastFrame = passed < 2 * frameEvery ? lastFrame + frameEvery : now;
                placed.forEach(each -> each.tile()
                        .ifPresent(tile -> tile.draw(feed.picture(tile.camera().id()))));
            }
            if (now - lastStates >= STATES_EVERY) {
                lastStates = now;
                states();
                tell();
            }
        }
    }
}
