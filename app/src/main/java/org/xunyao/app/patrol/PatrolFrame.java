package org.xunyao.app.patrol;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.xunyao.app.patrol.PatrolModel.Going;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.PatrolStop;

/// The wall with its patrol: the bar above it while one is under way, the mark on the tile that is looked
/// at, and what opens over the pictures.
public final class PatrolFrame extends VBox implements PatrolKeys.Doors {
    private static final Duration EVERY = Duration.millis(250);
    private static final double MARK = 3;

    private final PatrolModel model;
    private final WallView wall;
    private final List<CameraId> cameras;
    private final PatrolWords words;
    private final PatrolBar bar;
    private final PatrolKeys keys;
    private final PatrolPanes panes;
    private final Button start;
    private final Button counts;
    private final Button countsInWall;
    private final Region mark = new Region();
    private final Region track = new Region();
    private final Pane marks = new Pane();
    private final Timeline ticks;

    /// What the frame stands on.
    public record Parts(PatrolModel model, PatrolWall over, PatrolWords words, PatrolPanes panes) {}

    /// @param wall is taken into the frame
    public PatrolFrame(Parts parts, WallViewModel plan, WallView wall) {
        this.model = parts.model();
        this.wall = wall;
        this.words = parts.words();
        this.panes = parts.panes();
        this.cameras = plan.cameras().stream().map(camera -> camera.id()).toList();
        this.keys = new PatrolKeys(model, this);
        this.counts = tool("coverage");
        this.countsInWall = tool("coverage-in-wall");
        this.start = Buttons.normal(words.texts().of("patrol.start"), this::start);
        this.bar = new PatrolBar(model, parts.over(), words, counts);
        start.setId("patrol-start");
        start.setGraphic(Icon.PLAY.node("icon-20"));
        start.setMinWidth(USE_PREF_SIZE);
        Stream.of(WallView.class.getResource("wall.css"), PatrolFrame.class.getResource("patrol.css"))
                .filter(Objects::nonNull)
                .forEach(sheet -> getStylesheets().add(sheet.toExternalForm()));
        marks.getChildren().addAll(track, mark);
        marks.setMouseTransparent(true);
        track.getStyleClass().add("patrol-track");
        mark.getStyleClass().add("patrol-mark");
        mark.setId("patrol-mark");
        // A pane would shrink them to nothing.
        track.setManaged(false);
        mark.setManaged(false);
        var body = new StackPane(wall, marks, panes);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar, body);
        wall.equip(start, countsInWall);
        panes.closed(this::back);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        wall.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> model.pause());
        ticks = new Timeline(new KeyFrame(EVERY, tick -> model.tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        model.goingProperty().subscribe(this::follow);
        model.seenProperty().subscribe(this::counts);
        // A runnable hears of changes only, and where nobody has looked at anything there is none.
        counts();
        model.refresh();
    }

    private Button tool(String id) {
        var button = Buttons.ghost("", this::coverage);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleHelp(words.texts().of("coverage.title"));
        return button;
    }

    /// Whether the pictures of the wall can be seen: the window is there and not minimised, nothing that
    /// takes the keys lies over them.
    public static boolean visible(Node wall) {
        Scene scene = wall.getScene();
        if (scene == null || scene.getWindow() == null || wall.isDisabled()) {
            return false;
        }
        boolean minimised = scene.getWindow() instanceof Stage stage && stage.isIconified();
        return scene.getWindow().isShowing()
                && !minimised
                && scene.getRoot().lookupAll(".overlays").stream().noneMatch(Node::isVisible)
                && scene.getRoot().lookupAll(".wall-over").stream().noneMatch(Node::isVisible);
    }

    private void key(KeyEvent event) {
        boolean taken = panes.isVisible() ? panes.take(event) : keys.take(event);
        if (taken) {
            event.consume();
        }
    }

    @Override
    public void start() {
        panes.start();
    }

    @Override
    public void coverage() {
        model.refresh();
        panes.coverage();
    }

    @Override
    public void readings() {
        panes.readings();
    }

    private void back() {
        Optional.ofNullable(wall.lookup("#tiles")).ifPresent(Node::requestFocus);
    }

    private void follow(Optional<Going> going) {
        boolean on = going.isPresent();
        keep(bar, on);
        keep(start, !on);
        keep(countsInWall, !on);
        bar.refresh();
        if (on && ticks.getStatus() != Animation.Status.RUNNING) {
            ticks.play();
        } else if (!on) {
            ticks.stop();
        }
        mark(going.flatMap(now -> now.patrol().current()));
    }

    private void mark(Optional<PatrolStop> stop) {
        Optional<WallView.Shown> shown = stop.flatMap(now -> wall.shown(now.camera()));
        mark.setVisible(shown.isPresent());
        track.setVisible(shown.isPresent());
        if (stop.isEmpty() || shown.isEmpty()) {
            return;
        }
        Region tile = shown.get().tile();
        Bounds edge = marks.sceneToLocal(tile.localToScene(tile.getLayoutBounds()));
        double whole = stop.get().dwell().toMillis();
        double done = Math.min(1, model.elapsed().toMillis() / whole);
        double top = edge.getMinY() + band(tile);
        track.resizeRelocate(edge.getMinX(), top, edge.getWidth(), MARK);
        mark.resizeRelocate(edge.getMinX(), top, edge.getWidth() * done, MARK);
    }

    /// Height of the bar of an alarm over the picture: on its colours the mark would not show, so it lies below.
    private static double band(Region tile) {
        return tile.lookup(".tile-alarm") instanceof Region alarm && alarm.isVisible()
                ? alarm.getBoundsInParent().getMaxY()
                : 0;
    }

    private void counts() {
        int days = model.ports().rules().unseenDays();
        String text = words.coverage(
                model.today(cameras), cameras.size(), model.unseen(cameras).size(), days);
        counts.setText(text);
        countsInWall.setText(text);
    }

    private static void keep(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
