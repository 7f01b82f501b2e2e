package org.xunyao.wire.people;

import java.nio.file.Path;
import java.util.List;
import org.xunyao.casework.people.PeopleGuard;
import org.xunyao.casework.people.PeopleRule;
import org.xunyao.casework.people.PeopleRules;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.CsvTable;

/// Reads `resources/procedure/people.csv`: what stands before an entry of people.
public final class PeopleTables {
    private static final int AGENTS_AT_MOST = 100;
    private static final String FILE = "people.csv";

    private final Path folder;

    /// @param folder `resources/procedure`
    public PeopleTables(Path folder) {
        this.folder = folder;
    }

    /// The table.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public PeopleRules rules() {
        List<PeopleRule> rows = new CsvTable(folder.resolve(FILE))
                .read(
                        List.of("guard", "most", "source", "effective_from", "effective_to", "verified"),
                        row -> new PeopleRule(
                                row.as("guard", PeopleGuard::valueOf),
                                row.optionalNumber("most", 1, AGENTS_AT_MOST),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
        try {
            return new PeopleRules(rows);
        } catch (IllegalArgumentException unsound) {
            throw new FaultException("RESOURCE-BAD", FILE + ": " + unsound.getMessage(), unsound);
        }
    }
}
