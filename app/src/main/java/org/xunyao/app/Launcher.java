package org.xunyao.app;

import java.lang.System.Logger.Level;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.log.LogLines;
import org.xunyao.kernel.SystemClock;
import org.xunyao.ui.fx.Fx;

/// Starts the workstation from the class path. It is no `Application`, because JavaFX refuses those there.
public final class Launcher {
    private static final System.Logger LOG = System.getLogger(Launcher.class.getName());

    private Launcher() {}

    /// The command line, see {@link Arguments#of}.
    public static void main(String[] words) {
        LogLines.install(SystemClock.CHINA);
        Arguments arguments;
        try {
            arguments = Arguments.of(words);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> LOG.log(Level.ERROR, "thread " + thread.getName(), fault));
        Fx.start(() -> new Workstation(arguments, Fx::exit).open());
    }
}
