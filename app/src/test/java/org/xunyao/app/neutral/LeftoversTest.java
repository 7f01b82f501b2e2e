package org.xunyao.app.neutral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;

/// What exports that broke off left behind.
final class LeftoversTest {
    @TempDir
    private Path place;

    @TempDir
    private Path elsewhere;

    @Test
    void everyUnfinishedExportIsRemovedAndNothingElse() throws IOException {
        filled(place.resolve("xunyao-export-20261120-104207.part"));
        filled(place.resolve("xunyao-export-20261120-104207.copy"));
        filled(place.resolve("xunyao-export-20261121-000000.part"));
        Stream<Path> others = Stream.of(
                filled(place.resolve("xunyao-export-20261120-104207")),
                filled(place.resolve("xunyao-export-20261120-1042.part")),
                filled(place.resolve("xunyao-export-20261120-104207.part2")),
                filled(place.resolve("my xunyao-export-20261120-104207.part")),
                filled(place.resolve("photos/xunyao-export-20261120-104207.part")),
                Files.writeString(place.resolve("xunyao-export-20261122-000000.part"), "a file of somebody's"),
                Files.createSymbolicLink(
                        place.resolve("xunyao-export-20261123-000000.part"), filled(elsewhere.resolve("linked"))));
        Leftovers.clear(place);
        assertThat(others).allMatch(Files::exists);
        assertThat(elsewhere.resolve("linked/tables/person.jsonl")).hasContent("half");
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).hasSize(7);
        }
    }

    @Test
    void whatALinkInsideLeadsToStays() throws IOException {
        Path part = filled(place.resolve("xunyao-export-20261120-104207.part"));
        Files.createSymbolicLink(part.resolve("way"), filled(elsewhere.resolve("linked")));
        Leftovers.clear(place);
        assertThat(place).isEmptyDirectory();
        assertThat(elsewhere.resolve("linked/tables/person.jsonl")).hasContent("half");
    }

    @Test
    void whatCannotBeRemovedIsSaid() throws IOException {
        Path part = filled(place.resolve("xunyao-export-20261120-104207.part"));
        Files.writeString(place.resolve("xunyao-export-20261120-104207.copy"), "a file stands in its way");
        assertThatThrownBy(() -> Leftovers.clear(place))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("NEUTRAL-LEFT");
        assertThat(part.resolve("tables/person.jsonl")).hasContent("half");
    }

    private static Path filled(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("tables"));
        Files.writeString(folder.resolve("tables/person.jsonl"), "half");
        return folder;
    }
}
