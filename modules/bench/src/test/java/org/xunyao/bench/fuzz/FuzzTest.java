package org.xunyao.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A little of `./run bench fuzz`: a few seconds for each target, with its seeds. `.ci/run` gives each 10.
class FuzzTest {
    private static final String ASKED = "XUNYAO_FUZZ_SECONDS";

    /// Two of them at once on two processors; the whole costs well under a minute and a half.
    private static final String SHORT = "2";

    private static final Path ROOT = Path.of(System.getProperty("xunyao.root"));

    @TempDir
    Path scratch;

    @Test
    void noTargetBreaksEnoughIsLookedAtAndThePlantedFaultIsFound() throws Exception {
        int seconds = Integer.parseInt(Optional.ofNullable(System.getenv(ASKED)).orElse(SHORT));
        assertThat(seconds).as(ASKED).isPositive();
        List<String> said = new ArrayList<>();
        boolean held = new FuzzBench(ROOT, scratch, said::add).run(FuzzTarget.all(), seconds);
        assertThat(held).as(String.join("\n", said)).isTrue();
    }

    @Test
    void everyTargetOfTheModulesIsInTheTable() throws IOException {
        List<String> there = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT.resolve("modules"))) {
            for (Path module : modules.toList()) {
                Path tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests)) {
                    try (Stream<Path> all = Files.walk(tests)) {
                        all.map(tests::relativize)
                                .map(file -> file.toString().replace('/', '.'))
                                .filter(file -> file.endsWith("Fuzz.java"))
                                .forEach(file -> there.add(file.replaceFirst("\\.java$", "")));
                    }
                }
            }
        }
        assertThat(FuzzTarget.all()).extracting(FuzzTarget::type).containsExactlyInAnyOrderElementsOf(there);
    }
}
