package org.xunyao.bench.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Runs the system's own commands.
public final class Shell {
    private Shell() {}

    /// Runs a command to its end.
    ///
    /// @throws IOException if it did not end with 0, with what it said
    public static String run(String... words) throws IOException, InterruptedException {
        Process process = started(words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + said.strip());
        }
        return said;
    }

    /// Runs a command that answers 1 where it mended something.
    static void repair(String... words) throws IOException, InterruptedException {
        Process process = started(words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() > 1) {
            throw new IOException(String.join(" ", words) + ": " + said.strip());
        }
    }

    /// Answers are read here, so they are asked for in English.
    private static Process started(String... words) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /// Whether the system has the command.
    public static boolean has(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve(command)));
    }

    /// The first of the commands that the system does not have, or nothing.
    static String missing(List<String> commands) {
        return commands.stream().filter(one -> !has(one)).findFirst().orElse("");
    }
}
