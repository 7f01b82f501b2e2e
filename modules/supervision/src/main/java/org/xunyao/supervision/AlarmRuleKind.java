package org.xunyao.supervision;

/// A kind of alarm rule (SPI, 告警规则种类): makes a rule of a data row. Implementations have a constructor
/// without arguments and one line in `META-INF/services`.
public interface AlarmRuleKind {
    /// Whether this kind reads rows of that name, such as `AI-01`.
    boolean reads(String rule);

    /// The rule with a row's parameters.
    AlarmRule rule(AlarmRuleRow row);
}
