package org.xunyao.evidence.keeping;

import java.time.Instant;
import org.xunyao.evidence.EvidenceId;

/// The end of a piece of evidence whose term is over (到期销毁). Its row, digests and custody stay for ever.
///
/// @param at recordedTime
/// @param by the actor as the audit names it
/// @param reason written by the person, 1 to 500 characters
public record Disposal(EvidenceId item, Instant at, String by, String reason) {
    private static final int LONGEST = 500;

    /// Refuses a disposal without a reason.
    public Disposal {
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new IllegalArgumentException("reason of a disposal");
        }
    }
}
