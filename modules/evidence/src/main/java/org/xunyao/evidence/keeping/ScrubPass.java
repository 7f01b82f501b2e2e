package org.xunyao.evidence.keeping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunyao.evidence.EvidenceId;

/// One check of every file against its row (全库复验).
///
/// @param items how many were checked
/// @param bytes how many bytes were read
/// @param faults those that are not what was sealed, at most 1000
public record ScrubPass(UUID id, Instant begun, Instant ended, long items, long bytes, List<Fault> faults) {
    /// In place of a digest: the disk refused to read the file.
    public static final String UNREADABLE = "unreadable";

    /// Copies the faults.
    public ScrubPass {
        faults = List.copyOf(faults);
    }

    /// A file that failed.
    ///
    /// @param found its SHA-256 now, empty if there is no file, {@link #UNREADABLE} if it cannot be read
    public record Fault(EvidenceId item, String found) {}
}
