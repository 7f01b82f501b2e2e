package org.xunyao.app.audit;

import java.util.Optional;
import org.xunyao.access.AuditRecord;

/// A link with the names that its people have today; the chain itself holds identifiers only.
///
/// @param actor the name, or the identifier of whoever is no person
/// @param about the name of the person that its object is about, if it is about one who is known
public record AuditRow(AuditRecord link, String actor, Optional<String> about) {}
