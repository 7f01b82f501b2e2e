package org.xunyao.wire.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.identity.IdentityLimits;
import org.xunyao.supervision.identity.Notice;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;
import org.xunyao.wire.InForce;

/// Reads `resources/identity`: what a pharmacist is told before consent, how long it may hold, how one-time codes
/// are bounded.
public final class IdentityTables {
    private static final String LIMITS = "limits.csv";
    private static final String NOTICE = "notice.csv";
    private static final int MOST_PICTURES = 8;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_MINUTES = 60;
    private static final int MOST_TIMES = 100;
    private static final int MOST_SECONDS = 30;

    private final Path folder;

    /// @param folder `resources/identity`
    public IdentityTables(Path folder) {
        this.folder = folder;
    }

    /// The figures of a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public IdentityLimits limits(LocalDate day) {
        Map<String, CsvRow> rows = rows(day);
        try {
            return new IdentityLimits(
                    row(rows, "samples.least", "pictures").number("value", 1, MOST_PICTURES),
                    row(rows, "samples.most", "pictures").number("value", 1, MOST_PICTURES),
                    row(rows, "consent.longest", "months").number("value", 1, MOST_MONTHS),
                    Duration.ofMinutes(row(rows, "code.minutes", "minutes").number("value", 1, MOST_MINUTES)),
                    row(rows, "code.tries", "times").number("value", 1, MOST_TIMES),
                    row(rows, "code.hour", "codes").number("value", 1, MOST_TIMES),
                    new IdentityLimits.Burst(
                            row(rows, "burst.pictures", "pictures").number("value", 1, MOST_PICTURES),
                            Duration.ofSeconds(row(rows, "burst.window", "s").number("value", 1, MOST_SECONDS)),
                            row(rows, "burst.best", "pictures").number("value", 1, MOST_PICTURES)));
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", LIMITS + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private Map<String, CsvRow> rows(LocalDate day) {
        var rows = new LinkedHashMap<String, CsvRow>();
        new CsvTable(folder.resolve(LIMITS))
                .read(List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"), row -> {
                    boolean twice = InForce.of(row).holds(day) && rows.put(row.required("key"), row) != null;
                    if (twice) {
                        throw new IllegalArgumentException("a second row " + row.required("key"));
                    }
                    return row;
                });
        return rows;
    }

    private static CsvRow row(Map<String, CsvRow> rows, String key, String unit) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", LIMITS + ": no row " + key + " in " + unit);
        }
        return row;
    }

    private record Sentence(String version, InForce when, Notice.Line line) {}

    /// The notice that holds on a day, its sentences in the order of the file.
    ///
    /// @throws FaultException `RESOURCE-MISSING`, or `RESOURCE-BAD` if none holds, or two
    public Notice notice(LocalDate day) {
        List<Sentence> valid = new CsvTable(folder.resolve(NOTICE))
                        .read(
                                List.of(
                                        "version",
                                        "key",
                                        "zh",
                                        "en",
                                        "effective_from",
                                        "effective_to",
                                        "source",
                                        "verified"),
                                row -> new Sentence(
                                        row.required("version"),
                                        InForce.of(row),
                                        new Notice.Line(
                                                row.required("key"),
                                                row.required("zh"),
                                                row.required("en"),
                                                row.required("source"),
                                                row.flag("verified"))))
                        .stream()
                        .filter(sentence -> sentence.when().holds(day))
                        .toList();
        Optional<Sentence> first = valid.stream().findFirst();
        if (first.isEmpty()
                || !valid.stream()
                        .allMatch(one -> one.version().equals(first.get().version()))) {
            throw new FaultException("RESOURCE-BAD", NOTICE + ": not one version holds on " + day);
        }
        try {
            return new Notice(
                    first.get().version(),
                    valid.stream().map(Sentence::line).toList(),
                    first.get().when().from());
        } catch (IllegalArgumentException without) {
            throw new FaultException("RESOURCE-BAD", NOTICE + ": " + without.getMessage(), without);
        }
    }
}
