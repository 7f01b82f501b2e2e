package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.xunyao.exchange.Manifest;
import org.xunyao.kernel.FaultException;

/// Reads `resources/exchange`: what this station sends to whom (交换流).
public final class ExchangeTables {
    private static final int LONGEST_DAYS = 366;

    private final Path folder;

    /// @param folder `resources/exchange`
    public ExchangeTables(Path folder) {
        this.folder = folder;
    }

    /// The stream of that name in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`; the former also if none is in force
    public Stream stream(String name, LocalDate day) {
        return streams().stream()
                .filter(stream -> stream.name().equals(name) && stream.inForce().holds(day))
                .findFirst()
                .orElseThrow(() -> new FaultException("RESOURCE-MISSING", "no stream " + name + " on " + day));
    }

    private List<Stream> streams() {
        return new CsvTable(folder.resolve("streams.csv"))
                .read(
                        List.of(
                                "stream",
                                "recipient",
                                "environment",
                                "validity_days",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        row -> new Stream(
                                row.required("stream"),
                                row.required("recipient"),
                                row.as("environment", Manifest.Environment::valueOf),
                                Duration.ofDays(row.number("validity_days", 1, LONGEST_DAYS)),
                                InForce.of(row)));
    }

    /// A stream of packages.
    ///
    /// @param recipient the only party that may take them
    /// @param validity from creation to expiry
    public record Stream(
            String name, String recipient, Manifest.Environment environment, Duration validity, InForce inForce) {}
}
