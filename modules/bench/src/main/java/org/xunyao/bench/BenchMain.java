package org.xunyao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunyao.app.Arguments;
import org.xunyao.kernel.SystemClock;

/// Runs one measurement: `worker-death` or `wall-ratio`. The last line is `bench NAME: FIGURE`; the exit
/// code is 0 only if the measurement is valid.
public final class BenchMain {
    private BenchMain() {}

    /// The name of the measurement; the properties are those of `./run`.
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        try {
            System.exit(run(words.length == 1 ? words[0] : "") ? 0 : 1);
        } catch (IOException | IllegalArgumentException | IllegalStateException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(String name) throws IOException {
        var clock = new SystemClock(SystemClock.CHINA);
        Path folder = Path.of(System.getProperty("xunyao.root"), "var", "bench");
        Arguments arguments = Arguments.of("--data", folder.toString());
        return switch (name) {
            case "worker-death" -> new WorkerDeath(arguments, clock).run();
            case "wall-ratio" -> new WallRatio(arguments, clock).run();
            default -> throw new IllegalArgumentException("./run bench knows: worker-death, wall-ratio");
        };
    }
}
