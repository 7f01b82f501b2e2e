package org.xunyao.access.audit;

import java.time.Instant;
import java.util.Optional;

/// What is looked for in the audit (检索条件); what is empty does not narrow.
///
/// @param actor as the chain names it, such as `person:` and an identifier
/// @param kind of the target
/// @param id of the target; asked only together with its kind
/// @param from inclusive
/// @param to exclusive
/// @param action its code
/// @param outcome `done` or `refused`
public record AuditQuery(
        Optional<String> actor,
        Optional<String> kind,
        Optional<String> id,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> action,
        Optional<String> outcome) {
    /// Everything.
    public static AuditQuery all() {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Whether it narrows at all.
    public boolean narrow() {
        return !equals(all());
    }
}
