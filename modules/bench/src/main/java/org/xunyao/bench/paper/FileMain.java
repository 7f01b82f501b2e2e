package org.xunyao.bench.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunyao.kernel.SystemClock;

/// The process whose memory `file` measures: its heap is small, so that garbage which nobody had to collect is not
/// taken for need.
public final class FileMain {
    private static final String HEAP = "-Xmx256m";

    private FileMain() {}

    /// Measures in a process of its own.
    ///
    /// @param folder for the books
    /// @return whether the measurement is valid
    public static boolean measured(Path folder) throws IOException, InterruptedException {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                HEAP,
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Dxunyao.root=" + System.getProperty("xunyao.root"),
                "-cp",
                System.getProperty("java.class.path"),
                FileMain.class.getName(),
                folder.toString());
        return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    }

    /// Measures here.
    ///
    /// @param arguments the folder for the books
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        Path resources = Path.of(System.getProperty("xunyao.root"), "resources");
        boolean valid = new FileOfCase(
                        resources, Path.of(arguments[0]), new SystemClock(SystemClock.CHINA), System.out::println)
                .run(FileOfCase.PAPERS, FileOfCase.STILLS);
        System.exit(valid ? 0 : 1);
    }
}
