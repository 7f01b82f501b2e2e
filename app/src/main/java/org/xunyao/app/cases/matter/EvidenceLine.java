package org.xunyao.app.cases.matter;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.kernel.Digests;

/// One piece of evidence of a matter (证据).
///
/// @param taking how it was taken, for files that a person brought
/// @param recordedAt recordedTime
public record EvidenceLine(
        EvidenceId id, EvidenceKind kind, Optional<TakingRecord> taking, Instant recordedAt, Digests digests, Use use) {
    /// For what it may be used (用途).
    public enum Use {
        /// 仅线索.
        CLUE_ONLY,
        /// 现场取得.
        AT_THE_SCENE,
        /// 依法调取.
        OBTAINED,
        /// 第四十一条齐备.
        ARTICLE_41
    }
}
