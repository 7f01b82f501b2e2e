package org.xunyao.documents.seal;

import java.time.Instant;
import java.util.Optional;

/// What a file says of its signature (文书签名), before anything of it is believed.
public sealed interface SealReading {
    /// There is one.
    ///
    /// @param content the bytes it stands for
    /// @param cms the signature, with the zeros behind it
    /// @param format such as `ETSI.CAdES.detached`
    /// @param claimed the time that stands in it
    /// @param after how many bytes were written behind what it stands for
    record Signed(byte[] content, byte[] cms, String format, Optional<Instant> claimed, long after)
            implements SealReading {}

    /// There is none.
    record Unsigned() implements SealReading {}

    /// It is not as it must be.
    ///
    /// @param code as of {@link PaperVerdict.Integrity.Unreadable}
    record Unreadable(String code) implements SealReading {}
}
