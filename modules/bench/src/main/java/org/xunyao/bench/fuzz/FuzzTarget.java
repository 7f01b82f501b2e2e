package org.xunyao.bench.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// One parser that is fuzzed.
///
/// @param type full name of the class with `fuzzerTestOneInput`
/// @param module whose tests hold it
/// @param floor edges of our code that the seeds and a few seconds must reach
record FuzzTarget(String type, String module, int floor) {
    private static final String TABLE = "targets.csv";

    /// A class of ours with a fault in it, which must be found, else the others were not looked at either.
    static final FuzzTarget PLANTED = new FuzzTarget(PlantedFault.class.getName(), "bench", 1);

    /// All of them.
    static List<FuzzTarget> all() throws IOException {
        try (InputStream in = Objects.requireNonNull(FuzzTarget.class.getResourceAsStream(TABLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new FuzzTarget(cells[0], cells[1], Integer.parseInt(cells[2])))
                    .toList();
        }
    }

    /// The class without its package.
    String name() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /// Where its seeds lie, and where a find is kept.
    Path seeds(Path root) {
        return root.resolve(Path.of("modules", module, "src/test/resources/fuzz", name()));
    }
}
