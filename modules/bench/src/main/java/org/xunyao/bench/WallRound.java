package org.xunyao.bench;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.Watching;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.demo.WorkerProcess;
import org.xunyao.demo.window.Screen;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.wall.WallLayout;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.stream.StreamTables;

/// One round of {@link WallRatio}: a whole pipeline and a real wall in a window, measured for a while,
/// then taken down.
///
/// @param command starts the worker with one engine
/// @param points the cameras, as many as the layout has tiles
record WallRound(WorkerCommand command, List<CameraPoint> points, WallLayout layout, Clock clock) {
    private static final FitLimits LIMITS =
            new StreamTables(Path.of(System.getProperty("xunyao.root"), "resources", "station")).limits();
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    private static final int MOST_FRAMES = 20;
    private static final int PATIENCE = 60;
    private static final long WARM_MILLIS = 4_000;
    private static final long WINDOW_MILLIS = 12_000;

    WallRatio.Used measure() {
        var waiting = new Waiting(clock);
        WallRatio.Used measured;
        try (var pipeline = new Pipeline(command, points, Watching.nothing(), LIMITS, clock)) {
            pipeline.start();
            var feed = new CountingFeed(pipeline);
            Stage window = Screen.onFx(() -> window(pipeline, feed));
            try {
                waiting.until("all tiles have pictures", PATIENCE, () -> Screen.onFx(feed::alive) == layout.tiles());
                Waiting.rest(WARM_MILLIS);
                measured = window(feed, waiting);
            } finally {
                Screen.onFx(() -> {
                    window.close();
                    return true;
                });
            }
        }
        waiting.until("the worker ends", PATIENCE, () -> WorkerProcess.all().isEmpty());
        return measured;
    }

    private WallRatio.Used window(CountingFeed feed, Waiting waiting) {
        CpuTime before = CpuTime.now();
        long begun = clock.nanoTime();
        long drawn = feed.drawn();
        Waiting.rest(WINDOW_MILLIS);
        CpuTime used = CpuTime.now().minus(before);
        double seconds = waiting.since(begun) * layout.tiles();
        double share = (feed.drawn() - drawn) / (seconds * Footage.FPS);
        return new WallRatio.Used(used, seconds, share);
    }

    private Stage window(Pipeline pipeline, CountingFeed feed) {
        var model = new WallViewModel(pipeline.wall(), feed, clock);
        model.layoutProperty().set(layout);
        Texts texts = Texts.of(Language.CHINESE).with(WallView.BUNDLE);
        var scene = new Scene(new WallView(model, feed, texts, clock.zone(), MOST_FRAMES), WIDTH, HEIGHT);
        Theme.DARK.apply(scene);
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }
}
