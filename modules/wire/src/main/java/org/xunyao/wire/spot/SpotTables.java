package org.xunyao.wire.spot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.summary.SpotCondition;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotRule;
import org.xunyao.casework.summary.SpotRules;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import org.xunyao.wire.CsvTable;

/// Reads `resources/procedure/summary.csv`: what stands before each step of the summary procedure.
public final class SpotTables {
    private static final int LEAST_AT_MOST = 100;
    private static final int YUAN_AT_MOST = 1_000_000;
    private static final String FILE = "summary.csv";

    private final Path folder;

    /// @param folder `resources/procedure`
    public SpotTables(Path folder) {
        this.folder = folder;
    }

    /// The table.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public SpotRules rules() {
        List<SpotRule> rows = new CsvTable(folder.resolve(FILE))
                .read(
                        List.of(
                                "event",
                                "condition",
                                "party",
                                "least",
                                "most_yuan",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        row -> new SpotRule(
                                row.as("event", SpotTables::event),
                                row.as("condition", SpotCondition::valueOf),
                                row.text("party").isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(row.as("party", PartyClass::valueOf)),
                                row.optionalNumber("least", 1, LEAST_AT_MOST),
                                row.optionalNumber("most_yuan", 1, YUAN_AT_MOST).stream()
                                        .mapToObj(Money::yuan)
                                        .findFirst(),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
        try {
            return new SpotRules(rows);
        } catch (IllegalArgumentException unsound) {
            throw new FaultException("RESOURCE-BAD", FILE + ": " + unsound.getMessage(), unsound);
        }
    }

    private static SpotEvent event(String code) {
        return SpotEvent.ofCode(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
