package org.xunyao.app.escalation;

import org.xunyao.supervision.escalation.EscalationDesk;

/// What belongs to handing alarms up (告警升级).
///
/// @param ward hands them up by itself
public record Escalating(EscalationDesk desk, EscalationDesk.Rules rules, EscalationWard ward) {}
