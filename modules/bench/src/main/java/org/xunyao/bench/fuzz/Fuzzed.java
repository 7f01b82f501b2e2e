package org.xunyao.bench.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What became of one target.
///
/// @param executions inputs tried
/// @param edges of our code that they reached
/// @param find the input that broke it
/// @param words the last of what the fuzzer said
record Fuzzed(FuzzTarget target, long executions, int edges, Optional<Path> find, List<String> words) {
    /// Nothing broke, and enough was looked at.
    boolean holds() {
        return find.isEmpty() && executions > 0 && edges >= target.floor();
    }

    /// One line for a person.
    String line() {
        String what = find.map(file -> "BROKEN by " + file)
                .orElse(holds() ? "holds" : "TOO LITTLE was looked at, " + target.floor() + " edges are the least");
        return "fuzz %s: %d executions, %d edges, %s".formatted(target.name(), executions, edges, what);
    }
}
