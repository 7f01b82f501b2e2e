package org.xunyao.store.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// One step of how a copy was derived.
@Entity
@Table(name = "evidence_operation")
@IdClass(StepKey.class)
class OperationRow {
    @Id
    @Column(name = "evidence_id")
    String evidenceId = "";

    @Id
    @Column(name = "step_no")
    int stepNo;

    @Column(name = "description")
    String description = "";

    static OperationRow of(String evidenceId, int stepNo, String description) {
        var row = new OperationRow();
        row.evidenceId = evidenceId;
        row.stepNo = stepNo;
        row.description = description;
        return row;
    }
}
