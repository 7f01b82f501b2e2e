package org.xunyao.store.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xunyao.evidence.Custody;

/// One entry of an item's custody.
@Entity
@Table(name = "evidence_custody")
@IdClass(StepKey.class)
class CustodyRow {
    @Id
    @Column(name = "evidence_id")
    String evidenceId = "";

    @Id
    @Column(name = "step_no")
    int stepNo;

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    @Column(name = "actor")
    String actor = "";

    @Column(name = "action_code")
    String action = "";

    @Column(name = "sha256")
    String sha256 = "";

    static CustodyRow of(String evidenceId, int stepNo, Custody entry) {
        var row = new CustodyRow();
        row.evidenceId = evidenceId;
        row.stepNo = stepNo;
        row.recordedAt = entry.at();
        row.actor = entry.by();
        row.action = entry.action();
        row.sha256 = entry.sha256();
        return row;
    }

    Custody entry() {
        return new Custody(recordedAt, actor, action, sha256);
    }
}
