package org.xunyao.wire.rule;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.RoleId;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.escalation.EscalationLadder;
import org.xunyao.supervision.escalation.Rung;
import org.xunyao.supervision.escalation.Stage;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads `resources/rules/escalation-ladder.csv`: who hears of a review that takes too long.
public final class EscalationTable {
    private static final String FILE = "escalation-ladder.csv";
    private static final int MOST_PERCENT = 1_000;

    private final Path folder;

    /// @param folder `resources/rules`
    public EscalationTable(Path folder) {
        this.folder = folder;
    }

    /// The ladder.
    ///
    /// @param zone in which days are counted
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public EscalationLadder ladder(ZoneId zone) {
        List<Rung> rungs = new CsvTable(folder.resolve(FILE))
                .read(
                        List.of(
                                "colour",
                                "percent",
                                "stage",
                                "role",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        EscalationTable::rung);
        try {
            return new EscalationLadder(rungs, zone);
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", FILE + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private static Rung rung(CsvRow row) {
        return new Rung(
                row.as("colour", AlarmColour::valueOf),
                row.number("percent", 1, MOST_PERCENT),
                row.as("stage", Stage::valueOf),
                Optional.of(row.text("role")).filter(code -> !code.isBlank()).map(RoleId::new),
                row.required("source"),
                row.date("effective_from"),
                row.optionalDate("effective_to"),
                row.flag("verified"));
    }
}
