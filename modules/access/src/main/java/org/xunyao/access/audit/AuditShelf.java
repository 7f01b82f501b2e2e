package org.xunyao.access.audit;

import org.xunyao.access.AuditTrail;

/// What the store keeps of one station's audit (审计库).
///
/// @param station whose chain is meant
public record AuditShelf(String station, AuditTrail trail, Checkpoints checkpoints, AuditIndex index) {}
