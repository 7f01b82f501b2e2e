package org.xunyao.supervision;

import java.util.List;
import java.util.Optional;

/// Port: every version of every rule that ever was in force (规则簿), those shipped with the program and those
/// that the bureau set.
@FunctionalInterface
public interface RuleBook {
    /// The parameters of a version, whether or not it is in force now.
    ///
    /// @param rule such as `AI-01`
    Optional<AlarmRuleRow> row(String rule, int version);

    /// A book of these rows and no others.
    static RuleBook of(List<AlarmRuleRow> rows) {
        List<AlarmRuleRow> all = List.copyOf(rows);
        return (rule, version) -> all.stream()
                .filter(row -> row.rule().equals(rule) && row.version() == version)
                .findFirst();
    }
}
