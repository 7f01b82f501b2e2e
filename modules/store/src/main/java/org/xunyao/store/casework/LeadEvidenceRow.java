package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.xunyao.evidence.EvidenceId;

/// A sealed item that came with a lead.
@Entity
@Table(name = "lead_evidence")
@IdClass(LeadPlace.class)
class LeadEvidenceRow {
    @Id
    @Column(name = "lead_id")
    String leadId = "";

    @Id
    @Column(name = "place_no")
    int placeNo;

    @Column(name = "evidence_id")
    String evidenceId = "";

    static LeadEvidenceRow of(String leadId, int placeNo, EvidenceId item) {
        var row = new LeadEvidenceRow();
        row.leadId = leadId;
        row.placeNo = placeNo;
        row.evidenceId = item.value().toString();
        return row;
    }

    EvidenceId item() {
        return new EvidenceId(UUID.fromString(evidenceId));
    }
}
