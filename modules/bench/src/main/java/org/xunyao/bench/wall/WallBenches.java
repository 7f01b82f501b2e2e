package org.xunyao.bench.wall;

import java.io.IOException;
import java.util.List;
import org.xunyao.app.house.Arguments;
import org.xunyao.kernel.Clock;

/// The measurements of the wall by their names.
public final class WallBenches {
    /// What they are called.
    public static final List<String> NAMES = List.of(
            "wall-ratio",
            "peers",
            "storm",
            "soak",
            "switch",
            "first-picture",
            "memory",
            "worker-death",
            "latency",
            "streams");

    private WallBenches() {}

    /// Runs one measurement.
    ///
    /// @param words of the command line, the first is the name
    /// @return whether the measurement is valid
    /// @throws IllegalArgumentException if there is none of that name, or a word is unknown
    /// @throws IllegalStateException if what should happen does not, such as a picture that never comes
    public static boolean run(String name, String[] words, Arguments arguments, Clock clock)
            throws IOException, InterruptedException {
        return switch (name) {
            case "worker-death" -> new WorkerDeath(arguments, clock, WallOptions.of(words, WorkerDeath.USUAL)).run();
            case "storm" -> new Storm(arguments, clock, WallOptions.of(words, Storm.USUAL)).run();
            case "soak" -> new Soak(arguments, clock, WallOptions.of(words, Soak.USUAL)).run();
            case "first-picture" -> new FirstPicture(arguments, clock, WallOptions.of(words, FirstPicture.USUAL)).run();
            case "switch" -> new SwitchTime(arguments, clock, WallOptions.of(words, SwitchTime.USUAL)).run();
            case "memory" -> new Memory(arguments, clock, WallOptions.of(words, Memory.USUAL)).run();
            case "wall-ratio" -> new WallRatio(arguments, clock, WallOptions.of(words, WallRatio.USUAL)).run();
            case "latency" -> new Latency(arguments, clock, WallOptions.of(words, Latency.USUAL)).run();
            case "streams" -> new Streams(arguments, clock, WallOptions.of(words, Streams.USUAL)).run();
            case "peers" -> new Peers(arguments, clock, WallOptions.of(words, Peers.USUAL)).run();
            default -> throw new IllegalArgumentException("there is no measurement " + name);
        };
    }
}
