package org.xunyao.bench.wall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.Watching;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.WorkerProcess;
import org.xunyao.demo.window.Screen;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.wall.WallLayout;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.stream.FitTables;

/// The program's own pipeline and wall, in a window of 1920×1080.
final class WallRig implements AutoCloseable {
    private static final FitLimits LIMITS =
            new FitTables(Path.of(System.getProperty("xunyao.root"), "resources", "station")).limits();
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    private static final int MOST_FRAMES = 20;
    private static final int PATIENCE = 60;

    private final Pipeline pipeline;
    private final CountingFeed feed;
    private final WallViewModel model;
    private final Stage window;
    private final Clock clock;
    private final BiFunction<WallView, WallViewModel, Parent> around;

    /// Starts everything; the pictures come later.
    ///
    /// @param points the cameras
    WallRig(WorkerCommand command, List<CameraPoint> points, WallLayout layout, Clock clock) {
        this(new Station(command, points, Watching.nothing(), (wall, model) -> wall), layout, clock);
    }

    /// What runs behind the wall.
    ///
    /// @param points the cameras
    /// @param watching what is watched at them
    /// @param around puts something beside the wall; called on the JavaFX thread
    record Station(
            WorkerCommand command,
            List<CameraPoint> points,
            Watching watching,
            BiFunction<WallView, WallViewModel, Parent> around) {}

    /// Starts everything; the pictures come later.
    WallRig(Station station, WallLayout layout, Clock clock) {
        this.clock = clock;
        this.around = station.around();
        pipeline = new Pipeline(station.command(), station.points(), station.watching(), LIMITS, clock);
        pipeline.start();
        feed = new CountingFeed(pipeline);
        model = Screen.onFx(() -> new WallViewModel(pipeline.wall(), feed, clock));
        window = Screen.onFx(() -> window(layout));
    }

    private Stage window(WallLayout layout) {
        model.layoutProperty().set(layout);
        Texts texts = Texts.of(Language.CHINESE).with(WallView.BUNDLE);
        var wall = new WallView(model, feed, texts, clock.zone(), MOST_FRAMES);
        var scene = new Scene(around.apply(wall, model), WIDTH, HEIGHT);
        Theme.DARK.apply(scene);
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /// Shows the page with that place.
    void select(int place) {
        Screen.onFx(() -> {
            model.select(place);
            return true;
        });
    }

    /// Divides the wall otherwise.
    void arrange(WallLayout layout) {
        Screen.onFx(() -> {
            model.layoutProperty().set(layout);
            return true;
        });
    }

    /// The window, for who looks at it on the JavaFX thread.
    Scene scene() {
        return window.getScene();
    }

    /// Where the pictures stand on the screen, in its pixels.
    List<Rectangle2D> places() {
        return Screen.onFx(() -> window.getScene().getRoot().lookupAll(".tile-picture").stream()
                .map(picture -> picture.localToScreen(picture.getLayoutBounds()))
                .map(on -> new Rectangle2D(on.getMinX(), on.getMinY(), on.getWidth(), on.getHeight()))
                .toList());
    }

    /// Cameras with at least one picture drawn.
    long alive() {
        return Screen.onFx(feed::alive);
    }

    /// Pictures drawn so far.
    long drawn() {
        return feed.drawn();
    }

    /// Pictures of one tile's camera drawn so far.
    long drawn(int tile) {
        return feed.drawn(camera(tile));
    }

    /// Whether a tile's stream is live.
    boolean lives(int tile) {
        return pipeline.health(camera(tile)).stream() instanceof StreamHealth.Live;
    }

    /// The cameras that are not live, each with its state.
    List<String> ailing() {
        return pipeline.wall().stream()
                .map(camera -> camera.id() + " " + pipeline.health(camera.id()))
                .filter(line -> !line.contains("Live["))
                .toList();
    }

    static CameraId camera(int tile) {
        return new CameraId("T" + tile);
    }

    /// Words for the cameras' process: every tile its own stream, the nine clips from different moments on.
    static List<String> cameras(int tiles, Path footage) {
        List<Clips> clips = List.of(Clips.values());
        var words = new ArrayList<>(List.of("--footage", footage.toString()));
        for (int i = 0; i < tiles; i++) {
            String clip = clips.get(i % clips.size()).path();
            words.addAll(List.of("--camera", "%s=@%s,%d".formatted(path(i), clip, 3 * i)));
        }
        return words;
    }

    /// Words for the cameras' process: every tile its own stream of one of these films.
    static List<String> cameras(int tiles, List<Path> films) {
        var words = new ArrayList<String>();
        for (int i = 0; i < tiles; i++) {
            words.addAll(List.of("--camera", "%s=%s,%d".formatted(path(i), films.get(i % films.size()), i % 10)));
        }
        return words;
    }

    /// The path of a tile's camera.
    static String path(int tile) {
        return "tile" + tile;
    }

    /// Points for these cameras.
    static List<CameraPoint> points(int tiles, int port) {
        var points = new ArrayList<CameraPoint>();
        for (int i = 0; i < tiles; i++) {
            points.add(new CameraPoint(
                    camera(i),
                    "样例药店 " + i,
                    "营业厅",
                    "rtsp://127.0.0.1:" + port + "/" + path(i),
                    Optional.empty(),
                    Optional.empty()));
        }
        return points;
    }

    @Override
    public void close() {
        Screen.onFx(() -> {
            window.close();
            return true;
        });
        pipeline.close();
        new Waiting(clock)
                .until("the worker ends", PATIENCE, () -> WorkerProcess.all().isEmpty());
    }
}
