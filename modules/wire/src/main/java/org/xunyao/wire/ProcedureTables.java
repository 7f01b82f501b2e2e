package org.xunyao.wire;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.access.RoleId;
import org.xunyao.casework.course.HearingRule;
import org.xunyao.casework.course.HearingRules;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.GuardRule;
import org.xunyao.casework.procedure.Procedure;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Transition;
import org.xunyao.kernel.Money;

/// Reads `resources/procedure`: which steps may follow which, and what stands before each.
public final class ProcedureTables {
    private static final int LEAST_AT_MOST = 100;
    private static final int YUAN_AT_MOST = 100_000_000;

    private final Path folder;

    /// @param folder `resources/procedure`
    public ProcedureTables(Path folder) {
        this.folder = folder;
    }

    /// Both tables as one procedure.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public Procedure procedure() {
        return new Procedure(transitions(), guards());
    }

    /// The rows of `transitions.csv`.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<Transition> transitions() {
        return new CsvTable(folder.resolve("transitions.csv"))
                .read(
                        List.of(
                                "from",
                                "event",
                                "to",
                                "role",
                                "documents",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        row -> new Transition(
                                row.text("from").isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(row.as("from", Stage::valueOf)),
                                row.as("event", ProcedureTables::event),
                                row.as("to", Stage::valueOf),
                                new RoleId(row.required("role")),
                                row.text("documents").isEmpty() ? List.of() : row.words("documents"),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    /// The rows of `guards.csv`.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<GuardRule> guards() {
        return new CsvTable(folder.resolve("guards.csv"))
                .read(
                        List.of("event", "guard", "least", "source", "effective_from", "effective_to", "verified"),
                        row -> new GuardRule(
                                row.as("event", ProcedureTables::event),
                                row.as("guard", Guard::valueOf),
                                row.optionalNumber("least", 1, LEAST_AT_MOST),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    /// The rows of `hearing.csv`: when the notice must offer a hearing.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public HearingRules hearings() {
        return new HearingRules(new CsvTable(folder.resolve("hearing.csv"))
                .read(
                        List.of("kinds", "party", "least_yuan", "source", "effective_from", "effective_to", "verified"),
                        row -> new HearingRule(
                                row.as("kinds", ProcedureTables::kinds),
                                row.as("party", PartyClass::valueOf),
                                row.optionalNumber("least_yuan", 1, YUAN_AT_MOST).stream()
                                        .mapToObj(Money::yuan)
                                        .findFirst(),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified"))));
    }

    private static Set<PenaltyLine.Kind> kinds(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .map(PenaltyLine.Kind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Event event(String code) {
        return Event.ofCode(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
