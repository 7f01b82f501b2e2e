package org.xunyao.wire;

import java.nio.file.Path;
import java.util.List;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.FileRule;
import org.xunyao.registry.camera.FileRules;

/// Reads `resources/registry`: what a device's file must prove.
public final class RegistryTables {
    private static final int LONGEST_DAYS = 3_660;

    private final Path folder;

    /// @param folder `resources/registry`
    public RegistryTables(Path folder) {
        this.folder = folder;
    }

    /// The rows of `device-file.csv`.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public FileRules fileRules() {
        return new FileRules(new CsvTable(folder.resolve("device-file.csv"))
                .read(
                        List.of("item", "good_days", "effective_from", "effective_to", "source", "verified"),
                        row -> new FileRule(
                                row.as("item", DeviceFile.Item::valueOf),
                                row.optionalNumber("good_days", 1, LONGEST_DAYS),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.required("source"),
                                row.flag("verified"))));
    }
}
