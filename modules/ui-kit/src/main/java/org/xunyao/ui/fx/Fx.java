package org.xunyao.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one door to the JavaFX application thread. Nothing outside this package names `Platform`.
public final class Fx {
    private Fx() {}

    /// Starts the toolkit without an `Application` class, then runs the work on its thread. Windows may
    /// close and open; the toolkit ends at {@link #exit}.
    public static void start(Runnable work) {
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            work.run();
        });
    }

    /// Runs the work on the JavaFX thread: at once when called from it, else as soon as that thread is
    /// free.
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /// Runs the work on the JavaFX thread after what it is doing now.
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /// Whether the caller is the JavaFX thread.
    public static boolean here() {
        return Platform.isFxApplicationThread();
    }

    /// The door as an executor, for view models, which do not know JavaFX's threads.
    public static Executor executor() {
        return Fx::run;
    }

    /// Whether caps lock is on; false where the system does not tell.
    public static boolean capsLock() {
        return Platform.isKeyLocked(javafx.scene.input.KeyCode.CAPS).orElse(false);
    }

    /// Ends the toolkit.
    public static void exit() {
        Platform.exit();
    }
}
