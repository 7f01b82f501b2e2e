package org.xunyao.store.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.keeping.Disposal;

/// The end of an item's keeping.
@Entity
@Table(name = "evidence_disposal")
class DisposalRow {
    @Id
    @Column(name = "evidence_id")
    String evidenceId = "";

    @Column(name = "disposed_at")
    Instant at = Instant.EPOCH;

    @Column(name = "actor")
    String actor = "";

    @Column(name = "reason")
    String reason = "";

    @Column(name = "swept")
    boolean swept;

    static DisposalRow of(Disposal disposal) {
        var row = new DisposalRow();
        row.evidenceId = disposal.item().value().toString();
        row.at = disposal.at();
        row.actor = disposal.by();
        row.reason = disposal.reason();
        return row;
    }

    Disposal disposal() {
        return new Disposal(new EvidenceId(UUID.fromString(evidenceId)), at, actor, reason);
    }
}
