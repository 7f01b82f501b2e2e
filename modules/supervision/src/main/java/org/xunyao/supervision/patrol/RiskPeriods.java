package org.xunyao.supervision.patrol;

import java.time.Duration;

/// How far back the risk of a shop is looked for, as the bureau set it (风险回看期限).
///
/// @param alarms an older alarm is none
/// @param complaints older ones are not counted
public record RiskPeriods(Duration alarms, Duration complaints) {}
