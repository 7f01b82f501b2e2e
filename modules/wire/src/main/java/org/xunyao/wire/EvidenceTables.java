package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.xunyao.evidence.keeping.Holding;
import org.xunyao.evidence.keeping.RetentionRule;
import org.xunyao.evidence.keeping.RetentionTable;
import org.xunyao.kernel.FaultException;

/// Reads `resources/evidence`: how long evidence is kept and how often it is checked (留存与复验).
public final class EvidenceTables {
    private static final int LONGEST_TERM = 36_500;
    private static final int SELDOM = 90;

    private final Path folder;

    /// @param folder `resources/evidence`
    public EvidenceTables(Path folder) {
        this.folder = folder;
    }

    /// The terms of retention.
    ///
    /// @param zone whose days are counted
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public RetentionTable retention(ZoneId zone) {
        return new RetentionTable(
                new CsvTable(folder.resolve("retention.csv"))
                        .read(
                                List.of("holding", "days", "effective_from", "effective_to", "source", "verified"),
                                row -> new RetentionRule(
                                        row.as("holding", Holding::valueOf),
                                        row.optionalNumber("days", 1, LONGEST_TERM),
                                        row.date("effective_from"),
                                        row.optionalDate("effective_to"),
                                        row.required("source"),
                                        row.flag("verified"))),
                zone);
    }

    /// How long at most between two checks of all files.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public Duration scrubEvery(LocalDate day) {
        return new CsvTable(folder.resolve("scrub.csv"))
                        .read(
                                List.of("every_days", "effective_from", "effective_to", "source", "verified"),
                                row -> new Every(Duration.ofDays(row.number("every_days", 1, SELDOM)), InForce.of(row)))
                        .stream()
                        .filter(row -> row.inForce().holds(day))
                        .map(Every::every)
                        .findFirst()
                        .orElseThrow(() -> new FaultException("RESOURCE-MISSING", "no period of checks on " + day));
    }

    private record Every(Duration every, InForce inForce) {}
}
