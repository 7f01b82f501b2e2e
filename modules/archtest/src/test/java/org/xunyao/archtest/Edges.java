package org.xunyao.archtest;

import java.util.List;

/// The places of edges.txt.
final class Edges {
    private Edges() {}

    /// Starts of class names.
    ///
    /// @param kind `catch` or `console`
    static List<String> of(String kind) {
        return Lines.of("edges.txt").stream()
                .map(line -> line.split("\\s+"))
                .filter(words -> words[0].equals(kind))
                .map(words -> words[1])
                .toList();
    }
}
