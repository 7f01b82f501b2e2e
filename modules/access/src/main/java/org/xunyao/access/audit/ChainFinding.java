package org.xunyao.access.audit;

import java.util.Optional;
import java.util.OptionalLong;

/// What a walk along a chain came to (核验结果).
///
/// @param first number of the first link seen, 0 if none was
/// @param last number of the last sound link before the first bad one, 0 if none
/// @param count links seen
/// @param bad the first bad link, or nothing
/// @param agreed the newest sound link that a checkpoint names with the same digest
public record ChainFinding(long first, long last, long count, Optional<Bad> bad, OptionalLong agreed) {
    /// Whether nothing is wrong.
    public boolean whole() {
        return bad.isEmpty();
    }

    /// Sound links after the newest agreeing checkpoint: a rewriting of these alone could not be seen.
    public long unanchored() {
        return count == 0 ? 0 : last - agreed.orElse(first - 1);
    }

    /// The first bad link.
    ///
    /// @param sequence its number; with {@link Flaw#REWRITTEN} the first that may be another
    /// @param until the last that may be meant; the same number but with {@link Flaw#REWRITTEN} and
    ///     {@link Flaw#TRUNCATED}
    public record Bad(long sequence, long until, Flaw flaw) {}
}
