package org.xunyao.testkit.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.theme.Theme;
import org.xunyao.ui.theme.Typefaces;
import org.xunyao.ui.theme.Wardrobe;

/// A window for one screen. Closing it leaves the toolkit running for the next test.
public final class FxRig implements AutoCloseable {
    private static final long PATIENCE = 30;

    private final Stage stage;

    private FxRig(Stage stage) {
        this.stage = stage;
    }

    /// Shows a screen.
    ///
    /// @param view makes the screen, on the JavaFX thread
    /// @param width of the scene in pixels
    /// @param height of the scene in pixels
    public static FxRig show(Theme theme, double width, double height, Supplier<Parent> view) {
        start();
        FxRig rig = call(() -> {
            var scene = new Scene(view.get(), width, height);
            new Wardrobe(scene, Typefaces.found(), theme);
            var stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            return new FxRig(stage);
        });
        rig.settle();
        return rig;
    }

    /// The scene, for use on the JavaFX thread.
    public Scene scene() {
        return stage.getScene();
    }

    /// Lets style and layout come to rest.
    public void settle() {
        for (int pulse = 0; pulse < 3; pulse++) {
            call(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return true;
            });
        }
    }

    /// Runs something on the JavaFX thread and waits for what it gives.
    ///
    /// @throws IllegalStateException with the cause if it throws, or does not end in 30 s
    public static <T> T call(Callable<T> work) {
        var task = new FutureTask<>(work);
        Fx.run(task);
        try {
            return task.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("on the JavaFX thread", failed);
        }
    }

    @Override
    public void close() {
        call(() -> {
            stage.close();
            return true;
        });
    }

    /// Starts the toolkit if no test of this run has done so.
    public static void start() {
        UnseenGlass.install();
        try {
            Fx.start(() -> {});
        } catch (IllegalStateException running) {
            // Another test of this run has started it.
            Fx.later(() -> {});
        }
    }
}
