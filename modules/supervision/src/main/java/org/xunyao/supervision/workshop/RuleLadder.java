package org.xunyao.supervision.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.RuleBook;
import org.xunyao.video.CameraId;

/// Which version of a rule was in force when and where (规则版本沿革). What the bureau set stands above what was
/// shipped, what it set for one camera above both.
///
/// @param rows shipped with the program
/// @param versions that the bureau set
/// @param zone in which days are meant
public record RuleLadder(List<AlarmRuleRow> rows, List<RuleVersion> versions, ZoneId zone) implements RuleBook {
    /// Copies the lists.
    public RuleLadder {
        rows = List.copyOf(rows);
        versions = List.copyOf(versions);
    }

    @Override
    public Optional<AlarmRuleRow> row(String rule, int version) {
        return versions.stream()
                .filter(one -> one.rule().equals(rule) && one.version() == version)
                .findFirst()
                .flatMap(this::row)
                .or(() -> RuleBook.of(rows).row(rule, version));
    }

    /// A version as a row; empty if the program does not know its rule.
    public Optional<AlarmRuleRow> row(RuleVersion version) {
        return base(version.rule())
                .map(base -> version.figures()
                        .on(
                                base,
                                version.version(),
                                day(version.force()
                                        .map(RuleState.InForce::from)
                                        .orElse(version.asked().at())),
                                version.until().map(this::day),
                                version.text()));
    }

    /// What was in force at a moment.
    ///
    /// @param camera for which; empty for the whole bureau
    public Optional<AlarmRuleRow> inForce(String rule, Optional<CameraId> camera, Instant at) {
        return set(rule, camera, at)
                .flatMap(this::row)
                .or(() -> shipped(day(at)).stream()
                        .filter(row -> row.rule().equals(rule))
                        .findFirst());
    }

    /// What the bureau set that was in force at a moment.
    public Optional<RuleVersion> set(String rule, Optional<CameraId> camera, Instant at) {
        return versions.stream()
                .filter(one -> one.rule().equals(rule) && one.inForce(at))
                .filter(one -> one.camera().isEmpty() || one.camera().equals(camera))
                .max(Comparator.comparing((RuleVersion one) -> one.camera().isPresent())
                        .thenComparing(RuleVersion::version));
    }

    /// One row of each rule, as it is in force for a camera at a moment.
    public List<AlarmRuleRow> rows(CameraId camera, Instant at) {
        var found = new ArrayList<AlarmRuleRow>();
        for (AlarmRuleRow row : shipped(day(at))) {
            found.add(
                    set(row.rule(), Optional.of(camera), at).flatMap(this::row).orElse(row));
        }
        return List.copyOf(found);
    }

    /// The number of the next version of a rule.
    public int next(String rule) {
        int shipped = rows.stream()
                .filter(row -> row.rule().equals(rule))
                .mapToInt(AlarmRuleRow::version)
                .max()
                .orElse(0);
        int set = versions.stream()
                .filter(one -> one.rule().equals(rule))
                .mapToInt(RuleVersion::version)
                .max()
                .orElse(0);
        return Math.max(shipped, set) + 1;
    }

    private List<AlarmRuleRow> shipped(LocalDate day) {
        return rows.stream().filter(row -> row.inForce(day)).toList();
    }

    private Optional<AlarmRuleRow> base(String rule) {
        return rows.stream().filter(row -> row.rule().equals(rule)).max(Comparator.comparingInt(AlarmRuleRow::version));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
