package org.xunyao.wire.audit;

import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.access.audit.export.AuditLines.Head;

/// What a line of an export is.
public sealed interface AuditLine {
    /// The first line.
    record First(Head head) implements AuditLine {}

    /// A checkpoint.
    record Point(SignedCheckpoint signed) implements AuditLine {}

    /// A link.
    record Link(AuditRecord record) implements AuditLine {}

    /// The last line.
    ///
    /// @param last number of the last link that was written
    record Last(long last) implements AuditLine {}

    /// None of these.
    record Unreadable() implements AuditLine {}
}
