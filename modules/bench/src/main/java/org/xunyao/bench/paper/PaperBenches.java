package org.xunyao.bench.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xunyao.kernel.Clock;

/// The measurements of documents and of files of cases by their names.
public final class PaperBenches {
    /// Their names.
    public static final List<String> NAMES = List.of("document", "first-document", "file");

    private PaperBenches() {}

    /// Runs one.
    ///
    /// @param name one of {@link #NAMES}
    /// @param folder for what it writes
    /// @return whether the measurement is valid
    public static boolean run(String name, Path folder, Clock clock) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("xunyao.root"));
        Path own = folder.resolve(name + "-" + ProcessHandle.current().pid());
        return switch (name) {
            case "document" ->
                new DocumentPages(root.resolve("resources"), clock, System.out::println).run(DocumentPages.BATCH);
            case "first-document" -> new FirstDocument(root, own, clock, System.out::println).run();
            case "file" -> FileMain.measured(own);
            default -> throw new IllegalArgumentException("no measurement of paper: " + name);
        };
    }
}
