package org.xunyao.verifier;

import java.util.Optional;
import org.xunyao.access.audit.ChainFinding;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.SealTally;
import org.xunyao.access.audit.export.AuditLines.Head;

/// What the verifier found out about an export (核验报告).
///
/// @param head what the file says of itself
/// @param trusted whether a trust bundle was at hand
/// @param checkpoints signatures of the checkpoints in the file
/// @param anchors signatures of those from outside, if any file was given
/// @param later the last anchor behind the end of the file that was made after it: then an older export was
///     judged, or records were cut off and its first line was changed, and the file cannot tell which
public record AuditReport(
        Head head,
        boolean trusted,
        ChainFinding chain,
        SealTally checkpoints,
        Optional<SealTally> anchors,
        Optional<Checkpoint> later) {
    /// Whether nothing is wrong and somebody trusted answers for it. A file without any checkpoint of a
    /// known signer may be the work of whoever handed it over.
    public boolean proven() {
        boolean signed = !checkpoints.good().isEmpty()
                || anchors.map(all -> !all.good().isEmpty()).orElse(false);
        return chain.whole()
                && later.isEmpty()
                && signed
                && clean(checkpoints)
                && anchors.map(AuditReport::clean).orElse(true);
    }

    private static boolean clean(SealTally tally) {
        return tally.bad().isEmpty() && tally.unknown().isEmpty();
    }
}
