package org.xunyao.wire.measure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.RoleId;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct.Way;
import org.xunyao.casework.measure.rule.MeasureGuardRule;
import org.xunyao.casework.measure.rule.MeasureRules;
import org.xunyao.casework.measure.rule.MeasureTransition;
import org.xunyao.casework.measure.rule.SeizureBasis;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.wire.CsvTable;

/// Reads what `resources/procedure` says of measures: which steps may follow which, what stands before each,
/// what officers tick, and on what law something may be seized.
public final class MeasureTables {
    private static final int LEAST_AT_MOST = 100;

    private final Path folder;

    /// @param folder `resources/procedure`
    public MeasureTables(Path folder) {
        this.folder = folder;
    }

    /// All tables together.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public MeasureRules rules() {
        return new MeasureRules(
                transitions(),
                Stream.concat(guards().stream(), checklist().stream()).toList(),
                bases());
    }

    private List<MeasureTransition> transitions() {
        return new CsvTable(folder.resolve("measure-transitions.csv"))
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
                        row -> new MeasureTransition(
                                row.text("from").isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(row.as("from", MeasureState::valueOf)),
                                row.as("event", MeasureTables::event),
                                row.as("to", MeasureState::valueOf),
                                new RoleId(row.required("role")),
                                row.text("documents").isEmpty() ? List.of() : row.words("documents"),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    private List<MeasureGuardRule> guards() {
        return new CsvTable(folder.resolve("measure-guards.csv"))
                .read(
                        List.of("event", "guard", "least", "source", "effective_from", "effective_to", "verified"),
                        row -> new MeasureGuardRule(
                                row.as("event", MeasureTables::event),
                                row.as("guard", MeasureGuard::valueOf),
                                row.optionalNumber("least", 1, LEAST_AT_MOST),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    private List<MeasureGuardRule> checklist() {
        return new CsvTable(folder.resolve("measure-checklist.csv"))
                .read(
                        List.of("event", "item", "source", "effective_from", "effective_to", "verified"),
                        row -> new MeasureGuardRule(
                                row.as("event", MeasureTables::event),
                                row.as("item", ChecklistItem::valueOf),
                                OptionalInt.empty(),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    private List<SeizureBasis> bases() {
        return new CsvTable(folder.resolve("seizure-bases.csv"))
                .read(
                        List.of(
                                "id",
                                "sector",
                                "ways",
                                "subject",
                                "source",
                                "effective_from",
                                "effective_to",
                                "verified"),
                        row -> new SeizureBasis(
                                row.required("id"),
                                row.as("sector", Sector::valueOf),
                                row.as("ways", MeasureTables::ways),
                                row.required("subject"),
                                row.required("source"),
                                row.date("effective_from"),
                                row.optionalDate("effective_to"),
                                row.flag("verified")));
    }

    private static Set<Way> ways(String cell) {
        return Arrays.stream(cell.split(" ", -1)).map(Way::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static MeasureEvent event(String code) {
        return MeasureEvent.ofCode(code).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
