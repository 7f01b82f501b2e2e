package org.xunyao.media.protocol.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Replays the seeds of every fuzz target of this module, the old finds among them, without a fuzzer.
class SeedsTest {
    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "ToWorkerFuzz", ToWorkerFuzz::fuzzerTestOneInput,
            "ToStationFuzz", ToStationFuzz::fuzzerTestOneInput);

    @TestFactory
    Stream<DynamicNode> everySeedKeepsItsContract() throws IOException, URISyntaxException {
        Path all = Path.of(
                Objects.requireNonNull(SeedsTest.class.getResource("/fuzz")).toURI());
        Stream.Builder<DynamicNode> tests = Stream.builder();
        for (var target : TARGETS.entrySet()) {
            try (Stream<Path> seeds = Files.list(all.resolve(target.getKey()))) {
                List<Path> sorted = seeds.sorted().toList();
                assertThat(sorted).as(target.getKey()).isNotEmpty();
                sorted.forEach(seed -> tests.add(DynamicTest.dynamicTest(
                        target.getKey() + " " + seed.getFileName(),
                        () -> target.getValue().accept(Files.readAllBytes(seed)))));
            }
        }
        return tests.build();
    }
}
