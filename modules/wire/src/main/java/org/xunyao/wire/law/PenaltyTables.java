package org.xunyao.wire.law;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.xunyao.casework.penalty.Exemption;
import org.xunyao.casework.penalty.Factor;
import org.xunyao.casework.penalty.Fine;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.casework.penalty.MeasureKind;
import org.xunyao.casework.penalty.PenaltyBook;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads `resources/law`: violations and what the law provides for them. Each file is taken whole or refused with row
/// and column.
public final class PenaltyTables {
    private static final int HUNDRED = 100;
    private static final int DAYS_AT_MOST = 365;

    private static final List<String> PENALTIES = List.of(
            "violation",
            "grade",
            "who",
            "value_from",
            "value_below",
            "measures",
            "fine",
            "base",
            "least",
            "most",
            "deemed",
            "may",
            "condition");
    private static final List<String> EXEMPTIONS = List.of(
            "code", "violation", "name", "first_time", "unsold", "corrected_days", "source_legal", "value_most");

    private final Path folder;

    /// @param folder `resources/law`, or the province's own
    public PenaltyTables(Path folder) {
        this.folder = folder;
    }

    /// All tables of penalties and discretion.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public PenaltyBook book() {
        Map<String, MeasureKind> measures = measures();
        List<Violation> violations = violations();
        List<PenaltyRow> rows = rows("penalties.csv", PENALTIES, row -> penalty(row, measures));
        try {
            return new PenaltyBook(violations, rows, tiers(), factors());
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", "penalties.csv: " + contradicting.getMessage(), contradicting);
        }
    }

    /// The rows of `exemptions.csv`.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<Exemption> exemptions() {
        return rows("exemptions.csv", EXEMPTIONS, PenaltyTables::exemption);
    }

    private <T> List<T> rows(String file, List<String> columns, Function<CsvRow, T> making) {
        var all = new ArrayList<>(columns);
        all.addAll(List.of("source", "effective_from", "effective_to", "verified"));
        return new CsvTable(folder.resolve(file)).read(all, making);
    }

    private List<Violation> violations() {
        return rows(
                "violations.csv",
                List.of("id", "sector", "name", "violated", "criminal", "summary", "remark"),
                row -> new Violation(
                        row.required("id"),
                        row.as("sector", Sector::valueOf),
                        row.required("name"),
                        row.required("violated"),
                        row.text("criminal"),
                        row.flag("summary"),
                        row.text("remark"),
                        legal(row)));
    }

    private Map<String, MeasureKind> measures() {
        var found = new TreeMap<String, MeasureKind>();
        rows(
                        "measures.csv",
                        List.of("code", "name", "hearing"),
                        row -> new MeasureKind(
                                row.required("code"), row.required("name"), row.flag("hearing"), legal(row)))
                .forEach(one -> found.put(one.code(), one));
        return found;
    }

    private List<Tier> tiers() {
        return rows(
                "tiers.csv",
                List.of("step", "name", "from_share", "to_share", "from_included", "to_included"),
                row -> new Tier(row.as("step", Tier.Step::valueOf), row.required("name"), shares(row), legal(row)));
    }

    private static Optional<Tier.Shares> shares(CsvRow row) {
        return row.has("from_share")
                ? Optional.of(new Tier.Shares(
                        row.number("from_share", 0, HUNDRED),
                        row.number("to_share", 0, HUNDRED),
                        row.flag("from_included"),
                        row.flag("to_included")))
                : Optional.empty();
    }

    private List<Factor> factors() {
        return rows(
                "factors.csv",
                List.of("code", "name", "side", "must"),
                row -> new Factor(
                        row.required("code"),
                        row.required("name"),
                        row.as("side", Factor.Side::valueOf),
                        row.flag("must"),
                        legal(row)));
    }

    private static PenaltyRow penalty(CsvRow row, Map<String, MeasureKind> measures) {
        return new PenaltyRow(
                row.required("violation"),
                row.as("grade", Grade::valueOf),
                row.as("who", PenaltyRow.Who::valueOf),
                new PenaltyRow.ValueSpan(money(row, "value_from"), money(row, "value_below")),
                row.has("measures") ? row.as("measures", codes -> named(codes, measures)) : List.of(),
                row.as("fine", kind -> fine(row, kind)),
                row.flag("may"),
                row.text("condition"),
                legal(row));
    }

    private static List<MeasureKind> named(String codes, Map<String, MeasureKind> measures) {
        return List.of(codes.split(" +")).stream()
                .map(code -> Optional.ofNullable(measures.get(code))
                        .orElseThrow(() -> new IllegalArgumentException("no such measure: " + code)))
                .toList();
    }

    private static Fine fine(CsvRow row, String kind) {
        return switch (kind) {
            case "NONE" -> new Fine.None();
            case "FIXED" -> new Fine.Fixed(new FineRange(row.as("least", Money::parse), row.as("most", Money::parse)));
            case "MULTIPLE" ->
                new Fine.Multiple(
                        row.as("base", Fine.Basis::valueOf),
                        row.as("least", PenaltyTables::times),
                        row.as("most", PenaltyTables::times),
                        money(row, "deemed").orElse(Money.NONE));
            default -> throw new IllegalArgumentException("no kind of fine");
        };
    }

    private static BigDecimal times(String cell) {
        if (!cell.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("no multiple under a hundred");
        }
        return new BigDecimal(cell);
    }

    private static Exemption exemption(CsvRow row) {
        return new Exemption(
                row.required("code"),
                Optional.of(row.text("violation")).filter(id -> !id.isEmpty()),
                row.required("name"),
                new Exemption.Conditions(
                        row.flag("first_time"),
                        row.flag("unsold"),
                        row.number("corrected_days", 0, DAYS_AT_MOST),
                        row.flag("source_legal"),
                        money(row, "value_most")),
                legal(row));
    }

    private static Optional<Money> money(CsvRow row, String column) {
        return row.has(column) ? Optional.of(row.as(column, Money::parse)) : Optional.empty();
    }

    private static Legal legal(CsvRow row) {
        return new Legal(
                row.required("source"),
                row.date("effective_from"),
                row.optionalDate("effective_to"),
                row.flag("verified"));
    }
}
