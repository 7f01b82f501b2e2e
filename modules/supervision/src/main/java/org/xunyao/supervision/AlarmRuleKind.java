package org.xunyao.supervision;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/// A kind of alarm rule (SPI, 告警规则种类): says what must hold and where it can be watched. Implementations
/// have a constructor without arguments and one line in `META-INF/services`.
public interface AlarmRuleKind {
    /// Whether this kind reads rows of that name, such as `AI-01`.
    boolean reads(String rule);

    /// What must hold, with a row's figures.
    Condition condition(AlarmRuleRow row);

    /// The kinds of zones that it can watch.
    Set<ZoneKind> zones();

    /// Whether its ledger is the record of a post's duty (在岗台账); a camera has one such post.
    default boolean duty() {
        return false;
    }

    /// Whether its alarms are blue unless a person chooses otherwise, and have one line a day in the list (日汇总):
    /// what a word puts right must not keep anybody from what cannot wait.
    default boolean minor() {
        return false;
    }

    /// Whether it reads words of goods in the zone that it watches, against the licence of the shop; nobody reads
    /// there otherwise.
    default boolean goods() {
        return false;
    }

    /// The rule with a row's figures.
    default AlarmRule rule(AlarmRuleRow row) {
        return new AlarmRule(row, condition(row), duty());
    }

    /// The kind that reads rows of a name; empty if none does.
    static Optional<AlarmRuleKind> of(String rule) {
        return ServiceLoader.load(AlarmRuleKind.class, AlarmRuleKind.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.reads(rule))
                .findFirst();
    }
}
