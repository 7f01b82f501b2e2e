package org.xunyao.app.firstrun.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// What a volume must be like before a station's data is made on it.
///
/// @param room that must be free, in bytes
/// @param network types of volumes that a network stands behind, as the kernel names them
public record FolderTerms(long room, Set<String> network) {
    private static final String ROOM = "disk.first";
    private static final long MEGABYTE = 1_000_000;
    private static final int MOST_MEGABYTES = 10_000_000;

    /// Copies the set.
    public FolderTerms {
        network = Set.copyOf(network);
    }

    /// Reads `limits.csv` and `volumes.csv`.
    ///
    /// @param folder `resources/station`
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public static FolderTerms read(Path folder) {
        long room = new CsvTable(folder.resolve("limits.csv"))
                        .read(
                                List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"),
                                FolderTerms::room)
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        Set<String> network = new CsvTable(folder.resolve("volumes.csv"))
                        .read(
                                List.of("type", "kind", "effective_from", "effective_to", "source", "verified"),
                                row -> row.required("type"))
                        .stream()
                        .collect(Collectors.toSet());
        return new FolderTerms(room, network);
    }

    /// The other rows of that table are about a station that runs.
    private static long room(CsvRow row) {
        return row.required("key").equals(ROOM) ? row.number("value", 1, MOST_MEGABYTES) * MEGABYTE : 0;
    }
}
