package org.xunyao.wire.seal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.documents.seal.setting.OffReason;
import org.xunyao.documents.seal.setting.SealRules;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;
import org.xunyao.wire.InForce;

/// Reads `resources/station/seal-warnings.csv` and `seal-off.csv`: when the end of the bureau's certificate is
/// said, and why a seal is switched off.
public final class SealTables {
    private static final String WARNINGS = "seal-warnings.csv";
    private static final String OFF = "seal-off.csv";
    private static final int MOST_DAYS = 366;
    private static final String CODE = "[A-Z][A-Z_]{1,39}";

    private final Path folder;

    /// @param folder `resources/station`
    public SealTables(Path folder) {
        this.folder = folder;
    }

    /// What is in force on a day.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`, also unless one row of days is in force
    public SealRules rules(LocalDate day) {
        List<Days> days = new CsvTable(folder.resolve(WARNINGS))
                        .read(
                                List.of(
                                        "soon_days",
                                        "near_days",
                                        "effective_from",
                                        "effective_to",
                                        "source",
                                        "verified"),
                                row -> holds(row, day) ? Optional.of(days(row)) : Optional.<Days>empty())
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        if (days.size() != 1) {
            throw new FaultException("RESOURCE-BAD", WARNINGS + ": " + days.size() + " rows in force");
        }
        Days found = days.getFirst();
        try {
            return new SealRules(found.soon(), found.near(), reasons(day), found.verified());
        } catch (IllegalArgumentException wrong) {
            throw new FaultException("RESOURCE-BAD", WARNINGS + ", " + OFF, wrong);
        }
    }

    private record Days(int soon, int near, boolean verified) {}

    private static Days days(CsvRow row) {
        row.required("source");
        int soon = row.number("soon_days", 0, MOST_DAYS);
        return new Days(soon, row.number("near_days", 0, soon), row.flag("verified"));
    }

    private List<OffReason> reasons(LocalDate day) {
        return new CsvTable(folder.resolve(OFF))
                        .read(
                                List.of("code", "zh", "en", "effective_from", "effective_to", "source", "verified"),
                                row -> holds(row, day) ? Optional.of(reason(row)) : Optional.<OffReason>empty())
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static OffReason reason(CsvRow row) {
        return new OffReason(
                row.as("code", SealTables::code),
                row.required("zh"),
                row.required("en"),
                row.required("source"),
                row.flag("verified"));
    }

    private static String code(String text) {
        if (!text.matches(CODE)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static boolean holds(CsvRow row, LocalDate day) {
        return InForce.of(row).holds(day);
    }
}
