package org.xunyao.bench.station;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The small Java machine in which a station lives that will be struck.
public final class ChildJava {
    private ChildJava() {}

    /// The words that start it with this class path; the class and its words follow. Thousands of them are
    /// started, so each takes its classes from the cache of {@link WarmClasses}, as far as there is one.
    ///
    /// @param scratch its folder for temporary files
    /// @param options more options of the Java machine
    /// @throws IOException if the cache cannot be kept
    public static List<String> words(Path scratch, List<String> options) throws IOException {
        Path root = Path.of(System.getProperty("xunyao.root"));
        WarmClasses warm = WarmClasses.under(root.resolve("target/warm/children"));
        var words = new ArrayList<>(bare(scratch));
        words.addAll(warm.options());
        words.addAll(options);
        words.addAll(List.of("-cp", warm.classPath()));
        return words;
    }

    /// The words without the class path.
    static List<String> bare(Path scratch) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + scratch.toAbsolutePath(),
                "-Dxunyao.root=" + System.getProperty("xunyao.root"));
    }
}
