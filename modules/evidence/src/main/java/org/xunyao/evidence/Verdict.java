package org.xunyao.evidence;

import java.nio.file.Path;
import org.xunyao.kernel.Digests;

/// What re-computing the digests of an item's file said (完整性校验结果).
public sealed interface Verdict {
    /// The row that was checked.
    EvidenceItem item();

    /// Size, SHA-256 and SM3 are those of the row (完整).
    ///
    /// @param file to be opened for reading only
    record Intact(EvidenceItem item, Path file) implements Verdict {}

    /// The file is not what was sealed (已改变).
    ///
    /// @param found what it is now
    record Changed(EvidenceItem item, Digests found) implements Verdict {}

    /// There is no file (缺失).
    record Missing(EvidenceItem item) implements Verdict {}
}
