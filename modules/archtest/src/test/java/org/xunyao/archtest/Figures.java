package org.xunyao.archtest;

import java.util.List;
import java.util.stream.IntStream;

/// Sizes of the tree.
final class Figures {
    private final List<Source> sources;
    private final int[] files;
    private final int[] methods;

    Figures(List<Source> sources) {
        this.sources = List.copyOf(sources);
        this.files = sorted(sources.stream().mapToInt(source -> source.lines().size()));
        this.methods = sorted(sources.stream()
                .flatMap(source -> source.methods().stream())
                .filter(method -> !method.kind().equals("record"))
                .mapToInt(Source.Method::lines));
    }

    private static int[] sorted(IntStream values) {
        return values.sorted().toArray();
    }

    int fileP95() {
        return p95(files);
    }

    int methodP95() {
        return p95(methods);
    }

    private static int p95(int[] values) {
        return values.length == 0 ? 0 : values[(values.length - 1) * 95 / 100];
    }

    private static int max(int[] values) {
        return values.length == 0 ? 0 : values[values.length - 1];
    }

    void print() {
        long packages = sources.stream().map(Source::packageName).distinct().count();
        System.out.printf(
                "HOUSE files %d, lines %d, packages %d; file lines p95 %d max %d; method lines p95 %d max %d%n",
                files.length, IntStream.of(files).sum(), packages, fileP95(), max(files), methodP95(), max(methods));
    }
}
