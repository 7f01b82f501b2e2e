package org.xunyao.bench.upgrade;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xunyao.bench.station.ChildJava;

/// Runs the work in another process until it is cut off.
///
/// @param steps that it said
/// @param whole whether it came to its end
record Cut(List<String> steps, boolean whole) {
    /// Lets it halt by itself.
    ///
    /// @param step number of the step, or -1 for a run to the end
    static Cut at(int step, Path folder, Work work, Path scratch) throws IOException, InterruptedException {
        return read(start(step, folder, work, scratch), Long.MAX_VALUE);
    }

    /// Kills it so many milliseconds after its first step.
    static Cut after(long millis, Path folder, Work work, Path scratch) throws IOException, InterruptedException {
        return read(start(-1, folder, work, scratch), millis);
    }

    private static Process start(int step, Path folder, Work work, Path scratch) throws IOException {
        var words = new ArrayList<>(ChildJava.words(scratch, List.of()));
        words.addAll(List.of(UpgradeMain.class.getName(), folder.toString(), work.name(), Integer.toString(step)));
        return new ProcessBuilder(words)
                .redirectError(scratch.resolve("child.err").toFile())
                .start();
    }

    private static Cut read(Process process, long millis) throws IOException, InterruptedException {
        var steps = new ArrayList<String>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            if (line != null && millis != Long.MAX_VALUE) {
                process.waitFor(millis, TimeUnit.MILLISECONDS);
                process.toHandle().destroyForcibly();
            }
            for (; line != null; line = lines.readLine()) {
                steps.add(line);
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        boolean whole = !steps.isEmpty() && steps.getLast().equals("done");
        return new Cut(steps, whole);
    }
}
