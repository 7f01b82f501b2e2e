package org.xunyao.app.audit;

import org.xunyao.access.AuditRecord;

/// A link with the name that its actor has today; the chain itself holds identifiers only.
///
/// @param actor as the person reads it
public record AuditRow(AuditRecord link, String actor) {}
