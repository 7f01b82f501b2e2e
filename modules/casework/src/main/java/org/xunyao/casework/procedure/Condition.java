package org.xunyao.casework.procedure;

/// What stands before a step (办理条件): of a case a {@link Guard}, of a measure one of its own.
public interface Condition {
    /// The key of its sentence in the message bundles, such as `guard.two-officers`.
    String messageKey();
}
