package org.xunyao.access.custody;

import java.time.Instant;
import java.util.Optional;

/// One backup on the target (备份), as its label says.
///
/// @param id its file name without the ending
/// @param label what stands in clear before the sealed bytes
/// @param bytes of the archive, without the files it shares with others
/// @param proof what it was found to hold when it was restored for a trial; none if that never happened
public record BackupCopy(String id, Label label, long bytes, Optional<Proof> proof) {
    /// Whether it may be called a backup: restored once, compared, and on another volume than the data (I-11).
    public boolean whole() {
        return proof.isPresent() && label.otherVolume();
    }

    /// The label in clear; it is authenticated together with the sealed bytes.
    ///
    /// @param station whose data it is
    /// @param at when the copy was begun
    /// @param program version that wrote it
    /// @param schema newest migration of its tables
    /// @param otherVolume false marks a copy beside the data, which a broken disk takes along
    /// @param keyId names the key without telling it
    public record Label(String station, Instant at, String program, int schema, boolean otherVolume, String keyId) {}

    /// What the trial restore found.
    ///
    /// @param at when it was done
    /// @param rows in all tables
    /// @param files that were read and digested
    /// @param damaged files that were already damaged or gone in the live data when they were to be copied
    /// @param auditSequence last link of the audit chain in it
    /// @param auditDigest SM3 of that link
    public record Proof(Instant at, long rows, long files, long damaged, long auditSequence, String auditDigest) {}
}
