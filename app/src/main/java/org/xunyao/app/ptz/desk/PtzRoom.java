package org.xunyao.app.ptz.desk;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.xunyao.app.ptz.PtzBeside;
import org.xunyao.app.ptz.PtzModel;
import org.xunyao.app.ptz.PtzPorts;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.ptz.PtzLimits;
import org.xunyao.video.ptz.Steering;

/// One person's hands on the cameras of the wall.
public final class PtzRoom implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private final ExecutorService calls;
    private final PtzModel model;
    private final Texts texts;

    /// Threads of its own, ended with it.
    ///
    /// @param timer of the dead man
    /// @param calls to cameras, one thread each, so that a slow camera holds up no stop
    public record Threads(ScheduledExecutorService timer, ExecutorService calls) {}

    /// @param texts of the window
    public PtzRoom(PtzPorts ports, PtzLimits limits, Tasks tasks, Texts texts, Clock clock, Threads threads) {
        this.timer = threads.timer();
        this.calls = threads.calls();
        this.texts = texts.with(PtzBeside.BUNDLE);
        this.model =
                new PtzModel(ports, tasks, ptz -> new Steering(ptz, clock, timer, calls, limits.steering()), then -> {
                    var pause = new PauseTransition(
                            Duration.seconds((double) limits.settle().toSeconds()));
                    pause.setOnFinished(event -> then.run());
                    pause.play();
                });
    }

    /// The wall with the panel beside it.
    ///
    /// @param framed the wall with what stands around it
    public Parent beside(Parent framed, WallView wall, WallViewModel cameras) {
        var beside = new PtzBeside(framed, cameras::chosen, model, texts, wall::enter);
        String word = texts.of("ptz.tile");
        wall.offer(List.of(beside.button()));
        cameras.movedWith(camera -> model.isMoved(camera) ? word : "");
        return beside;
    }

    /// The person leaves: the camera is let go. A stop that is under way is not cut off.
    @Override
    public void close() {
        model.close();
        calls.shutdown();
        timer.shutdown();
    }
}
