package org.xunyao.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.patrol.PatrolRules;
import org.xunyao.supervision.patrol.RiskPeriods;
import org.xunyao.supervision.reading.ReadingRules;
import org.xunyao.video.patrol.LookRules;
import org.xunyao.video.patrol.PatrolOrder;
import org.xunyao.video.patrol.RiskFacts.Factor;
import org.xunyao.video.patrol.RiskWeights;

/// Reads `resources/patrol`: how long a patrol stays, what counts as looked at, what makes a camera risky,
/// what is read again and how long it is kept.
public final class PatrolTables {
    private static final String RULES = "rules.csv";
    private static final String WEIGHTS = "weights.csv";
    private static final int MOST_SECONDS = 3_600;
    private static final int MOST_PIXELS = 8_192;
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_FIGURE = 1_000_000;
    private static final int PERCENT = 100;

    private final Path folder;

    /// @param folder `resources/patrol`
    public PatrolTables(Path folder) {
        this.folder = folder;
    }

    /// The rules of a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public PatrolRules rules(LocalDate day) {
        Map<String, CsvRow> rows = rows(day);
        try {
            return new PatrolRules(
                    seconds(rows, "dwell"),
                    seconds(rows, "dwell.least"),
                    looks(rows),
                    days(rows, "unseen"),
                    new RiskPeriods(
                            Duration.ofDays(days(rows, "risk.alarm")), Duration.ofDays(days(rows, "risk.complaint"))),
                    new RiskWeights(
                            weights(day),
                            row(rows, "weight.most", "times").number("value", 1, PatrolOrder.ByRisk.HEAVIEST)));
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", RULES + ": " + contradicting.getMessage(), contradicting);
        }
    }

    /// The rules of readings on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public ReadingRules readings(LocalDate day) {
        Map<String, CsvRow> rows = rows(day);
        try {
            return new ReadingRules(
                    row(rows, "reread.share", "percent").number("value", 0, PERCENT),
                    row(rows, "reread.least", "pairs").number("value", 2, MOST_FIGURE),
                    Duration.ofDays(days(rows, "reread.picture")),
                    Duration.ofDays(days(rows, "person")),
                    Duration.ofDays(days(rows, "lapse.gap")));
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", RULES + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private static LookRules looks(Map<String, CsvRow> rows) {
        return new LookRules(
                row(rows, "look.width", "pixels").number("value", 1, MOST_PIXELS),
                seconds(rows, "look.least"),
                seconds(rows, "presence"),
                seconds(rows, "look.blink"),
                seconds(rows, "look.batch"));
    }

    private Map<String, CsvRow> rows(LocalDate day) {
        var rows = new LinkedHashMap<String, CsvRow>();
        new CsvTable(folder.resolve(RULES))
                .read(List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"), row -> {
                    row.required("source");
                    row.flag("verified");
                    boolean second = InForce.of(row).holds(day) && rows.put(row.required("key"), row) != null;
                    if (second) {
                        throw new IllegalArgumentException("a second row " + row.required("key"));
                    }
                    return row;
                });
        return rows;
    }

    private List<RiskWeights.Row> weights(LocalDate day) {
        return new CsvTable(folder.resolve(WEIGHTS))
                        .read(
                                List.of(
                                        "factor",
                                        "first",
                                        "last",
                                        "points",
                                        "effective_from",
                                        "effective_to",
                                        "source",
                                        "verified"),
                                row -> new Weight(weight(row), InForce.of(row)))
                        .stream()
                        .filter(weight -> weight.inForce().holds(day))
                        .map(Weight::row)
                        .toList();
    }

    private static RiskWeights.Row weight(CsvRow row) {
        row.required("source");
        row.flag("verified");
        OptionalInt first = row.optionalNumber("first", 0, MOST_FIGURE);
        OptionalInt last = row.optionalNumber("last", 0, MOST_FIGURE);
        if (first.isPresent() != last.isPresent()) {
            throw new IllegalArgumentException("half a range");
        }
        return new RiskWeights.Row(
                row.as("factor", Factor::valueOf),
                first.isPresent()
                        ? Optional.of(new RiskWeights.Range(first.getAsInt(), last.getAsInt()))
                        : Optional.empty(),
                row.number("points", 0, PatrolOrder.ByRisk.HEAVIEST));
    }

    private record Weight(RiskWeights.Row row, InForce inForce) {}

    private static Duration seconds(Map<String, CsvRow> rows, String key) {
        return Duration.ofSeconds(row(rows, key, "seconds").number("value", 1, MOST_SECONDS));
    }

    private static int days(Map<String, CsvRow> rows, String key) {
        return row(rows, key, "days").number("value", 1, MOST_DAYS);
    }

    private static CsvRow row(Map<String, CsvRow> rows, String key, String unit) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", RULES + ": no row " + key + " in " + unit);
        }
        return row;
    }
}
