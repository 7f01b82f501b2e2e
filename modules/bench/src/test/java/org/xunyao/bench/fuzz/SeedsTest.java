package org.xunyao.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Replays the seeds of every fuzz target of every module, the old finds among them, without a fuzzer.
class SeedsTest {
    private static final Path ROOT = Path.of(System.getProperty("xunyao.root"));

    @TestFactory
    Stream<DynamicNode> everySeedKeepsItsContract() throws IOException, ReflectiveOperationException {
        Stream.Builder<DynamicNode> tests = Stream.builder();
        for (FuzzTarget target : FuzzTarget.all()) {
            MethodHandle tried = MethodHandles.lookup()
                    .findStatic(
                            Class.forName(target.type()),
                            "fuzzerTestOneInput",
                            MethodType.methodType(void.class, byte[].class));
            try (Stream<Path> seeds = Files.list(target.seeds(ROOT))) {
                List<Path> sorted = seeds.sorted().toList();
                assertThat(sorted).as(target.name()).isNotEmpty();
                sorted.forEach(seed -> tests.add(DynamicTest.dynamicTest(
                        target.name() + " " + seed.getFileName(), () -> tried.invoke(Files.readAllBytes(seed)))));
            }
        }
        return tests.build();
    }
}
