package org.xunyao.wire.sales;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SaleRule;
import org.xunyao.supervision.sales.SalesDialect;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;
import org.xunyao.wire.InForce;

/// Reads `resources/sales`: by what exports of tills are read and judged, and how tills write their headings.
public final class SalesTables {
    private static final String LIMITS = "limits.csv";
    private static final String COLOURS = "colours.csv";
    private static final String DIALECTS = "dialects.csv";
    private static final int MOST = 1 << 20;

    private final Path folder;

    /// @param folder `resources/sales`
    public SalesTables(Path folder) {
        this.folder = folder;
    }

    /// What is in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public SalesLimits limits(LocalDate day) {
        var rows = new LinkedHashMap<String, CsvRow>();
        new CsvTable(folder.resolve(LIMITS))
                .read(List.of("key", "value", "unit", "effective_from", "effective_to", "source", "verified"), row -> {
                    boolean holds =
                            new InForce(row.date("effective_from"), row.optionalDate("effective_to")).holds(day);
                    if (holds && rows.put(row.required("key"), row) != null) {
                        throw new IllegalArgumentException("a second row " + row.required("key"));
                    }
                    return row;
                });
        return new SalesLimits(
                new SalesLimits.Reading(
                        number(rows, "read.line", "bytes"),
                        number(rows, "read.columns", "columns"),
                        number(rows, "read.rows", "rows"),
                        seconds(rows, "read.every"),
                        number(rows, "keep.lines", "days"),
                        number(rows, "keep.bad", "rows")),
                new SalesLimits.Review(seconds(rows, "ai06.within")),
                new SalesLimits.Ephedrine(
                        BigDecimal.valueOf(number(rows, "ai07.receipt", "boxes")),
                        BigDecimal.valueOf(number(rows, "ai07.buyer", "boxes")),
                        number(rows, "ai07.days", "days")),
                new SalesLimits.Trace(number(rows, "ai19.share", "percent"), number(rows, "ai19.least", "rows")),
                new SalesLimits.Post(
                        seconds(rows, "ai02.absent"),
                        seconds(rows, "ai02.clock"),
                        number(rows, "clock.samples", "rows"),
                        seconds(rows, "film.around")),
                new SalesLimits.Scan(
                        Duration.ofMillis(number(rows, "scan.gap", "ms")),
                        number(rows, "scan.least", "characters"),
                        number(rows, "scan.most", "characters")));
    }

    private static Duration seconds(Map<String, CsvRow> rows, String key) {
        return Duration.ofSeconds(number(rows, key, "s"));
    }

    private static int number(Map<String, CsvRow> rows, String key, String unit) {
        CsvRow row = rows.get(key);
        if (row == null || !row.required("unit").equals(unit)) {
            throw new FaultException("RESOURCE-BAD", LIMITS + ": no row " + key + " in " + unit);
        }
        return row.number("value", 1, MOST);
    }

    /// The colours of alarms on a day. What raises no alarm has none.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public Map<SaleRule, AlarmColour> colours(LocalDate day) {
        var colours = new EnumMap<SaleRule, AlarmColour>(SaleRule.class);
        new CsvTable(folder.resolve(COLOURS))
                .read(List.of("rule", "colour", "effective_from", "effective_to", "source", "verified"), row -> {
                    SaleRule rule =
                            row.as("rule", code -> SaleRule.of(code).orElseThrow(IllegalArgumentException::new));
                    AlarmColour colour = row.as("colour", AlarmColour::valueOf);
                    if (new InForce(row.date("effective_from"), row.optionalDate("effective_to")).holds(day)) {
                        colours.put(rule, colour);
                    }
                    return row;
                });
        return colours;
    }

    /// How tills write their headings, in the order of the file.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<SalesDialect> dialects() {
        var named = new LinkedHashMap<String, List<CsvRow>>();
        new CsvTable(folder.resolve(DIALECTS))
                .read(List.of("dialect", "column", "headings", "source", "verified"), row -> {
                    row.as("column", SaleColumn::valueOf);
                    named.computeIfAbsent(row.required("dialect"), name -> new ArrayList<>())
                            .add(row);
                    return row;
                });
        return named.entrySet().stream()
                .map(one -> dialect(one.getKey(), one.getValue()))
                .toList();
    }

    private static SalesDialect dialect(String name, List<CsvRow> rows) {
        var headings = new EnumMap<SaleColumn, List<String>>(SaleColumn.class);
        rows.forEach(row -> headings.put(
                row.as("column", SaleColumn::valueOf),
                Arrays.asList(row.required("headings").split("/", -1))));
        boolean verified = rows.stream().allMatch(row -> row.flag("verified"));
        return new SalesDialect(name, headings, rows.getFirst().required("source"), verified);
    }
}
